/** Languages the product speaks; the first is the default. */
export const locales = ["zh-CN", "en-US"] as const;
export type Locale = (typeof locales)[number];

/** A text that people read: the same in every language, or one text a language (at least one of them). */
export type LocalizedText = string | { readonly [L in Locale]?: string };

/** The text in `locale`, else in any language it has, else "". */
export function localize(text: LocalizedText | undefined, locale: Locale): string {
  if (text === undefined) return "";
  if (typeof text === "string") return text;
  const own = text[locale];
  if (own !== undefined) return own;
  for (const other of locales) {
    const found = text[other];
    if (found !== undefined) return found;
  }
  return "";
}

/** The supported locale that fits an `Accept-Language` header or a browser's list best; zh-CN when none does. */
export function pickLocale(wanted: string | readonly string[] | undefined): Locale {
  const tags = typeof wanted === "string" ? wanted.split(",").map((part) => part.split(";")[0] ?? "") : (wanted ?? []);
  for (const tag of tags) {
    const language = tag.trim().toLowerCase().split("-")[0];
    const found = locales.find((locale) => locale.toLowerCase().startsWith(`${language}-`));
    if (language && found) return found;
  }
  return locales[0];
}

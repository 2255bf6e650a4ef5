/** A part of a title template: literal text, or a path to a field (`{account.name}` is `["account", "name"]`). */
export type TitlePart = { readonly text: string } | { readonly path: readonly string[] };

/** Reads `{name} · {account.name}`. Braces that hold no path are text. */
export function parseTitle(template: string): readonly TitlePart[] {
  const parts: TitlePart[] = [];
  let last = 0;
  for (const match of template.matchAll(/\{([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)\}/g)) {
    if (match.index > last) parts.push({ text: template.slice(last, match.index) });
    parts.push({ path: (match[1] ?? "").split(".") });
    last = match.index + match[0].length;
  }
  if (last < template.length) parts.push({ text: template.slice(last) });
  return parts;
}

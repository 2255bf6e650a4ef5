import type { Locale, LocalizedText } from "@mortise/kernel";

/** The text with other words in one language: a text that is the same in every language stays so. */
export function withText(text: LocalizedText | undefined, locale: Locale, words: string): LocalizedText {
  return text === undefined || typeof text === "string" ? words : { ...text, [locale]: words };
}

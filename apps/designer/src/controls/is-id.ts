/** True for ids that an element may have, as the document's schema says. */
export function isId(text: string): boolean {
  return /^[a-z][a-z0-9_]{0,39}$/.test(text);
}

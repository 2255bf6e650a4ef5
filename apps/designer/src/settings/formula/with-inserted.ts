/** The text with `piece` where the cursor is. */
export function withInserted(
  text: string,
  piece: string,
  input: { readonly selectionStart: number | null; readonly selectionEnd: number | null } | null | undefined,
): string {
  const start = input?.selectionStart ?? text.length;
  return text.slice(0, start) + piece + text.slice(input?.selectionEnd ?? start);
}

import { type App, canonicalText } from "@mortise/definition";

/** FNV-1a's prime. */
const prime = 0x01000193;

/**
 * 64 bits of a document's canonical text (FNV-1a from two starting points): enough to recognise what this browser sent
 * itself, not to keep anybody from forging it.
 */
export function fingerprint(app: App): string {
  const text = canonicalText(app);
  return hash(text, 0x811c9dc5) + hash(text, 0x2b5f9a17);
}

function hash(text: string, start: number): string {
  let value = start;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), prime);
  return (value >>> 0).toString(16).padStart(8, "0");
}

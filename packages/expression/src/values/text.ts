/** Text in code points. UTF-16 units are JavaScript's business; `"中文😀"` has three characters here and in SQL. */

const hasSurrogate = /[\ud800-\udfff]/;

/** Number of code points. */
export function length(text: string): number {
  if (!hasSurrogate.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** `count` code points from `start` (0-based); both are clamped to the text. */
export function slice(text: string, start: number, count: number): string {
  const from = Math.max(0, start);
  const to = Math.max(from, start + count);
  if (!hasSurrogate.test(text)) return text.slice(from, to);
  return Array.from(text).slice(from, to).join("");
}

/** Order by code point, as SQLite's BINARY and PostgreSQL's "C" have it: negative, 0 or positive. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    let left = a.charCodeAt(at);
    let right = b.charCodeAt(at);
    if (left === right) continue;
    // Surrogates (code points above U+FFFF) come after U+E000..U+FFFF, though their units are smaller.
    if (left >= 0xd800 && right >= 0xd800) {
      left = left >= 0xe000 ? left - 0x800 : left + 0x2000;
      right = right >= 0xe000 ? right - 0x800 : right + 0x2000;
    }
    return left - right;
  }
  return a.length - b.length;
}

/** 1-based position, in code points, of a UTF-16 index. */
export function positionOf(text: string, index: number): number {
  return length(text.slice(0, index)) + 1;
}

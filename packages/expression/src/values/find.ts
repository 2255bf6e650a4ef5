/**
 * Searching texts in linear time. JavaScript's own search takes the product of both lengths on texts made for it
 * ("aaa…b…aaa" in "aaaa…": seconds for a megabyte), so beyond everyday sizes Knuth, Morris and Pratt's is used (1977).
 */
const everyday = 4_000_000;

/** UTF-16 index of the first occurrence from `from` on; -1 where there is none. */
export function indexIn(text: string, part: string, from = 0): number {
  const rest = text.length - from;
  if (part.length < 2 || part.length > rest || part.length * rest <= everyday) return text.indexOf(part, from);
  const borders = bordersOf(part);
  let matched = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && part.charCodeAt(matched) !== unit) matched = borders[matched - 1] as number;
    if (part.charCodeAt(matched) === unit) matched++;
    if (matched === part.length) return at - matched + 1;
  }
  return -1;
}

/** The pieces of a text between the occurrences of another, which must not be empty. */
export function piecesOf(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = indexIn(text, separator); at !== -1; at = indexIn(text, separator, start)) {
    pieces.push(text.slice(start, at));
    start = at + separator.length;
  }
  pieces.push(text.slice(start));
  return pieces;
}

/** For each beginning of the text, the length of its longest proper end that is also a beginning. */
function bordersOf(text: string): Int32Array {
  const borders = new Int32Array(text.length);
  let matched = 0;
  for (let at = 1; at < text.length; at++) {
    while (matched > 0 && text.charCodeAt(at) !== text.charCodeAt(matched)) matched = borders[matched - 1] as number;
    if (text.charCodeAt(at) === text.charCodeAt(matched)) matched++;
    borders[at] = matched;
  }
  return borders;
}

import { catalogue } from "../functions/catalogue.ts";

/** The function that an unknown name most likely means: an alias, or a name one or two slips away. */
export function suggestFunction(name: string): string | undefined {
  const wanted = name.toUpperCase();
  for (const entry of catalogue) {
    if (entry.family !== "operator" && entry.aliases.some((alias) => alias.toUpperCase() === wanted)) return entry.name;
  }
  let best: string | undefined;
  let least = wanted.length <= 4 ? 2 : 3;
  for (const entry of catalogue) {
    if (entry.family === "operator" || entry.family === "json-logic") continue;
    const slips = distance(wanted, entry.name, least);
    if (slips < least) {
      least = slips;
      best = entry.name;
    }
  }
  return best;
}

/** Levenshtein distance, or `limit` where it is at least that. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, substitution));
    }
    row = next;
  }
  return Math.min(row[b.length] as number, limit);
}

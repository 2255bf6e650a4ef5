import { err, ok, type Problem, problem, type Result } from "@mortise/kernel";

/** An element of an ordered list in the document. */
type Element = { readonly id: string };

/** An element with its place; a problem where there is none of this id. */
export function find<Item extends Element>(
  items: readonly Item[],
  id: string,
  what: string,
  path: string,
): Result<{ readonly item: Item; readonly index: number }, Problem> {
  for (const [index, item] of items.entries()) if (item.id === id) return ok({ item, index });
  return err(problem("unknown_reference", path, { what, id }));
}

/** The list with `item` at `index` (at the end where that is beyond it or absent). Refuses an id that is taken. */
export function insert<Item extends Element>(
  items: readonly Item[],
  item: Item,
  index: number | undefined,
  path: string,
): Result<readonly Item[], Problem> {
  if (items.some((other) => other.id === item.id)) return err(problem("duplicate_id", path, { id: item.id }));
  return ok(items.toSpliced(place(index, items.length), 0, item));
}

/** The list with the item at `from` standing at `to` (counted without it). */
export function move<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(place(to, rest.length), 0, ...items.slice(from, from + 1));
}

function place(index: number | undefined, length: number): number {
  return index === undefined ? length : Math.max(0, Math.min(index, length));
}

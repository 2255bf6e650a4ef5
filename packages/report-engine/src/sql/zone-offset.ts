import { offsetAt, type SqlFragment } from "@mortise/expression";
import { rawSql, sql } from "./fragment.ts";

export const msPerDay = 86_400_000;

/** Instants that are looked at, in days since the epoch: 1900 to 2100. Before and after, the nearest offset holds. */
const firstDay = -25_567;
const lastDay = 47_482;
/** No zone has two changes within so few days. */
const stride = 7;

/** From `from` on, clocks are `offset` milliseconds ahead of UTC. */
type Change = { readonly from: number; readonly offset: number };

const known = new Map<string, readonly Change[]>();

/**
 * Milliseconds to add to an instant to get local time, plus a constant: for databases that know no zones. A search tree
 * of CASEs over the zone's changes, 8 comparisons deep for a zone that has had summer time since 1916; a constant where
 * clocks have never changed.
 */
export function zoneOffset(timeZone: string, instant: SqlFragment, plus: number): SqlFragment {
  const changes = changesOf(timeZone);
  const last = changes.at(-1);
  if (!last || changes.length === 1) return searchTree(changes, instant, plus);
  // Where clocks have been left alone for long, as in China since 1991, one comparison decides for nearly every record.
  const before = searchTree(changes.slice(0, -1), instant, plus);
  return sql`CASE WHEN ${instant} >= ${last.from} THEN ${last.offset + plus} ELSE ${before} END`;
}

function searchTree(changes: readonly Change[], instant: SqlFragment, plus: number): SqlFragment {
  const [only] = changes;
  if (changes.length <= 1) return rawSql(String((only?.offset ?? 0) + plus));
  const middle = Math.ceil(changes.length / 2);
  const before = searchTree(changes.slice(0, middle), instant, plus);
  const after = searchTree(changes.slice(middle), instant, plus);
  return sql`CASE WHEN ${instant} < ${changes[middle]?.from ?? 0} THEN ${before} ELSE ${after} END`;
}

/** The zone's changes in order; the first holds for all time before it too. */
function changesOf(timeZone: string): readonly Change[] {
  const found = known.get(timeZone);
  if (found) return found;
  const changes: Change[] = [{ from: firstDay * msPerDay, offset: offsetAt(timeZone, firstDay * msPerDay) }];
  for (let day = firstDay; day < lastDay; day += stride) {
    const before = changes.at(-1)?.offset ?? 0;
    const after = offsetAt(timeZone, (day + stride) * msPerDay);
    if (before !== after) changes.push({ from: changeBetween(timeZone, day, before), offset: after });
  }
  known.set(timeZone, changes);
  return changes;
}

/** The first instant after the beginning of `day` at which the offset is no longer `before`. */
function changeBetween(timeZone: string, day: number, before: number): number {
  let early = day * msPerDay;
  let late = (day + stride) * msPerDay;
  while (late - early > 1_000) {
    const middle = Math.floor((early + late) / 2_000) * 1_000;
    if (offsetAt(timeZone, middle) === before) early = middle;
    else late = middle;
  }
  return late;
}

import { offsetAt } from "./zone.ts";

/** Offset of a zone from an instant on (both in milliseconds), in force until the next one. */
export type ZonePeriod = { readonly from: number; readonly offset: number };

const first = Date.UTC(1900, 0, 1);
const last = Date.UTC(2100, 0, 1);
const week = 604_800_000;
const second = 1_000;
const known = new Map<string, readonly ZonePeriod[]>();

/**
 * When a zone's offset changed from 1900 to 2100: looked for week by week (no zone has changed twice within one), then by
 * halving. Before and after, the first and last offset are taken to hold. Remembered by zone.
 */
export function zonePeriods(zone: string): readonly ZonePeriod[] {
  const found = known.get(zone);
  if (found) return found;
  const periods: ZonePeriod[] = [{ from: Number.NEGATIVE_INFINITY, offset: offsetAt(zone, first) }];
  let offset = offsetAt(zone, first);
  for (let at = first; at < last; at += week) {
    const next = offsetAt(zone, at + week);
    if (next === offset) continue;
    periods.push({ from: changeWithin(zone, at, at + week, offset), offset: next });
    offset = next;
  }
  known.set(zone, periods);
  return periods;
}

function changeWithin(zone: string, start: number, end: number, before: number): number {
  let low = start;
  let high = end;
  while (high - low > second) {
    const middle = low + Math.floor((high - low) / second / 2) * second;
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

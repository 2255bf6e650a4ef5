import { wallMs } from "./instant.ts";

/**
 * Zones by their IANA names, from the engine's own tables (`Intl`): the same data in browser and Node, and never the
 * machine's zone. Offsets are asked a quarter of an hour at a time (no zone changes within one) and remembered.
 */
const quarter = 900_000;
const remembered = 20_000;
const formatters = new Map<string, Intl.DateTimeFormat | undefined>();
const offsets = new Map<string, Map<number, number>>();

/** Milliseconds to add to an instant to get what a clock on the wall shows there. An unknown zone counts as UTC. */
export function offsetAt(zone: string, ms: number): number {
  if (zone === "UTC") return 0;
  let known = offsets.get(zone);
  if (known === undefined) {
    known = new Map();
    offsets.set(zone, known);
  }
  const slot = Math.floor(ms / quarter);
  const found = known.get(slot);
  if (found !== undefined) return found;
  const offset = askOffset(zone, slot * quarter);
  if (known.size >= remembered) known.clear();
  known.set(slot, offset);
  return offset;
}

/** The instant at which the wall clock shows `wall` (milliseconds as in UTC). In a gap: after it; twice: the first. */
export function instantOfWall(zone: string, wall: number): number {
  const before = offsetAt(zone, wall - 86_400_000);
  const after = offsetAt(zone, wall + 86_400_000);
  const early = wall - before;
  if (offsetAt(zone, early) === before) return early;
  const late = wall - after;
  return offsetAt(zone, late) === after ? late : early;
}

export function isZone(zone: string): boolean {
  return formatter(zone) !== undefined;
}

function askOffset(zone: string, ms: number): number {
  const format = formatter(zone);
  if (format === undefined) return 0;
  const field: { [type: string]: number } = {};
  for (const part of format.formatToParts(ms)) field[part.type] = Number(part.value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
  return wallMs(year, month, day, ((hour * 60 + minute) * 60 + second) * 1_000) - ms;
}

function formatter(zone: string): Intl.DateTimeFormat | undefined {
  if (formatters.has(zone)) return formatters.get(zone);
  let made: Intl.DateTimeFormat | undefined;
  try {
    made = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    made = undefined;
  }
  formatters.set(zone, made);
  return made;
}

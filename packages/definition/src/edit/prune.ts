import { isObject, pointer } from "@mortise/kernel";
import type { App } from "../types.ts";

/** Lists whose holder means nothing once they are empty: the fields of a uniqueness, the entries of a menu group. */
const holding = ["fields", "children"];
/** Lists that may be empty. */
const lasting = ["widgets", "forms", "flows", "dashboards"];

/**
 * The document without what stands at these JSON Pointers. Lists that became empty go too, and what only held them.
 * Whatever is not on the way to a pointer is the same object as before.
 */
export function prune(app: App, places: ReadonlySet<string>): App {
  return (without(app, "", places) ?? app) as App;
}

function without(value: unknown, path: string, places: ReadonlySet<string>): unknown {
  if (places.has(path)) return undefined;
  if (![...places].some((place) => place.startsWith(`${path}/`))) return value;
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const kept = without(item, path + pointer(index), places);
      return kept === undefined ? [] : [kept];
    });
  }
  if (!isObject(value)) return value;
  const kept = new Map<string, unknown>();
  for (const [property, old] of Object.entries(value)) {
    const now = without(old, path + pointer(property), places);
    const isEmptied = now !== old && Array.isArray(now) && now.length === 0 && !lasting.includes(property);
    if (isEmptied && holding.includes(property)) return undefined;
    if (now !== undefined && !isEmptied) kept.set(property, now);
  }
  return Object.fromEntries(kept);
}

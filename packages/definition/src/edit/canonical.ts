import { isObject } from "@mortise/kernel";
import { AppSchema } from "../schema/app.ts";
import type { App } from "../types.ts";

/** What this needs of a JSON Schema: where it says in which order an object's properties are read best. */
type Shape = {
  readonly properties?: { readonly [property: string]: Shape };
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly additionalProperties?: boolean | Shape;
  readonly patternProperties?: { readonly [pattern: string]: Shape };
};

/**
 * The same document with the properties of every object in one order: as the schema lists them, then (settings of
 * types, `x-…`, sample values) by name. Two documents that mean the same are then the same text, so that diffs, etags
 * and merges see only real changes. Lists keep their order; properties that are undefined are left out.
 */
export function canonical(app: App): App {
  return ordered(app, AppSchema as Shape) as App;
}

function ordered(value: unknown, shape: Shape | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, listShape(shape)?.items));
  if (!isObject(value)) return value;
  const known = objectShape(shape, value);
  const listed = Object.keys(known?.properties ?? {}).filter((key) => value[key] !== undefined);
  const others = Object.keys(value)
    .filter((key) => value[key] !== undefined && known?.properties?.[key] === undefined)
    .sort();
  return Object.fromEntries(
    [...listed, ...others].map((key) => [key, ordered(value[key], known?.properties?.[key] ?? entryShape(known))]),
  );
}

function listShape(shape: Shape | undefined): Shape | undefined {
  return shape?.anyOf ? shape.anyOf.find((one) => one.items) : shape;
}

/** Of several shapes, the one that names most of the object's own properties. */
function objectShape(shape: Shape | undefined, value: object): Shape | undefined {
  if (!shape?.anyOf) return shape;
  const named = (one: Shape) => Object.keys(value).filter((key) => one.properties?.[key]).length;
  return shape.anyOf.filter((one) => one.properties).sort((a, b) => named(b) - named(a))[0];
}

/** The shape of a map's entries. */
function entryShape(shape: Shape | undefined): Shape | undefined {
  if (typeof shape?.additionalProperties === "object") return shape.additionalProperties;
  return shape?.properties ? undefined : Object.values(shape?.patternProperties ?? {})[0];
}

import { fromOutside, type Inner } from "../values/value.ts";

/**
 * Reads data along a path. Only the data's own properties are ever read: `__proto__`, `constructor` and everything else
 * that is inherited is empty. A path goes through objects, list positions, and all rows of a list at once.
 */
export type Read = (data: unknown) => Inner;

const hasOwn = Object.prototype.hasOwnProperty;
const position = /^\d{1,7}$/;

/** Reads a path from whatever is at hand; empty where it leads nowhere. */
export function readPath(path: readonly string[]): Read {
  const [first, last] = path;
  if (first === undefined) return fromOutside;
  if (last === undefined) {
    return (data) => {
      if (typeof data !== "object" || data === null || !hasOwn.call(data, first)) return null;
      return first === "length" && Array.isArray(data) ? null : fromOutside((data as Fields)[first]);
    };
  }
  // A host may give a linked record's field flat, under its whole path: {"account.region": "north"}.
  const flat = path.join(".");
  const isPair = path.length === 2 && !position.test(last);
  return (data) => {
    if (isPair && owns(data, first)) {
      const outer = data[first];
      if (Array.isArray(outer)) return column(outer, last);
      if (owns(outer, last)) return fromOutside(outer[last]);
    }
    const value = descend(data, path, 0);
    if (value !== undefined) return fromOutside(value);
    return owns(data, flat) ? fromOutside(data[flat]) : null;
  };
}

type Fields = { readonly [key: string]: unknown };

/** A subform's column: the value of one field in every row. */
function column(rows: readonly unknown[], name: string): Inner {
  const values: Inner[] = new Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (typeof row === "object" && row !== null && hasOwn.call(row, name)) {
      const value = (row as Fields)[name];
      values[index] = typeof value === "number" ? value : fromOutside(value);
    } else values[index] = Array.isArray(row) ? fromOutside(descend(row, [name], 0)) : null;
  }
  return values;
}

function descend(data: unknown, path: readonly string[], at: number): unknown {
  if (at === path.length) return data;
  const key = path[at] as string;
  if (Array.isArray(data)) {
    if (position.test(key)) return descend(data[Number(key)], path, at + 1);
    return data.map((item) => descend(item, path, at) ?? null);
  }
  return owns(data, key) ? descend(data[key], path, at + 1) : undefined;
}

function owns(data: unknown, key: string): data is Fields {
  return typeof data === "object" && data !== null && !Array.isArray(data) && hasOwn.call(data, key);
}

import type { Typed } from "../check/typed.ts";
import { isNumberKind } from "../check/typed.ts";
import { idOf } from "../values/coerce.ts";
import { wrongValue } from "../values/error.ts";
import { parseNumber } from "../values/number.ts";
import { fromOutside, type Inner, isList } from "../values/value.ts";
import type { Frame, Run } from "./frame.ts";

/**
 * Closures that read a field. Only the data's own properties are ever read: `__proto__`, `constructor` and everything
 * else that is inherited is empty. A path goes through objects, list positions, and all rows of a list at once.
 */
export function readField(node: Typed & { kind: "field" }): Run {
  const read = convert(node, readPath(node.path));
  if (node.up === 0) return (frame) => read(frame.data);
  const { up } = node;
  return (frame) => {
    let target: Frame = frame;
    for (let level = 0; level < up && target.outer; level++) target = target.outer;
    return read(target.data);
  };
}

type Read = (data: unknown) => Inner;
const hasOwn = Object.prototype.hasOwnProperty;

/** Reads a path from whatever is at hand; empty where it leads nowhere. */
export function readPath(path: readonly string[]): Read {
  const [first, ...rest] = path;
  if (first === undefined) return fromOutside;
  if (rest.length === 0) {
    return (data) => {
      if (typeof data !== "object" || data === null || !hasOwn.call(data, first)) return null;
      const value = (data as { [key: string]: unknown })[first];
      return typeof value === "string" ? value : fromOutside(value);
    };
  }
  // A host may give a linked record's field flat, under its whole path: {"account.region": "north"}.
  const flat = path.join(".");
  return (data) => {
    const value = descend(data, path, 0);
    if (value !== undefined) return fromOutside(value);
    return own(data, flat) ? fromOutside((data as { [key: string]: unknown })[flat]) : null;
  };
}

function descend(data: unknown, path: readonly string[], at: number): unknown {
  if (at === path.length) return data;
  const key = path[at] as string;
  if (Array.isArray(data)) {
    if (/^\d{1,7}$/.test(key)) return descend(data[Number(key)], path, at + 1);
    return data.map((item) => descend(item, path, at) ?? null);
  }
  return own(data, key) ? descend((data as { [key: string]: unknown })[key], path, at + 1) : undefined;
}

function own(data: unknown, key: string): boolean {
  return typeof data === "object" && data !== null && !Array.isArray(data) && hasOwn.call(data, key);
}

/** A number may come as text (drivers give NUMERIC so), a linked record as an object with its fields. */
function convert(node: Typed & { kind: "field" }, read: Read): Read {
  const { type } = node;
  if (isNumberKind(type)) {
    return (data) => {
      const value = read(data);
      return typeof value === "string" ? writtenNumber(value) : value;
    };
  }
  if (type.kind === "list" && isNumberKind(type.of)) {
    return (data) => {
      const value = read(data);
      return isList(value) && value.some((item) => typeof item === "string") ? value.map(writtenItem) : value;
    };
  }
  return type.kind === "record" ? (data) => idOf(read(data)) : read;
}

function writtenNumber(text: string): Inner {
  return text === "" ? null : (parseNumber(text) ?? wrongValue);
}

function writtenItem(item: Inner): Inner {
  return typeof item === "string" ? writtenNumber(item) : item;
}

import { isNumberKind, type Typed } from "../check/typed.ts";
import type { ValueType } from "../types.ts";
import { idOf } from "../values/coerce.ts";
import { wrongValue } from "../values/error.ts";
import { parseNumber } from "../values/number.ts";
import { mergeAt, restore, split } from "../values/scaled.ts";
import { fromOutside, type Inner, isList } from "../values/value.ts";
import type { Frame, Run } from "./frame.ts";
import { type Read, readPath } from "./path.ts";
import { scaledRuns } from "./scaled-run.ts";

type Field = Typed & { readonly kind: "field" };

/** Where in `Frame.slots` a field of the record is kept, by its path as JSON. */
export type Slots = ReadonlyMap<string, number>;

/** A closure that reads a field of the record, of a row around, or of a reduction. */
export function readField(node: Field, slots: Slots): Run {
  if (node.reduction) return readReduction(node, node.reduction);
  const slot = node.isRoot ? slots.get(JSON.stringify(node.path)) : undefined;
  if (slot !== undefined) return readSlot(readConverted(node.path, node.type), slot);
  const [name] = node.path;
  if (node.up === 0 && name !== undefined && node.path.length === 1) return readName(name, node.type);
  const read = readConverted(node.path, node.type);
  if (node.isRoot) return ({ root }) => read(root.data);
  return (frame) => read(rowAt(frame, node.up).data);
}

const hasOwn = Object.prototype.hasOwnProperty;

/** The commonest case in one closure: a field of the record or row at hand. */
function readName(name: string, type: ValueType): Run {
  const convert = converterFor(type);
  if (convert !== asItIs || name === "length") return ({ data }) => ownField(data, name, convert);
  return ({ data }) => {
    if (typeof data !== "object" || data === null || !hasOwn.call(data, name)) return null;
    const value = (data as { readonly [key: string]: unknown })[name];
    return typeof value === "string" || typeof value === "boolean" ? value : fromOutside(value);
  };
}

/** A field of the data's own, a number most of the time. */
function ownField(data: unknown, name: string, convert: (value: Inner) => Inner): Inner {
  if (typeof data !== "object" || data === null || !hasOwn.call(data, name)) return null;
  if (name === "length" && Array.isArray(data)) return null;
  const value = (data as { readonly [key: string]: unknown })[name];
  // The difference is 0 for finite numbers, and not for NaN and the infinities.
  return typeof value === "number" && value - value === 0 ? value : convert(fromOutside(value));
}

/** Read once an evaluation, however often it is wanted. */
function readSlot(read: Read, slot: number): Run {
  return ({ root }) => {
    const known = root.slots[slot];
    if (known !== undefined) return known;
    const value = read(root.data);
    root.slots[slot] = value;
    return value;
  };
}

/** What a reduction keeps while it goes through a list. */
export class Reduction {
  current: Inner = null;
  accumulator: Inner;
  /** The accumulator in parts (values/scaled.ts) while `isSplit`; it is put together only when something asks for it. */
  integer = 0;
  scale = 0;
  isSplit = false;

  constructor(accumulator: Inner) {
    this.accumulator = accumulator;
  }

  keep(integer: number, of: number): void {
    this.integer = integer;
    this.scale = of;
    this.isSplit = true;
  }

  replace(value: Inner): void {
    this.accumulator = value;
    this.isSplit = false;
  }

  get total(): Inner {
    if (this.isSplit) {
      this.accumulator = mergeAt(this.integer, this.scale);
      this.isSplit = false;
    }
    return this.accumulator;
  }
}

/** `{current.price}` and `{accumulator}`: the frame's data is an object of ours, so its parts need no looking up. */
function readReduction({ path, type, up }: Field, part: "current" | "accumulator"): Run {
  if (part === "accumulator" && path.length === 1) return readAccumulator(up);
  if (path.length === 1) return (frame) => (rowAt(frame, up).data as Reduction).current;
  const [, name] = path;
  if (part === "current" && up === 0 && path.length === 2 && name !== undefined) {
    const convert = converterFor(type);
    return ({ data }) => ownField((data as Reduction).current, name, convert);
  }
  const read = readConverted(path.slice(1), type);
  return (frame) => {
    const state = rowAt(frame, up).data as Reduction;
    return read(part === "current" ? state.current : state.total);
  };
}

function readAccumulator(up: number): Run {
  const run: Run =
    up === 0 ? ({ data }) => (data as Reduction).total : (frame) => (rowAt(frame, up).data as Reduction).total;
  if (up === 0) {
    scaledRuns.set(run, ({ data }) => {
      const state = data as Reduction;
      if (!state.isSplit) return typeof state.accumulator === "number" ? split(state.accumulator) : Number.NaN;
      restore(state.scale);
      return state.integer;
    });
  }
  return run;
}

function rowAt(frame: Frame, up: number): Frame {
  let target = frame;
  for (let level = 0; level < up && target.outer; level++) target = target.outer;
  return target;
}

function readConverted(path: readonly string[], type: ValueType): Read {
  const read = readPath(path);
  const convert = converterFor(type);
  return convert === asItIs ? read : (data) => convert(read(data));
}

const asItIs = (value: Inner): Inner => value;

/** A number may come as text (drivers give NUMERIC so), a linked record as an object with its fields. */
function converterFor(type: ValueType): (value: Inner) => Inner {
  if (isNumberKind(type)) return writtenNumber;
  if (type.kind === "record") return idOf;
  return type.kind === "list" && isNumberKind(type.of) ? writtenNumbers : asItIs;
}

function writtenNumber(value: Inner): Inner {
  if (typeof value !== "string") return value;
  return value === "" ? null : (parseNumber(value) ?? wrongValue);
}

function writtenNumbers(value: Inner): Inner {
  return isList(value) && value.some((item) => typeof item === "string") ? value.map(writtenNumber) : value;
}

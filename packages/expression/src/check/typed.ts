import type { FunctionEntry } from "../functions/entry.ts";
import type { Span } from "../syntax/node.ts";
import type { ValueType } from "../types.ts";
import type { Inner } from "../values/value.ts";

/** A checked expression: names bound, functions found, every part with its static type. */
export type Typed =
  | { readonly kind: "constant"; readonly type: ValueType; readonly value: Inner; readonly span: Span }
  | {
      readonly kind: "field";
      readonly type: ValueType;
      /** From the row `up` levels out; empty for the row itself. */
      readonly path: readonly string[];
      readonly up: number;
      /** The path from the record, where it is known. */
      readonly absolute: readonly string[] | undefined;
      /** Read from the record itself, not from a row of a list. */
      readonly isRoot: boolean;
      /** The path begins with the row or the result of a reduction. */
      readonly reduction?: "current" | "accumulator";
      readonly span: Span;
    }
  | { readonly kind: "list"; readonly type: ValueType; readonly items: readonly Typed[]; readonly span: Span }
  | {
      readonly kind: "call";
      readonly type: ValueType;
      readonly entry: FunctionEntry;
      readonly args: readonly Typed[];
      readonly span: Span;
    };

export const types = {
  any: { kind: "any" },
  empty: { kind: "empty" },
  boolean: { kind: "boolean" },
  number: { kind: "number" },
  decimal: { kind: "decimal" },
  text: { kind: "text" },
  date: { kind: "date" },
  datetime: { kind: "datetime" },
  time: { kind: "time" },
} as const satisfies { readonly [kind: string]: ValueType };

export function listOf(type: ValueType): ValueType {
  return { kind: "list", of: type };
}

/** The type of a list's items; of anything else the type itself. */
export function itemType(type: ValueType): ValueType {
  return type.kind === "list" ? type.of : type;
}

export function isNumberKind(type: ValueType): boolean {
  return type.kind === "number" || type.kind === "decimal";
}

/** Any, or a value that is always empty: fits everywhere. */
export function isOpen(type: ValueType): boolean {
  return type.kind === "any" || type.kind === "empty";
}

/** The type of a value that is one of these: `IF(…, 1, 2.5)`. Any, where they have nothing in common. */
export function commonType(all: readonly ValueType[]): ValueType {
  let common: ValueType = types.empty;
  for (const type of all) common = joinTypes(common, type);
  return common;
}

function joinTypes(a: ValueType, b: ValueType): ValueType {
  if (a.kind === "empty") return b;
  if (b.kind === "empty") return a;
  if (a.kind === "list" && b.kind === "list") return listOf(joinTypes(a.of, b.of));
  if (a.kind === "record" && b.kind === "record") return a.form === b.form ? a : types.any;
  if (a.kind === b.kind) return a;
  return isNumberKind(a) && isNumberKind(b) ? types.decimal : types.any;
}

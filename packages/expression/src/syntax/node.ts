import type { Decimal } from "../values/decimal.ts";

/** Offsets into the text of a formula, in UTF-16 units; both 0 for a node that came from JSON Logic. */
export type Span = { readonly start: number; readonly end: number };

export const nowhere: Span = { start: 0, end: 0 };

/** What text and JSON Logic are both read into. Names are not looked up yet, types not known. */
export type Node =
  | { readonly kind: "constant"; readonly value: ConstantValue; readonly span: Span }
  | {
      readonly kind: "field";
      readonly path: readonly string[];
      /**
       * How many list rows further out the path starts: 0 is the row or record at hand (JSON Logic's `var`). "typed"
       * is a name as people write it, always from the record: `{items.price}` in `ANY({items}, {items.price} > 3)`.
       */
      readonly up: number | "typed";
      readonly span: Span;
    }
  | { readonly kind: "list"; readonly items: readonly Node[]; readonly span: Span }
  /** `operator` is the key in JSON Logic: `+`, `if`, `f:ROUND`. */
  | { readonly kind: "call"; readonly operator: string; readonly args: readonly Node[]; readonly span: Span }
  /** A place where a value is missing; there is a problem that says so. */
  | { readonly kind: "hole"; readonly span: Span };

export type ConstantValue = null | boolean | number | string | Decimal;

/** Something wrong with an expression, before it becomes a `Problem`: a code of the catalogue and its parameters. */
export type Complaint = {
  readonly code: import("@mortise/kernel").ProblemCode;
  readonly span: Span;
  readonly params?: { readonly [name: string]: string | number };
};

import type { Expression, Value } from "@mortise/expression";
import type { Locale, Problem, Result } from "@mortise/kernel";
import type { Field, Settings } from "../types.ts";
import type { ValueShape } from "../value-kinds.ts";
import type { ElementType } from "./element-type.ts";

/** What formatting and reading text may know beside the value. */
export type TextContext = {
  readonly locale: Locale;
  /** IANA name of the app's time zone. */
  readonly timeZone: string;
  /** ISO 4217 code of the app's currency. */
  readonly currency: string;
  /** Title of a linked record; undefined where it is not known. */
  titleOf?(form: string, id: string): string | undefined;
  /** Name of a member; undefined where it is not known. */
  nameOf?(member: string): string | undefined;
};

/** How a text from a spreadsheet is to be read. */
export type ReadContext = TextContext & {
  /** Order of day, month and year in dates: `MM/DD/YYYY`, `YYYY-MM-DD` …; any unambiguous form where absent. */
  readonly dateFormat?: string;
  /** The only record of `form` with this title, or why there is none. */
  findByTitle?(form: string, title: string): Result<string, Problem>;
  /** The only member with this name or user name, or why there is none. */
  findMember?(name: string): Result<string, Problem>;
};

/**
 * A way to show and configure a value. Built-in ones live in `packages/fields`, a folder each; a plug-in fulfils the
 * same contract. Everything here is pure and runs in browser and server.
 *
 * `S` are the settings the type adds (`Static` of its `settings`). A problem's path is "" for the value itself.
 */
export interface FieldType<S extends Settings = Settings> extends ElementType<Field & S> {
  /** Palette group it appears under. */
  readonly group: "basic" | "choice" | "people" | "relation" | "computed";
  /** A new field of this type, as dropped from the palette, besides id, type and label. */
  initial?(): S;
  /** What the value is; may depend on settings (a formula's result). */
  shape(field: Field & S): ValueShape;
  /** The formula that computes the value; present on computed types, whose sent values are ignored. */
  formula?(field: Field & S): Expression;
  /**
   * A JSON value that somebody sent -> a value of this field. Refuses what is not of its kind. `null` is empty, and gives
   * what the field holds then: null, or `false` for a switch. Parsing a value again gives the same value.
   *
   * A computed type gets what its formula gave, and rounds or refuses it.
   */
  parse(raw: unknown, field: Field & S): Result<Value, Problem>;
  /** Range, length, pattern: whatever the settings ask of a value that `parse` let through and that is not empty. */
  validate(value: Value, field: Field & S): readonly Problem[];
  /** The value as people read it; "" for empty. */
  format(value: Value, field: Field & S, context: TextContext): string;
  /** A cell of a spreadsheet -> a value of this field; "" is empty. `parse` and `validate` still follow. */
  read(text: string, field: Field & S, context: ReadContext): Result<Value, Problem>;
  /** Keywords that the settings add to the value kind's JSON Schema (`maxLength`, `enum` …). */
  jsonSchema?(field: Field & S): { readonly [keyword: string]: unknown };
}

/** Keeps a field type's settings typed inside, while registries hold the general contract. */
export function defineFieldType<S extends Settings>(type: FieldType<S>): FieldType {
  return type as unknown as FieldType;
}

/**
 * Raw input, and what must become of it. Used by the contract suite, the gallery and the docs.
 * `stored` is what `parse` gives; `text` what `format` gives of it in zh-CN (Asia/Shanghai, CNY).
 */
export type FieldCase = {
  readonly name: string;
  readonly field: Omit<Field, "id" | "type" | "label">;
  readonly raw: unknown;
} & (
  | { readonly stored: Value; readonly text: string }
  /** Codes of the problems from `parse` or `validate`. */
  | { readonly problems: readonly string[] }
);
export type FieldCases = { readonly type: string; readonly cases: readonly FieldCase[] };

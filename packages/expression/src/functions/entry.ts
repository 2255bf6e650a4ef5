import type { Typed } from "../check/typed.ts";
import type { Frame, Run } from "../run/frame.ts";
import type { SqlRule } from "../sql/part.ts";
import type { Complaint } from "../syntax/node.ts";
import type { Value, ValueType } from "../types.ts";
import type { Numeric } from "../values/number.ts";
import type { Inner } from "../values/value.ts";
import type { Moment } from "./moment.ts";

export type Family = "operator" | "logic" | "number" | "text" | "date" | "list" | "people" | "json-logic";

/** What arrives for a parameter: converted from whatever was given, errors never (they end the call before). */
export type ParamTypes = {
  /** empty is 0 */
  number: Numeric;
  /** a number cut to its integer part */
  integer: number;
  /** empty is "" */
  text: string;
  /** a condition, by JSON Logic's table of truth */
  truth: boolean;
  /** a day; where it is empty the whole call is empty */
  date: number;
  /** a day or an instant with its wall clock; where it is empty the whole call is empty */
  moment: Moment;
  /** a single value as it is, empty included */
  single: Inner;
  /** any value, lists included */
  any: Inner;
  /** a list; a single value is a list of it */
  list: readonly Inner[];
  /** numbers from single values and lists, empties left out */
  numbers: readonly Numeric[];
  /** single values and the items of lists, empties included */
  values: readonly Inner[];
  /** an expression computed once for each item of the list in the first parameter */
  body: Inner;
};
export type ParamKind = keyof ParamTypes;

export type Param<Kind extends ParamKind = ParamKind> = {
  readonly name: string;
  readonly kind: Kind;
  readonly optional?: true;
  /** Stands for any number of arguments, given as a list. Only at the end. */
  readonly repeats?: true;
  /** The texts that are allowed, in lower case. Checked when compiled where the argument is a constant. */
  readonly options?: readonly string[];
};

/** A case in the reference and in the tests: `formula` with `data` gives `result`. */
export type Example = {
  readonly formula: string;
  readonly result: Value;
  readonly data?: { readonly [field: string]: unknown };
};

export type Help = { readonly "zh-CN": string; readonly "en-US": string };

/** Answers complaints about arguments, and may replace arguments, for example text constants by dates. */
export type CheckArguments = (
  args: readonly Typed[],
  context: { readonly isStrict: boolean; complain(complaint: Complaint): void },
) => readonly Typed[];

/** Everything there is to know about one function or operator. */
export interface FunctionEntry {
  /** As people write it: `ROUND`, `+`. */
  readonly name: string;
  /** Key in JSON Logic: `f:ROUND`, `+`. */
  readonly operator: string;
  readonly family: Family;
  readonly params: readonly Param[];
  readonly returns: ValueType | ((args: readonly Typed[]) => ValueType);
  /** Gives something else each time, or for each user: see `Compiled.isVolatile`. */
  readonly isVolatile?: true;
  /** Gives something else at each call even within one evaluation, so it is never computed ahead. */
  readonly isRandom?: true;
  /** Reads fields by names that are texts among its arguments. */
  readonly readsNames?: true;
  readonly check?: CheckArguments;
  /** For functions that compute from the values of all their arguments. */
  readonly apply?: (values: readonly never[], frame: Frame) => Inner;
  /** For functions that decide which arguments are computed, or are worth tuning. */
  readonly build?: (args: readonly Run[], typed: readonly Typed[]) => Run;
  readonly sql?: SqlRule;
  readonly help: Help;
  /** Other names by which an editor finds it: Excel's, other products', Chinese ones. */
  readonly aliases: readonly string[];
  readonly examples: readonly Example[];
}

type ArgumentOf<P> =
  P extends Param<infer Kind>
    ? P extends { readonly repeats: true }
      ? Kind extends "numbers" | "values"
        ? ParamTypes[Kind]
        : readonly ParamTypes[Kind][]
      : P extends { readonly optional: true }
        ? ParamTypes[Kind] | undefined
        : ParamTypes[Kind]
    : never;
type ArgumentsOf<Params extends readonly Param[]> = { readonly [Key in keyof Params]: ArgumentOf<Params[Key]> };

type Definition<Params extends readonly Param[]> = Omit<FunctionEntry, "operator" | "params" | "apply" | "aliases"> & {
  readonly operator?: string;
  readonly params: Params;
  readonly aliases?: readonly string[];
  readonly apply?: (values: ArgumentsOf<Params>, frame: Frame) => Inner;
};

/** Makes an entry; the parameters determine the types that `apply` receives. */
export function defineFunction<const Params extends readonly Param[]>(definition: Definition<Params>): FunctionEntry {
  return {
    aliases: [],
    ...definition,
    operator: definition.operator ?? `f:${definition.name}`,
  } as unknown as FunctionEntry;
}

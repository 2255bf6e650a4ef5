import { adaptConstant } from "../../check/parameters.ts";
import { isNumberKind, isOpen, type Typed, types } from "../../check/typed.ts";
import type { Run } from "../../run/frame.ts";
import { type Comparison, compareParts } from "../../sql/compare.ts";
import type { SqlRule } from "../../sql/part.ts";
import type { Environment, ValueType } from "../../types.ts";
import { equals, firstError, isSame, order } from "../../values/compare.ts";
import { type Inner, isBlank } from "../../values/value.ts";
import { type CheckArguments, defineFunction, type FunctionEntry, type Help } from "../entry.ts";
import { instantOf, parseMoment } from "../moment.ts";

const sides = [
  { name: "left", kind: "any" },
  { name: "right", kind: "any" },
] as const;

/** Text constants beside a date or number become one; values that can never be compared are complained of. */
const checkSides: CheckArguments = ([a, b], { isStrict, complain }) => {
  if (!a || !b) return [a, b].filter((one) => one !== undefined);
  const left = adaptConstant(a, b.type);
  const right = adaptConstant(b, a.type);
  const isLenient = !isStrict && (left.kind === "constant" || right.kind === "constant") && bothUntyped(left, right);
  if (!comparable(left.type, right.type) && !isLenient) {
    const wanted = left.kind === "constant" ? right : left;
    const other = wanted === left ? right : left;
    const span = isStrict && a.span.end > 0 ? { start: a.span.start, end: b.span.end } : other.span;
    if ((left.type.kind === "list") !== (right.type.kind === "list")) {
      const list = left.type.kind === "list" ? left : right;
      complain({
        code: "formula_single_value_expected",
        span: list.span,
        params: { actual: "list", parameter: "value" },
      });
    } else if (left.kind === "call" && left.entry.family === "operator" && left.type.kind === "boolean") {
      complain({ code: "formula_chained_comparison", span });
    } else {
      complain({
        code: "formula_not_comparable",
        span,
        params: { left: left.type.kind, right: right.type.kind },
      });
    }
  }
  return [left, right];
};

/** Two constants, or a constant beside something of any type: JSON Logic's own table then decides. */
function bothUntyped(a: Typed, b: Typed): boolean {
  return (a.kind === "constant" || isOpen(a.type)) && (b.kind === "constant" || isOpen(b.type));
}

function comparable(a: ValueType, b: ValueType): boolean {
  if (isOpen(a) || isOpen(b)) return true;
  if (a.kind === "list" || b.kind === "list") return a.kind === b.kind;
  return groupOf(a) === groupOf(b);
}

function groupOf(type: ValueType): string {
  if (isNumberKind(type)) return "number";
  if (type.kind === "datetime") return "date";
  return type.kind === "record" ? "text" : type.kind;
}

type Decide = (a: Inner, b: Inner, environment: Environment) => boolean;

/** Instants are compared as instants: `+08:00` and `Z` write the same one. A date counts from its midnight. */
function comparing(typed: readonly Typed[], decide: Decide): Decide {
  const isInstant = typed.some((arg) => arg.type.kind === "datetime");
  if (!isInstant) return decide;
  return (a, b, environment) => decide(asInstant(a, environment), asInstant(b, environment), environment);
}

function asInstant(value: Inner, environment: Environment): Inner {
  const moment = typeof value === "string" ? parseMoment(value, environment) : undefined;
  return moment ? instantOf(moment, environment) : value;
}

function compareRuns(left: Run, right: Run, decide: Decide): Run {
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (typeof a === "object" || typeof b === "object") {
      const error = firstError(a, b);
      if (error) return error;
    }
    return decide(a, b, frame.environment);
  };
}

/** The commonest comparison by far: a field with a constant text. */
function equalToText(left: Run, constant: string, isNegated: boolean): Run {
  return (frame) => {
    const value = left(frame);
    if (typeof value === "string") return (value === constant) !== isNegated;
    if (value === null) return isNegated;
    return firstError(value, constant) ?? equals(value, constant) !== isNegated;
  };
}

function constantText(node: Typed | undefined): string | undefined {
  return node?.kind === "constant" && typeof node.value === "string" && node.value !== "" ? node.value : undefined;
}

function equality(name: "=" | "<>", operator: "==" | "!=", help: Help, examples: FunctionEntry["examples"]) {
  const isNegated = name === "<>";
  return defineFunction({
    name,
    operator,
    family: "operator",
    params: sides,
    returns: types.boolean,
    check: checkSides,
    build: ([left, right], typed) => {
      const constant = constantText(typed[1]);
      const isInstant = typed.some((arg) => arg.type.kind === "datetime");
      if (constant !== undefined && !isInstant) return equalToText(left as Run, constant, isNegated);
      const decide: Decide = isNegated ? (a, b) => !equals(a, b) : equals;
      return compareRuns(left as Run, right as Run, comparing(typed, decide));
    },
    sql: compareSql(name),
    help,
    examples,
  });
}

export const equal = equality(
  "=",
  "==",
  {
    "zh-CN": "相等，区分大小写。空值只与空值（或空文本）相等。",
    "en-US": "Equal; capitals count. Empty equals only empty (or empty text).",
  },
  [
    { formula: '"a" = "A"', result: false },
    { formula: "{n} = 0", result: false, data: { n: null } },
    { formula: '{t} = ""', result: true, data: { t: null } },
  ],
);

export const notEqual = equality("<>", "!=", { "zh-CN": "不相等。", "en-US": "Not equal." }, [
  { formula: "{n} <> 0", result: true, data: { n: null } },
]);

type Ordering = "<" | "<=" | ">" | ">=";
const tests: { readonly [operator in Ordering]: (sign: number) => boolean } = {
  "<": (sign) => sign < 0,
  "<=": (sign) => sign <= 0,
  ">": (sign) => sign > 0,
  ">=": (sign) => sign >= 0,
};
type Slow = (a: Inner, b: Inner, environment: Environment) => Inner;
type Fast = (left: Run, right: Run, slow: Slow, constant: number | undefined) => Run;

/**
 * For two numbers JavaScript's own operators are right and fastest. Each operator has functions of its own, beside a
 * constant and beside anything, because a shared one that calls a test is three times slower.
 */
const ofNumbers: { readonly [operator in Ordering]: Fast } = {
  "<": (left, right, slow, constant) =>
    constant === undefined
      ? (frame) => {
          const a = left(frame);
          const b = right(frame);
          return typeof a === "number" && typeof b === "number" ? a < b : slow(a, b, frame.environment);
        }
      : (frame) => {
          const a = left(frame);
          return typeof a === "number" ? a < constant : slow(a, constant, frame.environment);
        },
  "<=": (left, right, slow, constant) =>
    constant === undefined
      ? (frame) => {
          const a = left(frame);
          const b = right(frame);
          return typeof a === "number" && typeof b === "number" ? a <= b : slow(a, b, frame.environment);
        }
      : (frame) => {
          const a = left(frame);
          return typeof a === "number" ? a <= constant : slow(a, constant, frame.environment);
        },
  ">": (left, right, slow, constant) =>
    constant === undefined
      ? (frame) => {
          const a = left(frame);
          const b = right(frame);
          return typeof a === "number" && typeof b === "number" ? a > b : slow(a, b, frame.environment);
        }
      : (frame) => {
          const a = left(frame);
          return typeof a === "number" ? a > constant : slow(a, constant, frame.environment);
        },
  ">=": (left, right, slow, constant) =>
    constant === undefined
      ? (frame) => {
          const a = left(frame);
          const b = right(frame);
          return typeof a === "number" && typeof b === "number" ? a >= b : slow(a, b, frame.environment);
        }
      : (frame) => {
          const a = left(frame);
          return typeof a === "number" ? a >= constant : slow(a, constant, frame.environment);
        },
};

function ordering(name: Ordering, help: Help, examples: FunctionEntry["examples"]): FunctionEntry {
  const test = tests[name];
  const decide: Decide = (a, b) => {
    if (isBlank(a) || isBlank(b)) return false;
    const sign = order(a, b);
    return sign !== undefined && test(sign);
  };
  return defineFunction({
    name,
    operator: name,
    family: "operator",
    params: sides,
    returns: types.boolean,
    check: checkSides,
    build: ([left, right], typed) => {
      const compare = comparing(typed, decide);
      const slow: Slow = (a, b, environment) => firstError(a, b) ?? compare(a, b, environment);
      const bound = typed[1];
      const constant = bound?.kind === "constant" && typeof bound.value === "number" ? bound.value : undefined;
      return ofNumbers[name](left as Run, right as Run, slow, constant);
    },
    sql: compareSql(name),
    help,
    examples,
  });
}

function compareSql(operator: Comparison): SqlRule {
  return ([left, right], context) => {
    const a = left && context.compile(left);
    const b = right && context.compile(right);
    return a && b && compareParts(a, operator, b, context);
  };
}

export const less = ordering(
  "<",
  { "zh-CN": "小于；有一边为空时不成立。", "en-US": "Less than; false where a side is empty." },
  [
    { formula: "{n} < 1", result: false, data: { n: null } },
    { formula: '"10" < "9"', result: true },
  ],
);
export const lessOrEqual = ordering(
  "<=",
  { "zh-CN": "小于或等于；有一边为空时不成立。", "en-US": "Less than or equal; false where a side is empty." },
  [{ formula: "2 <= 2", result: true }],
);
export const greater = ordering(
  ">",
  { "zh-CN": "大于；有一边为空时不成立。", "en-US": "Greater than; false where a side is empty." },
  [{ formula: "NOT({n} > 1)", result: true, data: { n: null } }],
);
export const greaterOrEqual = ordering(
  ">=",
  { "zh-CN": "大于或等于；有一边为空时不成立。", "en-US": "Greater than or equal; false where a side is empty." },
  [{ formula: '"b" >= "a"', result: true }],
);

export const same = defineFunction({
  name: "SAME",
  operator: "===",
  family: "json-logic",
  params: sides,
  returns: types.boolean,
  build: ([left, right]) => compareRuns(left as Run, right as Run, isSame),
  help: {
    "zh-CN": "相等且类型相同（JSON Logic 的 ===）。",
    "en-US": "Equal and of the same type (JSON Logic's ===).",
  },
  examples: [{ formula: "SAME(1, 1)", result: true }],
});

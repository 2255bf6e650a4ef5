import type { ProblemCode } from "@mortise/kernel";
import { adaptConstant } from "../../check/parameters.ts";
import { isNumberKind, isOpen, type Typed, types } from "../../check/typed.ts";
import type { Run } from "../../run/frame.ts";
import { type Scaled, scaledConstant, scaledLeaf, scaledProduct, scaledRuns, scaledSum } from "../../run/scaled-run.ts";
import { arithmeticSql, divisionSql, percentSql } from "../../sql/arithmetic.ts";
import type { ValueType } from "../../types.ts";
import { toNumeric } from "../../values/coerce.ts";
import { firstError } from "../../values/compare.ts";
import { divisionByZero, FormulaError } from "../../values/error.ts";
import { add, divide, isZero, multiply, type Numeric, negate, round, subtract } from "../../values/number.ts";
import { merge } from "../../values/scaled.ts";
import type { Inner } from "../../values/value.ts";
import { type CheckArguments, defineFunction } from "../entry.ts";
import { addToDate, isDateKind, subtractFromDate } from "./date-arithmetic.ts";

type Operation = (a: Numeric, b: Numeric) => Inner;

/** Whatever is given is converted, empty to 0. */
function operate(left: Run, right: Run, operation: Operation): Run {
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (typeof a === "number" && typeof b === "number") return operation(a, b);
    return convertAndOperate(a, b, operation);
  };
}

function convertAndOperate(a: Inner, b: Inner, operation: Operation): Inner {
  const error = firstError(a, b);
  if (error) return error;
  const left = toNumeric(a);
  const right = toNumeric(b);
  if (left instanceof FormulaError) return left;
  return right instanceof FormulaError ? right : operation(left, right);
}

/** One operation after the other. A loop rather than closures within closures: a sum may have 10,000 terms. */
function chain(args: readonly Run[], operation: Operation): Run {
  const [first, ...rest] = args;
  if (!first) return () => 0;
  return (frame) => {
    let value = convertAndOperate(0, first(frame), (_, number) => number);
    for (const next of rest) {
      if (value instanceof FormulaError) return value;
      value = convertAndOperate(value, next(frame), operation);
    }
    return value;
  };
}

/** Up to this many values are tried in the fast form; longer chains would nest too deeply. */
const longest = 8;

/** Everyday numbers are computed in parts (values/scaled.ts); where one doesn't fit, everything again the slow way. */
function fast(args: readonly Run[], typed: readonly Typed[], join: Join, slow: Run): Run {
  if (args.length > longest || args.length < 2) return slow;
  const [first, ...rest] = args.map((run, index) => fastForm(run, typed[index]));
  const form = rest.reduce(join, first as Scaled);
  const run: Run = (frame) => {
    const integer = form(frame);
    return Number.isNaN(integer) ? slow(frame) : merge(integer);
  };
  scaledRuns.set(run, form);
  return run;
}

type Join = (left: Scaled, right: Scaled) => Scaled;

function fastForm(run: Run, node: Typed | undefined): Scaled {
  if (node?.kind === "constant" && typeof node.value === "number") return scaledConstant(node.value);
  return scaledRuns.get(run) ?? scaledLeaf(run);
}

const plusForm: Join = (left, right) => scaledSum(left, right, 1);
const minusForm: Join = (left, right) => scaledSum(left, right, -1);

/** Numbers only; a text constant that writes a number counts as it. `+` and `-` take dates as well, checked apart. */
const checkNumbers: CheckArguments = (args, { isStrict, complain }) =>
  args.map((given) => {
    const arg = adaptConstant(given, types.number);
    const fits = isOpen(arg.type) || isNumberKind(arg.type) || (!isStrict && lenient(arg));
    if (!fits) {
      const code: ProblemCode = arg.type.kind === "list" ? "formula_single_value_expected" : "formula_number_expected";
      complain({ code, span: arg.span, params: { actual: arg.type.kind, parameter: "value" } });
    }
    return arg;
  });

function lenient(arg: Typed): boolean {
  return arg.kind === "constant" || arg.type.kind === "boolean";
}

const checkSum: CheckArguments = (args, context) => {
  if (!args.some(isDateKind)) return checkNumbers(args, context);
  const others = args.filter((arg) => !isDateKind(arg));
  if (args.length === 2 && others.length === 1) {
    const days = checkNumbers(others, context)[0] as Typed;
    return args.map((arg) => (isDateKind(arg) ? arg : days));
  }
  return checkNumbers(args, context);
};

const checkDifference: CheckArguments = (args, context) => {
  const [left, right] = args;
  if (!left || !right || !isDateKind(left)) return checkNumbers(args, context);
  const adapted = adaptConstant(right, left.type);
  if (isDateKind(adapted)) return [left, adapted];
  return [left, ...checkNumbers([right], context)];
};

function numberType(args: readonly Typed[]): ValueType {
  return args.some((arg) => arg.type.kind === "decimal") ? types.decimal : types.number;
}

const value = { name: "value", kind: "any" } as const;
const values = { name: "value", kind: "any", repeats: true } as const;

export const plus = defineFunction({
  name: "+",
  operator: "+",
  family: "operator",
  params: [value, values],
  returns: (args) => args.find(isDateKind)?.type ?? numberType(args),
  check: checkSum,
  build: (args, typed) =>
    typed.some(isDateKind) ? addToDate(args, typed) : fast(args, typed, plusForm, chain(args, add)),
  sql: arithmeticSql("+"),
  help: {
    "zh-CN": "相加，精确到小数。日期加数字是若干天之后。空值按 0 计算。",
    "en-US": "Adds, exactly in decimals. A date plus a number is that many days later. Empty counts as 0.",
  },
  examples: [
    { formula: "0.1 + 0.2", result: 0.3 },
    { formula: "{n} + 1", result: 1, data: { n: null } },
  ],
});

export const minus = defineFunction({
  name: "-",
  operator: "-",
  family: "operator",
  params: [value, { name: "subtrahend", kind: "any", optional: true }],
  returns: (args) => {
    const [left, right] = args;
    if (left && right && isDateKind(left)) return isDateKind(right) ? types.number : left.type;
    return numberType(args);
  },
  check: checkDifference,
  build: (args, typed) => {
    const [left, right] = args as [Run, Run | undefined];
    if (typed[0] && isDateKind(typed[0]) && right) return subtractFromDate(left, right, typed);
    if (!right)
      return operate(
        () => 0,
        left,
        (_, number) => negate(number),
      );
    return fast(args, typed, minusForm, operate(left, right, subtract));
  },
  sql: arithmeticSql("-"),
  help: {
    "zh-CN": "相减，或取负。两个日期相减得到天数。空值按 0 计算。",
    "en-US": "Subtracts, or negates. The difference of two dates is a number of days. Empty counts as 0.",
  },
  examples: [
    { formula: "1 - 0.9", result: 0.1 },
    { formula: "-(2 + 3)", result: -5 },
  ],
});

export const times = defineFunction({
  name: "*",
  operator: "*",
  family: "operator",
  params: [value, values],
  returns: numberType,
  check: checkNumbers,
  build: (args, typed) => fast(args, typed, scaledProduct, chain(args, multiply)),
  sql: arithmeticSql("*"),
  help: {
    "zh-CN": "相乘，精确到小数。空值按 0 计算。",
    "en-US": "Multiplies, exactly in decimals. Empty counts as 0.",
  },
  examples: [{ formula: "1.1 * 1.1", result: 1.21 }],
});

export const over = defineFunction({
  name: "/",
  operator: "/",
  family: "operator",
  params: [value, { name: "divisor", kind: "any" }],
  returns: numberType,
  check: checkNumbers,
  build: ([left, right]) => operate(left as Run, right as Run, divide),
  sql: divisionSql,
  help: {
    "zh-CN": "相除，至少保留 20 位有效数字。除数为 0 或空时得到 #DIV/0!。",
    "en-US": "Divides, keeping at least 20 significant digits. A divisor of 0 or empty gives #DIV/0!.",
  },
  examples: [
    { formula: "5 / 2", result: 2.5 },
    { formula: "1 / 0", result: { error: "#DIV/0!" } },
  ],
});

/** JSON Logic's `%` keeps the sign of the dividend, as JavaScript does; MOD has that of the divisor, as Excel does. */
function remainder(a: Numeric, b: Numeric): Inner {
  if (isZero(b)) return divisionByZero;
  const quotient = divide(a, b);
  if (quotient instanceof FormulaError) return quotient;
  const whole = round(quotient, 0, "toward-zero");
  const product = whole instanceof FormulaError ? whole : multiply(whole, b);
  return product instanceof FormulaError ? product : subtract(a, product);
}

export const remainderOf = defineFunction({
  name: "REMAINDER",
  operator: "%",
  family: "json-logic",
  params: [value, { name: "divisor", kind: "any" }],
  returns: numberType,
  check: checkNumbers,
  build: ([left, right]) => operate(left as Run, right as Run, remainder),
  help: {
    "zh-CN": "除法的余数，符号与被除数相同（JSON Logic 的 %）。",
    "en-US": "The rest of a division, with the sign of the dividend (JSON Logic's %).",
  },
  examples: [
    { formula: "REMAINDER(7, 3)", result: 1 },
    { formula: "REMAINDER(-7, 3)", result: -1 },
  ],
});

export const percent = defineFunction({
  name: "%",
  operator: "f:PERCENT",
  family: "operator",
  params: [value],
  returns: numberType,
  check: checkNumbers,
  build: ([left]) => operate(left as Run, () => 100, divide),
  sql: percentSql,
  help: { "zh-CN": "百分数：5% 即 0.05。", "en-US": "Per cent: 5% is 0.05." },
  examples: [{ formula: "200 * 5%", result: 10 }],
});

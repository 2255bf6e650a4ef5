import type { Typed } from "../../check/typed.ts";
import { commonType, types } from "../../check/typed.ts";
import type { Run } from "../../run/frame.ts";
import { choose } from "../../sql/choose.ts";
import { compareParts } from "../../sql/compare.ts";
import { constantPart } from "../../sql/constants.ts";
import type { SqlContext, SqlPart } from "../../sql/part.ts";
import { toTruth } from "../../values/coerce.ts";
import { equals } from "../../values/compare.ts";
import { FormulaError, notAvailable } from "../../values/error.ts";
import { type CheckArguments, defineFunction } from "../entry.ts";

/** Conditions and values by turns, then perhaps a value for everything else. */
function decide(args: readonly Run[], otherwise: Run): Run {
  const conditions = args.filter((_, index) => index % 2 === 0 && index + 1 < args.length);
  const values = args.filter((_, index) => index % 2 === 1);
  const rest = args.length % 2 === 1 ? (args[args.length - 1] as Run) : otherwise;
  const count = conditions.length;
  return (frame) => {
    for (let index = 0; index < count; index++) {
      let truth = (conditions[index] as Run)(frame);
      if (typeof truth !== "boolean") truth = toTruth(truth);
      if (truth === true) return (values[index] as Run)(frame);
      if (truth !== false) return truth;
    }
    return rest(frame);
  };
}

function valueTypes(args: readonly Typed[]) {
  const values = args.filter((_, index) => index % 2 === 1 || index === args.length - 1);
  return commonType(values.map((arg) => arg.type));
}

/** Every second argument is a condition, except a last one without a partner. */
const checkConditions: CheckArguments = (args, { isStrict, complain }) => {
  for (const [index, arg] of args.entries()) {
    const isCondition = index % 2 === 0 && index < args.length - 1;
    if (!isCondition || !isStrict || arg.type.kind === "any" || arg.type.kind === "empty") continue;
    if (arg.type.kind === "list") {
      complain({
        code: "formula_single_value_expected",
        span: arg.span,
        params: { actual: "list", parameter: "condition" },
      });
    } else if (arg.type.kind !== "boolean") {
      complain({
        code: "formula_condition_expected",
        span: arg.span,
        params: { actual: arg.type.kind, parameter: "condition" },
      });
    }
  }
  return args;
};

function decideSql(args: readonly Typed[], otherwise: SqlPart | undefined, context: SqlContext): SqlPart | undefined {
  const branches: { when: SqlPart; value: SqlPart }[] = [];
  for (let at = 0; at + 1 < args.length; at += 2) {
    const when = context.condition(args[at] as Typed);
    const value = context.compile(args[at + 1] as Typed);
    if (!when || !value) return undefined;
    branches.push({ when, value });
  }
  const rest = args.length % 2 === 1 ? context.compile(args[args.length - 1] as Typed) : otherwise;
  return rest && choose(branches, rest, context);
}

export const ifFunction = defineFunction({
  name: "IF",
  operator: "if",
  family: "logic",
  params: [{ name: "condition", kind: "any", repeats: true }],
  returns: valueTypes,
  check: (args, context) => {
    if (context.isStrict && args.length === 1) {
      const span = args[0]?.span ?? { start: 0, end: 0 };
      context.complain({ code: "formula_too_few_arguments", span, params: { function: "IF", least: 2, count: 1 } });
    }
    return checkConditions(args, context);
  },
  build: (args) => decide(args, () => null),
  sql: (args, context) =>
    args.length < 2 ? undefined : decideSql(args, constantPart(null, types.empty, context), context),
  aliases: ["如果", "条件"],
  help: {
    "zh-CN": "条件成立时取第一个值，否则取第二个值（省略则为空）；可以接着写更多条件和值。只计算取到的值。",
    "en-US":
      "The first value if the condition holds, else the second (empty where left out); more conditions and values may follow. Only the value taken is computed.",
  },
  examples: [
    { formula: 'IF(2 > 1, "yes", "no")', result: "yes" },
    { formula: "IF({b} = 0, 0, {a} / {b})", result: 0, data: { a: 1, b: 0 } },
    { formula: 'IF(FALSE, 1, FALSE, 2, "else")', result: "else" },
    { formula: "IF(FALSE, 1)", result: null },
  ],
});

export const ifs = defineFunction({
  name: "IFS",
  family: "logic",
  params: [
    { name: "condition", kind: "any" },
    { name: "value", kind: "any" },
    { name: "more", kind: "any", repeats: true },
  ],
  returns: valueTypes,
  check: (args, context) => {
    if (args.length % 2 === 1) {
      const span = args.at(-1)?.span ?? { start: 0, end: 0 };
      context.complain({ code: "formula_value_missing", span, params: { function: "IFS" } });
    }
    return checkConditions(args, context);
  },
  build: (args) => decide(args, () => notAvailable),
  sql: (args, context) =>
    args.length % 2 === 1 ? undefined : decideSql(args, constantPart(notAvailable, types.empty, context), context),
  aliases: ["多条件"],
  help: {
    "zh-CN": "第一个成立的条件对应的值；都不成立时得到 #N/A。",
    "en-US": "The value behind the first condition that holds; #N/A where none does.",
  },
  examples: [
    { formula: 'IFS({n} > 90, "A", {n} > 60, "B", TRUE, "C")', result: "B", data: { n: 75 } },
    { formula: "IFS(FALSE, 1)", result: { error: "#N/A" } },
  ],
});

export const switchFunction = defineFunction({
  name: "SWITCH",
  family: "logic",
  params: [
    { name: "value", kind: "single" },
    { name: "case", kind: "any" },
    { name: "result", kind: "any" },
    { name: "more", kind: "any", repeats: true },
  ],
  returns: (args) => {
    const results = args.slice(1).filter((_, index, all) => index % 2 === 1 || index === all.length - 1);
    return commonType(results.map((arg) => arg.type));
  },
  build: (args) => {
    const [subject, ...rest] = args as [Run, ...Run[]];
    const pairCount = Math.floor(rest.length / 2);
    const otherwise = rest.length % 2 === 1 ? (rest[rest.length - 1] as Run) : () => notAvailable;
    return (frame) => {
      const value = subject(frame);
      if (value instanceof FormulaError) return value;
      for (let index = 0; index < pairCount; index++) {
        const candidate = (rest[index * 2] as Run)(frame);
        if (candidate instanceof FormulaError) return candidate;
        if (equals(value, candidate)) return (rest[index * 2 + 1] as Run)(frame);
      }
      return otherwise(frame);
    };
  },
  sql: (args, context) => {
    const [subject, ...rest] = args;
    const value = subject && context.compile(subject);
    if (!value) return undefined;
    const branches: { when: SqlPart; value: SqlPart }[] = [];
    for (let at = 0; at + 1 < rest.length; at += 2) {
      const candidate = context.compile(rest[at] as Typed);
      const result = context.compile(rest[at + 1] as Typed);
      const when = candidate && compareParts(value, "=", candidate, context);
      if (!when || !result) return undefined;
      branches.push({ when, value: result });
    }
    const otherwise =
      rest.length % 2 === 1
        ? context.compile(rest[rest.length - 1] as Typed)
        : constantPart(notAvailable, types.empty, context);
    return otherwise && choose(branches, otherwise, context);
  },
  aliases: ["CASE", "分支", "匹配"],
  help: {
    "zh-CN": "与第一个值相等的情形所对应的结果；都不相等时取最后的值，没有则为 #N/A。",
    "en-US": "The result behind the case that equals the value; else the last value, or #N/A where there is none.",
  },
  examples: [
    { formula: 'SWITCH({s}, "a", 1, "b", 2, 0)', result: 2, data: { s: "b" } },
    { formula: 'SWITCH({s}, "a", 1, 0)', result: 0, data: { s: "z" } },
    { formula: 'SWITCH("x", "a", 1)', result: { error: "#N/A" } },
  ],
});

export const ifError = defineFunction({
  name: "IFERROR",
  family: "logic",
  params: [
    { name: "value", kind: "any" },
    { name: "otherwise", kind: "any" },
  ],
  returns: (args) => commonType(args.map((arg) => arg.type)),
  build: (args) => {
    const [first, second] = args as [Run, Run];
    return (frame) => {
      const value = first(frame);
      return value instanceof FormulaError ? second(frame) : value;
    };
  },
  sql: (args, context) => {
    const [first, second] = args;
    const value = first && context.compile(first);
    const otherwise = second && context.compile(second);
    if (!value?.error || !otherwise) return otherwise && value;
    const { error, ...clean } = value;
    const when = { sql: error, form: { as: "boolean" }, isNullable: false, isSimple: false } as const;
    return choose([{ when, value: otherwise }], clean, context);
  },
  aliases: ["出错时", "容错"],
  help: {
    "zh-CN": "第一个值；它是错误时取第二个值。",
    "en-US": "The first value, or the second where the first is an error.",
  },
  examples: [
    { formula: "IFERROR({a} / {b}, 0)", result: 0, data: { a: 1, b: 0 } },
    { formula: "IFERROR({a} / {b}, 0)", result: 0.5, data: { a: 1, b: 2 } },
  ],
});

export const isErrorFunction = defineFunction({
  name: "ISERROR",
  family: "logic",
  params: [{ name: "value", kind: "any" }],
  returns: types.boolean,
  build: ([arg]) => {
    const run = arg as Run;
    return (frame) => run(frame) instanceof FormulaError;
  },
  sql: ([arg], context) => {
    const part = arg && context.compile(arg);
    if (!part) return undefined;
    const no = context.isPostgres ? "FALSE" : "0";
    return { sql: part.error ?? [no], form: { as: "boolean" }, isNullable: false, isSimple: false };
  },
  aliases: ["是否错误"],
  help: { "zh-CN": "值是否为错误。", "en-US": "Whether the value is an error." },
  examples: [
    { formula: "ISERROR(1 / 0)", result: true },
    { formula: "ISERROR(1)", result: false },
  ],
});

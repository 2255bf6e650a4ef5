import { commonType, type Typed, types } from "../../check/typed.ts";
import type { Run } from "../../run/frame.ts";
import { falseSql, trueSql } from "../../sql/constants.ts";
import { eitherError, joinSql, type Sql, type SqlPart, type SqlRule, sql } from "../../sql/part.ts";
import { toTruth } from "../../values/coerce.ts";
import { FormulaError } from "../../values/error.ts";
import type { Inner } from "../../values/value.ts";
import { defineFunction } from "../entry.ts";

const condition = { name: "condition", kind: "truth" } as const;
const conditions = { name: "condition", kind: "truth", repeats: true } as const;

/** Among conditions only, the answer is true or false: an empty one counts as false. */
function connectConditions(args: readonly Run[], decisive: boolean): Run {
  const [first, second] = args;
  if (args.length === 2 && first && second) {
    const last = twoValued(second);
    return (frame) => {
      const value = first(frame);
      if (value === decisive) return value;
      if (value === !decisive) return last(frame);
      const truth = toTruth(value);
      return truth === !decisive ? last(frame) : truth;
    };
  }
  return (frame) => {
    for (let index = 0; index < args.length; index++) {
      const value = (args[index] as Run)(frame);
      if (value === decisive) return value;
      // What is neither true nor false is empty, which is false, or an error.
      if (value === !decisive) continue;
      const truth = toTruth(value);
      if (truth !== !decisive) return truth;
    }
    return !decisive;
  };
}

/** Empty counts as false. */
function twoValued(run: Run): Run {
  return (frame) => {
    const value = run(frame);
    return typeof value === "boolean" ? value : toTruth(value);
  };
}

/** AND and OR answer the operand that decided: JSON Logic's rule for values of all types. */
function connect(args: readonly Run[], decisive: boolean): Run {
  return (frame) => {
    let value: Inner = !decisive;
    for (const arg of args) {
      value = arg(frame);
      if (value === !decisive) continue;
      const truth = toTruth(value);
      if (truth instanceof FormulaError) return truth;
      if (truth === decisive) return value;
    }
    return value;
  };
}

function areConditions(typed: readonly Typed[]): boolean {
  return typed.every((arg) => arg.type.kind === "boolean");
}

/**
 * An operand that is an error counts only where the ones before it haven't decided. `decided` is the SQL for that of
 * one operand: false for AND, true for OR.
 */
function connectSql(separator: " AND " | " OR "): SqlRule {
  return (args, context) => {
    const parts = args.map((arg) => context.condition(arg));
    if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
    const known = parts as SqlPart[];
    const errors: Sql[] = [];
    const before: Sql[] = [];
    for (const part of known) {
      if (part.error) {
        errors.push(before.length === 0 ? part.error : sql`(${joinSql(before, " AND ")} AND ${part.error})`);
      }
      before.push(separator === " AND " ? part.sql : sql`NOT ${part.sql}`);
    }
    const pieces = known.map((part) => part.sql);
    return {
      sql: pieces.length === 1 ? (pieces[0] as Sql) : sql`(${joinSql(pieces, separator)})`,
      form: { as: "boolean" },
      isNullable: false,
      isSimple: false,
      ...eitherError(...errors),
    };
  };
}

export const and = defineFunction({
  name: "AND",
  operator: "and",
  family: "logic",
  params: [condition, conditions],
  returns: (args) => commonType(args.map((arg) => arg.type)),
  build: (args, typed) => (areConditions(typed) ? connectConditions(args, false) : connect(args, false)),
  sql: connectSql(" AND "),
  aliases: ["且", "并且", "与"],
  help: {
    "zh-CN": "所有条件都成立。从左到右，遇到不成立的就停止。",
    "en-US": "All conditions hold. Stops at the first that does not.",
  },
  examples: [
    { formula: "AND(TRUE, 1 < 2)", result: true },
    { formula: "AND(FALSE, 1/0 = 1)", result: false },
  ],
});

export const or = defineFunction({
  name: "OR",
  operator: "or",
  family: "logic",
  params: [condition, conditions],
  returns: (args) => commonType(args.map((arg) => arg.type)),
  build: (args, typed) => (areConditions(typed) ? connectConditions(args, true) : connect(args, true)),
  sql: connectSql(" OR "),
  aliases: ["或", "或者"],
  help: {
    "zh-CN": "至少一个条件成立。从左到右，遇到成立的就停止。",
    "en-US": "At least one condition holds. Stops at the first that does.",
  },
  examples: [
    { formula: "OR(FALSE, 1 < 2)", result: true },
    { formula: "OR(TRUE, 1/0 = 1)", result: true },
  ],
});

export const not = defineFunction({
  name: "NOT",
  operator: "!",
  family: "logic",
  params: [condition],
  returns: types.boolean,
  build: ([arg]) => {
    const run = arg as Run;
    return (frame) => {
      const truth = toTruth(run(frame));
      return typeof truth === "boolean" ? !truth : truth;
    };
  },
  sql: ([arg], context) => {
    const part = arg && context.condition(arg);
    return part && { ...part, sql: sql`(NOT ${part.sql})`, isSimple: false };
  },
  aliases: ["非", "不"],
  help: { "zh-CN": "条件不成立。", "en-US": "The condition does not hold." },
  examples: [
    { formula: "NOT(1 > 2)", result: true },
    { formula: "NOT({n} < 1)", result: true, data: { n: null } },
  ],
});

export const xor = defineFunction({
  name: "XOR",
  family: "logic",
  params: [conditions],
  returns: types.boolean,
  apply: ([truths]) => truths.filter((truth) => truth).length % 2 === 1,
  sql: (args, context) => {
    const parts = args.map((arg) => context.condition(arg));
    if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
    const known = parts as SqlPart[];
    return {
      sql: sql`(${joinSql(
        known.map((part) => part.sql),
        " <> ",
      )})`,
      form: { as: "boolean" },
      isNullable: false,
      isSimple: false,
      ...eitherError(...known.map((part) => part.error)),
    };
  },
  aliases: ["异或"],
  help: { "zh-CN": "成立的条件个数为奇数。", "en-US": "An odd number of the conditions hold." },
  examples: [
    { formula: "XOR(TRUE, FALSE)", result: true },
    { formula: "XOR(TRUE, TRUE)", result: false },
  ],
});

function truthConstant(name: "TRUE" | "FALSE", aliases: readonly string[]) {
  const value = name === "TRUE";
  return defineFunction({
    name,
    family: "logic",
    params: [],
    returns: types.boolean,
    apply: () => value,
    sql: (_, { isPostgres }) => ({
      sql: value ? trueSql(isPostgres) : falseSql(isPostgres),
      form: { as: "boolean" },
      isNullable: false,
      isSimple: true,
    }),
    aliases,
    help: {
      "zh-CN": value ? "真。也可写作 TRUE。" : "假。也可写作 FALSE。",
      "en-US": `The truth value ${name.toLowerCase()}; ${name} alone means the same.`,
    },
    examples: [{ formula: `${name}()`, result: value }],
  });
}
export const trueFunction = truthConstant("TRUE", ["真", "是"]);
export const falseFunction = truthConstant("FALSE", ["假", "否"]);

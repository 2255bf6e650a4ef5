import { adaptConstant } from "../../check/parameters.ts";
import { commonType, type Typed, types } from "../../check/typed.ts";
import type { Run } from "../../run/frame.ts";
import { unify } from "../../sql/choose.ts";
import { blankSql, compareParts } from "../../sql/compare.ts";
import { eitherError, joinSql, type Sql, type SqlPart, sql } from "../../sql/part.ts";
import { equals } from "../../values/compare.ts";
import { FormulaError, wrongValue } from "../../values/error.ts";
import { indexIn } from "../../values/find.ts";
import { fromOutside, type Inner, isBlank, isList } from "../../values/value.ts";
import { type CheckArguments, defineFunction } from "../entry.ts";
import { greaterOrEqual, lessOrEqual } from "../operators/comparison.ts";

export const isBlankFunction = defineFunction({
  name: "ISBLANK",
  family: "logic",
  params: [{ name: "value", kind: "any" }],
  returns: types.boolean,
  apply: ([value]) => isBlank(value),
  sql: ([arg], context) => {
    const part = arg && context.compile(arg);
    if (!part) return undefined;
    return {
      sql: blankSql(part, context),
      form: { as: "boolean" },
      isNullable: false,
      isSimple: false,
      ...eitherError(part.error),
    };
  },
  aliases: ["ISEMPTY", "ISNULL", "为空", "是否为空"],
  help: {
    "zh-CN": "值是否为空：没有填写、空文本或没有任何项的列表。",
    "en-US": "Whether the value is empty: not filled in, a text without characters, or a list without items.",
  },
  examples: [
    { formula: "ISBLANK({t})", result: true, data: { t: "" } },
    { formula: "ISBLANK({n})", result: false, data: { n: 0 } },
  ],
});

export const coalesce = defineFunction({
  name: "COALESCE",
  family: "logic",
  params: [
    { name: "value", kind: "any" },
    { name: "value", kind: "any", repeats: true },
  ],
  returns: (args) => commonType(args.map((arg) => arg.type)),
  build: (args) => (frame) => {
    let value: Inner = null;
    for (const arg of args) {
      value = arg(frame);
      if (!isBlank(value)) return value;
    }
    return value;
  },
  sql: (args, context) => {
    const compiled = args.map((arg) => context.compile(arg));
    if (compiled.some((part) => part === undefined)) return undefined;
    const parts = unify(compiled as SqlPart[], context);
    if (!parts) return undefined;
    const last = parts.at(-1) as SqlPart;
    // An error counts where everything before it is blank.
    const errors: Sql[] = [];
    const blanks: Sql[] = [];
    for (const part of parts) {
      if (part.error) errors.push(blanks.length ? sql`(${joinSql(blanks, " AND ")} AND ${part.error})` : part.error);
      const blank = blankSql(part, context);
      blanks.push(part.error ? sql`(NOT ${part.error} AND ${blank})` : blank);
    }
    const values = parts.map((part, index) =>
      part.form.as === "text" && index < parts.length - 1 ? sql`NULLIF(${part.sql}, '')` : part.sql,
    );
    return {
      sql: values.length === 1 ? (values[0] as Sql) : sql`COALESCE(${joinSql(values, ", ")})`,
      form: last.form,
      isNullable: last.isNullable,
      isSimple: false,
      ...eitherError(...errors),
    };
  },
  aliases: ["IFBLANK", "IFEMPTY", "默认值", "空值替换"],
  help: {
    "zh-CN": "第一个不为空的值。",
    "en-US": "The first value that is not empty.",
  },
  examples: [
    { formula: "COALESCE({n}, {m}, 0)", result: 7, data: { n: null, m: 7 } },
    { formula: "COALESCE({n}, {m})", result: null, data: { n: null, m: null } },
  ],
});

export const blank = defineFunction({
  name: "BLANK",
  family: "logic",
  params: [],
  returns: types.empty,
  apply: () => null,
  aliases: ["NULL", "空", "空值"],
  help: { "zh-CN": "空值。", "en-US": "Nothing: the empty value." },
  examples: [{ formula: "BLANK()", result: null }],
});

/** Constants in the list take the type of the value looked for: dates and numbers written as texts. */
const checkMembership: CheckArguments = ([value, among, ...rest], { isStrict, complain }) => {
  if (!value || !among) return [];
  if (among.kind === "list") {
    const items = among.items.map((item) => adaptConstant(item, value.type));
    return [
      value,
      { ...among, items, type: { kind: "list", of: commonType(items.map((item) => item.type)) } },
      ...rest,
    ];
  }
  if (isStrict && among.type.kind !== "list" && among.type.kind !== "any" && among.type.kind !== "empty") {
    complain({
      code: "formula_list_expected",
      span: among.span,
      params: { actual: among.type.kind, parameter: "list" },
    });
  }
  return [value, among, ...rest];
};

export const inFunction = defineFunction({
  name: "IN",
  operator: "in",
  family: "logic",
  params: [
    { name: "value", kind: "any" },
    { name: "list", kind: "any" },
  ],
  returns: types.boolean,
  check: checkMembership,
  build: (args, typed) => {
    const [subject, among] = args as [Run, Run];
    const texts = constantTexts(typed[1]);
    const general: Run = (frame) => {
      const value = subject(frame);
      if (value instanceof FormulaError) return value;
      const list = among(frame);
      if (list instanceof FormulaError) return list;
      if (isList(list)) return list.some((item) => equals(value, fromOutside(item)));
      if (list === null) return false;
      return typeof list === "string" && typeof value === "string" ? indexIn(list, value) !== -1 : false;
    };
    if (!texts) return general;
    return (frame) => {
      const value = subject(frame);
      return typeof value === "string" && value !== "" ? texts.has(value) : general(frame);
    };
  },
  sql: ([subject, among], context) => {
    const value = subject && context.compile(subject);
    if (!value || among?.kind !== "list") return undefined;
    const tests: SqlPart[] = [];
    for (const item of among.items) {
      const part = context.compile(item);
      const test = part && compareParts(value, "=", part, context);
      if (!test) return undefined;
      tests.push(test);
    }
    const no = context.isPostgres ? "FALSE" : "0";
    return {
      sql: tests.length === 0 ? [no] : membership(value, among.items, tests, context.isPostgres),
      form: { as: "boolean" },
      isNullable: false,
      isSimple: false,
      ...eitherError(value.error, ...tests.map((test) => test.error)),
    };
  },
  aliases: ["属于", "包含于", "在列表中"],
  help: {
    "zh-CN": "值是否与后面的某一个相等；后面可以是多个值，也可以是一个列表。",
    "en-US": "Whether the value equals one of those that follow: several values, or one list.",
  },
  examples: [
    { formula: 'IN({s}, "won", "lost")', result: true, data: { s: "won" } },
    { formula: 'IN({s}, ["won", "lost"])', result: false, data: { s: "new" } },
    { formula: 'IN("b", {tags})', result: true, data: { tags: ["a", "b"] } },
  ],
});

function constantTexts(node: Typed | undefined): ReadonlySet<string> | undefined {
  if (node?.kind !== "list") return undefined;
  const texts = node.items.map((item) => (item.kind === "constant" ? item.value : null));
  return texts.every((text) => typeof text === "string") ? new Set(texts as string[]) : undefined;
}

/** Texts beside a plain text column become one `IN`, which an index serves; everything else a row of comparisons. */
function membership(value: SqlPart, items: readonly Typed[], tests: readonly SqlPart[], isPostgres: boolean): Sql {
  const texts = items.map((item) => (item.kind === "constant" ? item.value : null));
  const isPlain =
    value.form.as === "text" && value.isSimple && texts.every((text) => typeof text === "string" && text !== "");
  if (isPlain && tests.length > 1) {
    const list = joinSql(
      texts.map((text) => (isPostgres ? [{ param: text }, "::text"] : [{ param: text }])),
      ", ",
    );
    return sql`(${value.sql} IS NOT NULL AND ${value.sql} IN (${list}))`;
  }
  return sql`(${joinSql(
    tests.map((test) => test.sql),
    " OR ",
  )})`;
}

export const between = defineFunction({
  name: "BETWEEN",
  family: "logic",
  params: [
    { name: "value", kind: "single" },
    { name: "low", kind: "single" },
    { name: "high", kind: "single" },
  ],
  returns: types.boolean,
  check: ([value, low, high], context) => {
    if (!value || !low || !high) return [];
    const [first, lower] = greaterOrEqual.check?.([value, low], context) ?? [value, low];
    const [, upper] = lessOrEqual.check?.([value, high], context) ?? [value, high];
    return [first as Typed, lower as Typed, upper as Typed];
  },
  build: (args, typed) => {
    const [value, low, high] = args as [Run, Run, Run];
    const [a, b, c] = typed as [Typed, Typed, Typed];
    const atLeast = greaterOrEqual.build?.([value, low], [a, b]) ?? (() => wrongValue);
    const atMost = lessOrEqual.build?.([value, high], [a, c]) ?? (() => wrongValue);
    return (frame) => {
      const first = atLeast(frame);
      return first === true ? atMost(frame) : first;
    };
  },
  sql: ([value, low, high], context) => {
    const part = value && context.compile(value);
    const lower = low && context.compile(low);
    const upper = high && context.compile(high);
    const a = part && lower && compareParts(part, ">=", lower, context);
    const b = part && upper && compareParts(part, "<=", upper, context);
    if (!a || !b) return undefined;
    const later = b.error ? sql`(${a.sql} AND ${b.error})` : undefined;
    return {
      sql: sql`(${a.sql} AND ${b.sql})`,
      form: { as: "boolean" },
      isNullable: false,
      isSimple: false,
      ...eitherError(a.error, later),
    };
  },
  aliases: ["介于", "之间", "区间"],
  help: {
    "zh-CN": "值是否在两者之间，包含两端；任何一个为空则不成立。",
    "en-US": "Whether the value lies between the two, both included; false where one of them is empty.",
  },
  examples: [
    { formula: "BETWEEN({n}, 1, 5)", result: true, data: { n: 5 } },
    { formula: "BETWEEN({n}, 1, 5)", result: false, data: { n: null } },
  ],
});

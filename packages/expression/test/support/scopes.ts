import { unwrap } from "@mortise/kernel";
import {
  type Compiled,
  compile,
  type Environment,
  type Expression,
  type Scope,
  type Value,
  type ValueType,
} from "../../src/index.ts";

/** The environment of all tests: New Year's morning in Shanghai. */
export const testEnvironment: Environment = {
  now: Date.UTC(2024, 11, 31, 16, 30),
  timeZone: "Asia/Shanghai",
  currentUser: { id: "user-1", name: "张三", departments: ["sales", "company"], roles: ["manager"] },
  random: () => 0.5,
  nameOf: (what, id) => (what === "member" ? { "user-2": "李四" }[id] : { sales: "销售部" }[id]),
  calendars: {
    CN: {
      holidays: ["2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04", "2024-10-07"],
      makeUpWorkdays: ["2024-10-12"],
    },
  },
};

/** Names and types as given, by dotted path: `{ "account.region": { kind: "text" } }`. */
export function scopeOf(types: { readonly [path: string]: ValueType | ValueType["kind"] }): Scope {
  return {
    typeOf(path) {
      const name = path.join(".");
      if (!Object.hasOwn(types, name)) return undefined;
      const type = types[name];
      return typeof type === "string" ? ({ kind: type } as ValueType) : type;
    },
  };
}

/** Everything is known and may be anything: JSON Logic's own world. */
export const anyScope: Scope = { typeOf: () => ({ kind: "any" }) };

/** Types as the data shows them: a text that looks like a date is one, a list of objects is a subform. */
export function scopeOfData(data: unknown): Scope {
  return { typeOf: (path) => typeOfValue(valueAt(data, path)) };
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data;
  for (const [index, part] of path.entries()) {
    if (Array.isArray(value)) return value.map((row) => valueAt(row, path.slice(index)));
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as { [key: string]: unknown })[part];
  }
  return value;
}

function typeOfValue(value: unknown): ValueType | undefined {
  if (value === undefined) return undefined;
  if (value === null) return { kind: "any" };
  if (Array.isArray(value)) {
    const known = value.map(typeOfValue).find((type) => type && type.kind !== "any");
    return { kind: "list", of: known ?? { kind: "any" } };
  }
  if (typeof value === "string") {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return { kind: "date" };
    return { kind: /^\d{4}-\d\d-\d\dT/.test(value) ? "datetime" : "text" };
  }
  return typeof value === "object" ? { kind: "record", form: "" } : { kind: typeof value as "number" | "boolean" };
}

export function compiled(expression: Expression, scope: Scope): Compiled {
  return unwrap(compile(expression, scope));
}

/** The value of a formula; an unknown subform column counts as a column of anything. */
export function evaluate(
  formula: Expression,
  data: { readonly [field: string]: unknown } = {},
  environment: Partial<Environment> = {},
): Value {
  const known = scopeOfData(data);
  const scope: Scope = {
    typeOf: (path) => known.typeOf(path) ?? (path.length > 1 ? { kind: "list", of: { kind: "any" } } : undefined),
  };
  return compiled(formula, scope).evaluate(data, { ...testEnvironment, ...environment });
}

/** The codes of what is wrong with an expression; empty where nothing is. */
export function complaintsOf(expression: Expression, scope: Scope): readonly string[] {
  const result = compile(expression, scope);
  return result.ok ? [] : result.error.map((one) => one.code);
}

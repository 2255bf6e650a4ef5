import fc from "fast-check";

/** Columns of the random table; what each may hold is in `randomRow`. */
export const randomColumns = {
  n1: { kind: "number", storage: { as: "number" } },
  n2: { kind: "number", storage: { as: "number" } },
  d1: { kind: "decimal", storage: { as: "decimal", scale: 2 } },
  d2: { kind: "decimal", storage: { as: "decimal", scale: 4 } },
  t1: { kind: "text", storage: { as: "text" } },
  t2: { kind: "text", storage: { as: "text" } },
  b1: { kind: "boolean", storage: { as: "boolean" } },
  b2: { kind: "boolean", storage: { as: "boolean" } },
  e1: { kind: "date", storage: { as: "day" } },
  e2: { kind: "date", storage: { as: "day" } },
  i1: { kind: "datetime", storage: { as: "instant" } },
} as const;

const words = ["", "a", "A", "ab", "b", "abc", "中", "中文", "😀", "\uff5e", "10", "9", "é", "x y", "%", "_"] as const;
const days = [
  "1969-12-31",
  "1970-01-01",
  "2023-01-31",
  "2024-02-29",
  "2024-12-31",
  "2025-01-01",
  "2025-01-05",
] as const;
const instants = [
  "2024-12-31T15:59:59Z",
  "2024-12-31T16:00:00Z",
  "2024-02-29T00:00:00.500Z",
  "1969-12-31T23:00:00Z",
  "1988-07-01T12:34:56.789Z",
] as const;

const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: value });
const scaled = (limit: number, scale: number) =>
  fc.integer({ min: -limit, max: limit }).map((value) => Number(`${value}e-${scale}`));

export const randomRow = fc.record({
  n1: maybe(fc.oneof(fc.integer({ min: -3, max: 12 }), scaled(300, 2))),
  n2: maybe(fc.oneof(fc.constantFrom(0, 0.1, 0.2, 0.3, 1 / 3), scaled(50, 1))),
  d1: maybe(fc.oneof(fc.constantFrom(0, 0.1, 2.5, -2.5, 1), scaled(100_000, 2))),
  d2: maybe(fc.oneof(fc.constantFrom(0, 0.2, 2.5, 1.005, -1), scaled(100_000, 4))),
  t1: maybe(fc.constantFrom(...words)),
  t2: maybe(fc.constantFrom(...words)),
  b1: maybe(fc.boolean()),
  b2: maybe(fc.boolean()),
  e1: maybe(fc.constantFrom(...days)),
  e2: maybe(fc.constantFrom(...days)),
  i1: maybe(fc.constantFrom(...instants)),
});

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
const call =
  (name: string) =>
  (args: readonly string[]): string =>
    `${name}(${args.join(", ")})`;

type Kinds = { number: string; leaf: string; truth: string; text: string; date: string };

/** Formulas of each type over these columns, of the functions that SQL may take; well typed by construction. */
export const randomFormulas = fc.letrec<Kinds>((tie) => {
  const [num, leaf, cond, str, day] = [tie("number"), tie("leaf"), tie("truth"), tie("text"), tie("date")];
  const comparison = fc.constantFrom("=", "<>", "<", "<=", ">", ">=");
  const infix = (side: fc.Arbitrary<string>, operator: fc.Arbitrary<string>) =>
    fc.tuple(side, operator, side).map(([a, symbol, b]) => `(${a} ${symbol} ${b})`);
  const choice = (value: fc.Arbitrary<string>) =>
    fc.oneof(
      fc.tuple(cond, value, value).map(call("IF")),
      fc.tuple(value, value).map(call("COALESCE")),
      fc.tuple(value, value).map(call("IFERROR")),
      fc.tuple(cond, value, cond, value).map(call("IFS")),
      fc.tuple(str, str, value, value).map(call("SWITCH")),
    );
  return {
    leaf: fc.oneof(
      fc.constantFrom("{n1}", "{n2}", "{d1}", "{d2}"),
      fc.constantFrom("0", "1", "2", "0.1", "0.005", "12.34", "-3"),
    ),
    number: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 4, arbitrary: leaf },
      { weight: 3, arbitrary: infix(num, fc.constantFrom("+", "-")) },
      { weight: 2, arbitrary: infix(leaf, fc.constantFrom("*", "/")) },
      fc.tuple(num, fc.constantFrom("0", "1", "2", "-1")).map(call("ROUND")),
      fc.tuple(num, fc.constantFrom("0", "1", "-1")).map(call("ROUNDUP")),
      fc.tuple(num, fc.constantFrom("0", "1", "-1")).map(call("ROUNDDOWN")),
      fc.tuple(num).map(call("INT")),
      fc.tuple(num).map(call("ABS")),
      fc.tuple(num).map(call("SIGN")),
      num.map((one) => `(-${one})`),
      leaf.map((one) => `${one}%`),
      fc.tuple(leaf, fc.oneof(fc.constantFrom("2", "-3", "0.5"), leaf)).map(call("MOD")),
      fc.tuple(num, num).map(call("MAX")),
      fc.tuple(num, num, num).map(call("MIN")),
      fc.tuple(num, num).map(call("SUM")),
      fc.tuple(str).map(call("LEN")),
      fc.constantFrom("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "WEEKDAY").map((name) => `${name}({i1})`),
      fc.tuple(day).map(call("YEAR")),
      fc.tuple(day).map(call("MONTH")),
      fc.tuple(day).map(call("QUARTER")),
      fc.tuple(day, fc.constantFrom("1", "2", "3")).map(call("WEEKDAY")),
      fc.tuple(day, day).map(call("DAYS")),
      choice(num),
    ),
    truth: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom("{b1}", "{b2}", "TRUE", "FALSE"),
      { weight: 3, arbitrary: infix(num, comparison) },
      { weight: 2, arbitrary: infix(str, comparison) },
      { weight: 2, arbitrary: infix(day, comparison) },
      infix(cond, fc.constantFrom("=", "<>")),
      fc
        .tuple(fc.constant("{i1}"), comparison, fc.constantFrom("NOW()", "TODAY()", '"2024-02-29"'))
        .map((p) => p.join(" "))
        .map((one) => `(${one})`),
      { weight: 2, arbitrary: fc.array(cond, { minLength: 2, maxLength: 3 }).map(call("AND")) },
      { weight: 2, arbitrary: fc.array(cond, { minLength: 2, maxLength: 3 }).map(call("OR")) },
      { weight: 2, arbitrary: fc.tuple(cond).map(call("NOT")) },
      fc.tuple(cond, cond).map(call("XOR")),
      fc.tuple(fc.oneof(num, str, day, cond)).map(call("ISBLANK")),
      fc.tuple(fc.oneof(num, cond)).map(call("ISERROR")),
      fc.tuple(str, fc.constantFrom(...words).map(quoted), fc.constantFrom(...words).map(quoted)).map(call("IN")),
      fc.tuple(num, leaf, leaf).map(call("BETWEEN")),
      fc.tuple(day, day, day).map(call("BETWEEN")),
      fc
        .tuple(fc.constantFrom("CONTAINS", "STARTSWITH", "ENDSWITH"), str, str)
        .map(([name, a, b]) => `${name}(${a}, ${b})`),
      choice(cond),
    ),
    text: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { weight: 3, arbitrary: fc.constantFrom("{t1}", "{t2}") },
      fc.constantFrom(...words).map(quoted),
      infix(str, fc.constant("&")),
      fc.tuple(fc.constantFrom("{t1}", "{b1}", "{d1}", "{n1}"), str).map(([a, b]) => `(${a} & ${b})`),
      choice(str),
    ),
    date: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { weight: 3, arbitrary: fc.constantFrom("{e1}", "{e2}") },
      fc.constantFrom("DATE({i1})", "TODAY()", "DATE(2024, 2, 29)", "DATE(2025, 1, 31)"),
      fc.tuple(day, fc.constantFrom("1", "-1", "11", "-13")).map(call("EDATE")),
      fc
        .tuple(day, fc.constantFrom("3", "-40"), fc.constantFrom('"day"', '"week"', '"month"', '"year"'))
        .map(call("DATEADD")),
      fc.tuple(day, fc.constantFrom('"week"', '"month"', '"quarter"', '"year"')).map(call("STARTOF")),
      fc.tuple(day, fc.constantFrom("+ 7", "- 1")).map(([a, b]) => `(${a} ${b})`),
      fc.tuple(day, day).map(call("MAX")),
      choice(day),
    ),
  };
});

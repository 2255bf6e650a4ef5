/**
 * Evaluating rules, beside json-logic-js and json-logic-engine, in one process. `npm run bench -- expression`.
 * Rules are JSON Logic that all three take, and all three must give the same answer first. Ours computes in exact
 * decimals and without code from text; json-logic-engine's `build` makes functions with `eval`, its `run` does not.
 */
import process from "node:process";
import { compile, type Environment, type Logic, type Scope } from "@mortise/expression";
import { LogicEngine } from "json-logic-engine";
import jsonLogic from "json-logic-js";

const environment: Environment = { now: 0, timeZone: "Asia/Shanghai", currentUser: null };
/** Any name may be anything: JSON Logic's own world, in which all three start equal. */
const anything: Scope = { typeOf: () => ({ kind: "any" }) };
type Case = { readonly name: string; readonly rule: Logic; readonly data: { readonly [name: string]: unknown } };

const rows = Array.from({ length: 50 }, (_, index) => ({ amount: index + 0.25 }));
const cases: readonly Case[] = [
  { name: "comparison", rule: { "==": [{ var: "stage" }, "won"] }, data: { stage: "won" } },
  {
    name: "arithmetic",
    rule: {
      "+": [{ "*": [{ var: "price" }, { var: "qty" }, { "-": [1, { var: "discount" }] }] }, { var: "fee" }],
    },
    data: { price: 19.5, qty: 12, discount: 0.25, fee: 4.75 },
  },
  {
    name: "sum of 50 rows",
    rule: { reduce: [{ var: "rows" }, { "+": [{ var: "current.amount" }, { var: "accumulator" }] }, 0] },
    data: { rows },
  },
  { name: "decision list of 20 rows", rule: decisionList(), data: { score: 3, stage: "s19" } },
];

/** The last of twenty rows fits. */
function decisionList(): Logic {
  const branches = Array.from({ length: 20 }, (_, row): Logic[] => [
    { and: [{ ">=": [{ var: "score" }, row % 4] }, { "==": [{ var: "stage" }, `s${row}`] }] },
    `answer ${row}`,
  ]);
  return { if: [...branches.flat(), "none"] };
}

/** Nanoseconds a call: the best of several short runs, which a busy machine disturbs least. */
function measure(work: () => unknown): number {
  let count = 1;
  let best = Number.POSITIVE_INFINITY;
  for (let kept: unknown, round = 0; round < 40; ) {
    const start = performance.now();
    for (let index = 0; index < count; index++) kept = work();
    const elapsed = performance.now() - start;
    if (kept === undefined) throw new Error("nothing computed");
    if (elapsed < 4) {
      count *= 2;
      continue;
    }
    best = Math.min(best, (elapsed / count) * 1e6);
    round++;
  }
  return best;
}

const engine = new LogicEngine();
const table: string[][] = [
  ["rule", "ours ns", "json-logic-js ns", "engine run ns", "engine build ns", "times faster than json-logic-js"],
];
for (const { name, rule, data } of cases) {
  const compiled = compile(rule as { readonly [operator: string]: Logic }, anything);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  const built = engine.build(rule) as (data: unknown) => unknown;
  const works = [
    () => compiled.value.evaluate(data, environment),
    () => jsonLogic.apply(rule, data),
    () => engine.run(rule, data),
    () => built(data),
  ];
  const answers = works.map((work) => JSON.stringify(work()));
  if (new Set(answers).size !== 1) throw new Error(`${name}: answers differ: ${answers.join(", ")}`);
  const [ours = 0, theirs = 0, ...others] = works.map(measure);
  table.push([
    name,
    ...[ours, theirs, ...others].map((ns) => ns.toFixed(ns < 100 ? 1 : 0)),
    `${(theirs / ours).toFixed(1)} x`,
  ]);
}
print(table);

const formulas = ['IF({stage} = "won", ROUND({amount} * {rate}, 2), 0)', "SUM({rows.amount}) * (1 - {discount})"];
print([
  ["formula", "compiled in µs", "and evaluated in ns"],
  ...formulas.map((formula) => {
    const scope: Scope = {
      typeOf: (path) => (path.length > 1 ? { kind: "list", of: { kind: "decimal" } } : typeOf(path[0] ?? "")),
    };
    const compiled = compile(formula, scope);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    const data = { stage: "won", amount: 1234.5, rate: 0.13, discount: 0.05, rows };
    const compiling = measure(() => compile(formula, scope)) / 1_000;
    return [formula, compiling.toFixed(1), measure(() => compiled.value.evaluate(data, environment)).toFixed(0)];
  }),
]);

function typeOf(name: string) {
  return name === "stage" ? ({ kind: "text" } as const) : ({ kind: "decimal" } as const);
}

function print(lines: readonly (readonly string[])[]): void {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   ")).join("\n");
  process.stdout.write(`${text}\n\n`);
}

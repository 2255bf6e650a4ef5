/**
 * The form engine on forms of 1,000 fields, in milliseconds. `npm run bench -- form`.
 * Every round makes a fresh form, so that the first use of one counts; the process itself is warm.
 */

import { type App, createAppModel, type Field, type FormModel, type Vocabulary } from "@mortise/definition";
import type { Environment } from "@mortise/expression";
import { fieldTypes } from "@mortise/fields/definitions";
import { createFormEngine, createFormSession, type FormSession } from "@mortise/form-engine";
import { createRegistry } from "@mortise/kernel";

const size = 1000;
const rounds = 31;
const environment: Environment = { now: 0, timeZone: "Asia/Shanghai", currentUser: null };
const vocabulary: Vocabulary = {
  fields: createRegistry("fields", fieldTypes),
  nodes: createRegistry("nodes"),
  charts: createRegistry("charts"),
};

const number = (id: string): Field => ({ id, type: "number", label: id, required: true, min: 0, max: 1e9 });
const computed = (id: string, formula: string): Field => ({ id, type: "formula", label: id, formula, kind: "number" });
const chain = [
  number("f0"),
  ...Array.from({ length: size - 1 }, (_, index) => computed(`f${index + 1}`, `{f${index}} + 1`)),
];
const forms = {
  plain: Array.from({ length: size }, (_, index) => number(`f${index}`)),
  chain,
  reversed: [...chain].reverse(),
  fan: [
    number("f0"),
    ...Array.from({ length: 500 }, (_, index) => computed(`f${index + 1}`, `IF({f0} > ${index}, 1, 0)`)),
    ...Array.from({ length: 499 }, (_, index) => number(`f${index + 501}`)),
  ],
};

function modelOf(fields: readonly Field[]): FormModel {
  const app: App = {
    format: 1,
    id: "bench",
    name: "Bench",
    version: "1.0.0",
    forms: [{ id: "bench", name: "Bench", title: "", fields }],
  };
  return createAppModel(app, vocabulary).forms.get("bench") as FormModel;
}

/** Wall time: all of it is this thread's, and processor clocks tick too coarsely for it. The best round bears a busy machine. */
function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Of fresh forms, one a round; the first three warm the process up. */
type Times = { readonly median: number; readonly best: number };

function measure(run: () => number): Times {
  const sorted = Array.from({ length: rounds + 3 }, run)
    .slice(3)
    .sort((one, other) => one - other);
  return { median: sorted[Math.floor(rounds / 2)] ?? Number.NaN, best: sorted[0] ?? Number.NaN };
}

const open = (fields: readonly Field[]): FormSession =>
  createFormSession(createFormEngine(modelOf(fields)), { environment, given: { f0: 1 } });

/** First change of a fresh form, until everything has settled. */
function change(fields: readonly Field[], value: number, end: readonly [field: string, value: number]): Times {
  return measure(() => {
    const session = open(fields);
    const spent = time(() => session.set("f0", value));
    if (session.values()[end[0]] !== end[1]) throw new Error(`wrong result: ${session.values()[end[0]]}`);
    return spent;
  });
}

const filled = Object.fromEntries(forms.plain.map((field) => [field.id, 1]));
const validate = (times: number) =>
  measure(() => {
    const engine = createFormEngine(modelOf(forms.plain));
    for (let before = 1; before < times; before += 1) engine.validate(filled, environment);
    return time(() => engine.validate(filled, environment));
  });

const lines: readonly (readonly [what: string, times: Times, bar: number])[] = [
  ["create, 1,000 inputs", measure(() => time(() => open(forms.plain))), 15],
  ["create, 999 formulas", measure(() => time(() => open(forms.chain))), 15],
  ["computed chain of 1,000, one change", change(forms.chain, 5, ["f999", 1004]), 1],
  ["the same, declared in reverse", change(forms.reversed, 5, ["f999", 1004]), 1],
  ["fan-out to 500", change(forms.fan, 250, ["f250", 1]), 0.5],
  ["validate 1,000, first", validate(1), 20],
  ["validate 1,000, again", validate(2), 1],
  [
    "accept 1,000 sent values",
    measure(() => {
      const engine = createFormEngine(modelOf(forms.plain));
      return time(() => engine.accept(undefined, filled, environment));
    }),
    20,
  ],
];
process.stdout.write("| 1,000 fields, ms | median | best | bar |\n|---|--:|--:|--:|\n");
for (const [what, { median, best }, bar] of lines)
  process.stdout.write(`| ${what} | ${median.toFixed(2)} | ${best.toFixed(2)} | ${bar} |\n`);

import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { compile, type Environment, type ErrorCode, type Value, type ValueType } from "@mortise/expression";
import { err, isObject, ok, type Problem, type Result } from "@mortise/kernel";
import { complain, problemLine, say } from "../say.ts";
import { Told } from "../told.ts";
import { openPostgres, openSqlite } from "./databases.ts";
import { scopeOfData } from "./scope.ts";
import { type Database, evaluateInSql } from "./sql-engine.ts";

export const engines = ["js", "sqlite", "postgres"] as const;
export type Engine = (typeof engines)[number];

type Case = { readonly formula: string; readonly data: unknown; readonly expect: unknown };
type Answer = { readonly value: Value; readonly type: ValueType };

/** `mortise eval`: one formula, or a file of cases. @returns the exit code */
export async function evaluate(options: {
  readonly formula: string | undefined;
  readonly data: string | undefined;
  readonly engine: Engine;
  readonly cases: string | undefined;
  readonly databaseUrl: string | undefined;
}): Promise<number> {
  const database = await openEngine(options.engine, options.databaseUrl);
  try {
    if (options.cases !== undefined) return await runCases(await readCases(options.cases), database);
    const answer = await answerOf(options.formula ?? "", readJson(options.data ?? "{}", "--data"), database);
    if (!answer.ok) {
      for (const one of answer.error) complain(problemLine(one));
      return 1;
    }
    say(JSON.stringify({ value: answer.value.value, type: typeName(answer.value.type) }));
    return 0;
  } finally {
    await database?.close();
  }
}

async function runCases(cases: readonly Case[], database: Database | undefined): Promise<number> {
  let passed = 0;
  for (const { formula, data, expect } of cases) {
    const outcome = await outcomeOf(formula, data, database);
    const isRight = outcome.value !== undefined && isSame(outcome.value, expect);
    if (isRight) passed += 1;
    const got = outcome.value === undefined ? outcome.told : JSON.stringify(outcome.value);
    say(`${isRight ? "ok  " : "FAIL"} ${formula}${isRight ? "" : `  expected ${JSON.stringify(expect)}, got ${got}`}`);
  }
  say(`${passed} passed, ${cases.length - passed} failed`);
  return passed === cases.length ? 0 : 1;
}

/** What is refused when a formula is saved, as the error value that it would be: cases write both alike. */
const savedErrors: { readonly [code: string]: ErrorCode } = {
  formula_unknown_function: "#NAME?",
  formula_unknown_name: "#REF!",
  formula_single_value_expected: "#VALUE!",
};

async function outcomeOf(
  formula: string,
  data: unknown,
  database: Database | undefined,
): Promise<{ readonly value?: Value; readonly told: string }> {
  try {
    const answer = await answerOf(formula, data, database);
    if (answer.ok) return { value: answer.value.value, told: "" };
    const codes = answer.error.map((one) => one.code);
    const error = savedErrors[codes[0] ?? ""];
    return { ...(error === undefined ? {} : { value: { error } }), told: codes.join(", ") };
  } catch (error) {
    if (!(error instanceof Told)) throw error;
    return { told: error.message };
  }
}

async function answerOf(
  formula: string,
  data: unknown,
  database: Database | undefined,
): Promise<Result<Answer, readonly Problem[]>> {
  const result = compile(formula, scopeOfData(data));
  if (!result.ok) return err(result.error);
  const environment = environmentOf(data);
  const fields = isObject(data) ? data : {};
  const value = database
    ? await evaluateInSql(database, result.value, fields, environment)
    : result.value.evaluate(fields, environment);
  return ok({ value, type: result.value.type });
}

/** The clock is the machine's, unless the data says otherwise under `now` and `timezone`. */
function environmentOf(data: unknown): Environment {
  const { now, timezone } = (isObject(data) ? data : {}) as { readonly now?: unknown; readonly timezone?: unknown };
  return {
    now: typeof now === "string" ? Date.parse(now) : Date.now(),
    timeZone: typeof timezone === "string" ? timezone : "Asia/Shanghai",
    currentUser: null,
    random: Math.random,
  };
}

/** Cases may write numbers as texts, to say more digits than JSON numbers hold. */
function isSame(value: Value, expected: unknown): boolean {
  if (typeof value === "number" && typeof expected === "string") return String(value) === expected;
  return isDeepStrictEqual(value, expected);
}

function openEngine(engine: Engine, databaseUrl: string | undefined): Promise<Database | undefined> {
  if (engine === "sqlite") return openSqlite();
  return engine === "postgres" ? openPostgres(databaseUrl) : Promise.resolve(undefined);
}

async function readCases(path: string): Promise<readonly Case[]> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new Told(`${path} can't be read`);
  });
  const file = readJson(text, path);
  const cases = isObject(file) ? file.cases : undefined;
  if (!Array.isArray(cases)) throw new Told(`${path} should hold {"cases": [{"formula", "data", "expect"}]}`);
  return cases as readonly Case[];
}

function readJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Told(`${what} is not valid JSON`);
  }
}

function typeName(type: ValueType): string {
  return type.kind === "list" ? `list of ${typeName(type.of)}` : type.kind;
}

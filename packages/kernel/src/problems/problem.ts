import { type Locale, type LocalizedText, localize } from "../text.ts";
import { type ProblemCode, problemCatalogue } from "./catalogue.ts";
import type { ProblemEntry } from "./define.ts";

/** Values that a problem's message is completed with. */
export type ProblemParams = { readonly [name: string]: string | number };

/**
 * Something wrong at a place. `path` is a JSON Pointer into what was checked ("" for the whole): into the document for
 * a definition, `/values/<field>` for a record, `/filter` and so on for a query.
 */
export type Problem = {
  readonly code: ProblemCode;
  readonly path: string;
  readonly params: ProblemParams;
  /** Warnings are shown and stop nothing. */
  readonly severity: "error" | "warning";
};

export function problem(code: ProblemCode, path = "", params: ProblemParams = {}): Problem {
  return { code, path, params, severity: "error" };
}

export function warning(code: ProblemCode, path = "", params: ProblemParams = {}): Problem {
  return { code, path, params, severity: "warning" };
}

/** Params that put the words of a document in the place of the catalogue's; none where it has none. */
export function ownWords(message: LocalizedText | undefined): ProblemParams {
  return message === undefined ? {} : { zh: localize(message, "zh-CN"), en: localize(message, "en-US") };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((one) => one.severity === "error");
}

/** The same problems with `prefix` before their paths. */
export function under(prefix: string, problems: readonly Problem[]): Problem[] {
  return problems.map((one) => ({ ...one, path: prefix + one.path }));
}

/**
 * The problem in words: its message in `locale`, with its parameters filled in, and the advice where there is one. A
 * document's own words (`params.zh`, `params.en`: see `ownWords`) go before the catalogue's.
 */
export function describeProblem(
  one: Pick<Problem, "code" | "params">,
  locale: Locale,
): { message: string; advice?: string } {
  const entry: ProblemEntry = problemCatalogue[one.code];
  const own = one.params[locale === "zh-CN" ? "zh" : "en"];
  const message = typeof own === "string" ? own : fill(localize(entry.message, locale), one.params);
  return entry.advice ? { message, advice: fill(localize(entry.advice, locale), one.params) } : { message };
}

export function problemStatus(code: ProblemCode): number {
  return problemCatalogue[code].status;
}

/** A refusal on its way to whoever asked. Thrown across asynchronous layers; becomes the answer at the door. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  readonly problems: readonly Problem[];

  constructor(code: ProblemCode, params: ProblemParams = {}, problems: readonly Problem[] = []) {
    super(describeProblem({ code, params }, "en-US").message);
    this.code = code;
    this.params = params;
    this.problems = problems;
  }

  get status(): number {
    return problemStatus(this.code);
  }
}

function fill(text: string, params: ProblemParams): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

import type { FormModel } from "@mortise/definition";
import { err, ok, type Problem, problem, type Result } from "@mortise/kernel";
import type { RecordReader } from "@mortise/record-store";

const mostRemembered = 50_000;

/**
 * Records by their titles. Titles of a chunk of rows are read at once; then each row asks without waiting. What was
 * found is remembered, what was not is asked again: another row may have made it meanwhile.
 */
export class TitleLookup {
  readonly #found = new Map<string, Map<string, readonly string[]>>();

  async load(read: RecordReader, form: FormModel, titles: ReadonlySet<string>): Promise<void> {
    const known = this.#of(form.id);
    if (known.size > mostRemembered) known.clear();
    const missing = [...titles].filter((title) => !known.has(title));
    if (missing.length === 0) return;
    for (const [title, ids] of await read.findByTitle(form, missing)) known.set(title, ids);
  }

  find(form: string, title: string): Result<string, Problem> {
    const ids = this.#of(form).get(title) ?? [];
    const [only] = ids;
    if (only === undefined) return err(problem("unmatched_link", "", { value: title }));
    if (ids.length > 1) return err(problem("ambiguous_link", "", { value: title, count: ids.length }));
    return ok(only);
  }

  #of(form: string): Map<string, readonly string[]> {
    const known = this.#found.get(form) ?? new Map<string, readonly string[]>();
    this.#found.set(form, known);
    return known;
  }
}

import { type FormModel, uniqueProblem } from "@mortise/definition";
import type { Environment, Value } from "@mortise/expression";
import { type Problem, pointer } from "@mortise/kernel";
import type { RecordReader, RecordValues } from "@mortise/record-store";

const pageSize = 500;

/** Finds rows whose record there is already: in the file, or in the form. */
export class UniqueCheck {
  readonly #form: FormModel;
  /** A set of keys for each of the form's unique constraints. */
  readonly #seen: readonly { readonly fields: readonly string[]; readonly keys: Set<string> }[];

  constructor(form: FormModel) {
    this.#form = form;
    this.#seen = (form.form.unique ?? []).map(({ fields }) => ({ fields, keys: new Set() }));
  }

  /** Reads which of these values the form has already. */
  async load(read: RecordReader, environment: Environment, rows: readonly RecordValues[]): Promise<void> {
    for (const { fields, keys } of this.#seen) {
      const [first] = fields;
      const kind = first === undefined ? undefined : this.#form.shapeOf(first)?.kind;
      // Others don't compare as the texts that a condition would hold; the database finds them in the run.
      if (first === undefined || !(kind === "text" || kind === "choice" || kind === "reference" || kind === "member")) {
        continue;
      }
      const texts = [...new Set(rows.map((row) => row[first]).filter((value) => typeof value === "string"))];
      if (texts.length === 0) continue;
      const filter = this.#form.compile({ in: [{ var: first }, texts] });
      if (!filter.ok) continue;
      let cursor: string | undefined;
      do {
        const query = { filter: filter.value, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) };
        const page = await read.query(this.#form, query, { environment });
        for (const record of page.records) {
          const key = keyOf(fields, record.values);
          if (key !== undefined) keys.add(key);
        }
        cursor = page.nextCursor;
      } while (cursor !== undefined);
    }
  }

  /** Problems of this row; later ones with the same values have them too. */
  check(values: RecordValues): readonly Problem[] {
    return this.#seen.flatMap(({ fields, keys }) => {
      const key = keyOf(fields, values);
      if (key === undefined) return [];
      if (keys.has(key)) return [uniqueProblem(this.#form.form, fields, pointer("values", fields[0] ?? ""))];
      keys.add(key);
      return [];
    });
  }
}

/** Undefined where a value is empty: such records don't count. */
function keyOf(fields: readonly string[], values: RecordValues): string | undefined {
  const own: Value[] = fields.map((field) => values[field] ?? null);
  return own.includes(null) ? undefined : JSON.stringify(own);
}

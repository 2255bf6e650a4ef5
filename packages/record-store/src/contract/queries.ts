import type { FormModel } from "@mortise/definition";
import type { Compiled, Expression } from "@mortise/expression";
import type { RecordQuery, RecordStore, StoredRecord } from "../types.ts";
import { everything } from "./world.ts";

export function compiled(form: FormModel, expression: Expression): Compiled {
  const result = form.compile(expression);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Every page of a query, one after another. */
export async function allPages(store: RecordStore, form: FormModel, query: RecordQuery): Promise<StoredRecord[]> {
  const found: StoredRecord[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await store.read.query(form, cursor === undefined ? query : { ...query, cursor }, everything);
    found.push(...page.records);
    if (page.nextCursor === undefined) return found;
    cursor = page.nextCursor;
  }
}

import type { FormModel } from "@mortise/definition";
import { digest, quote } from "../sql/identifiers.ts";
import { tableOf } from "./form-table.ts";

export type TableIndex = {
  /** The same name means the same index: it is made from everything that the index is. */
  readonly name: string;
  readonly isUnique: boolean;
  readonly columns: readonly { readonly id: string; readonly desc?: boolean }[];
  /** SQL that makes it. */
  readonly create: string;
};

/** Indexes of a form beside its uniques and links: each makes every write dearer. */
const viewBudget = 8;

const known = new WeakMap<FormModel, readonly TableIndex[]>();

/**
 * Every index that the form's table has, made from use: the uniques, the links, the order of making, and for each saved
 * view the columns that its filter holds equal, then those it sorts by, then the id.
 */
export function indexesOf(form: FormModel): readonly TableIndex[] {
  const found = known.get(form);
  if (found) return found;
  const table = tableOf(form);
  const uniques = (form.form.unique ?? [])
    .filter(({ fields }) => fields.every((field) => table.field(field)))
    .map(({ fields }) =>
      make(
        form,
        fields.map((id) => ({ id })),
        true,
      ),
    );
  const links = table.links.map(({ id }) => make(form, [{ id }], false));
  const views = viewIndexes(form).slice(0, viewBudget);
  const made = [...new Map([...uniques, ...links, ...views].map((index) => [index.name, index])).values()];
  known.set(form, made);
  return made;
}

function viewIndexes(form: FormModel): readonly TableIndex[] {
  const table = tableOf(form);
  return (form.form.views ?? []).flatMap((view): TableIndex[] => {
    const sort = view.sort ?? [];
    // A sort through a link or by a name has no column here.
    if (sort.some(({ field }) => !isPlain(form, field))) return [];
    const equal = (view.filter === undefined ? [] : equalFields(form, view.filter)).filter((id) => table.column(id));
    // One direction for all columns can be read backwards, so it needs no index of its own.
    const isMixed = sort.some(({ desc }) => Boolean(desc) !== Boolean(sort[0]?.desc));
    const columns = [
      ...equal.map((id) => ({ id })),
      ...sort.map(({ field, desc }) => (desc && isMixed ? { id: field, desc } : { id: field })),
    ];
    // With `deleted_at` in it, a count need not look at the records.
    return columns.length === 0
      ? []
      : [make(form, [...columns, tieColumn(isMixed, sort), { id: "deleted_at" }], false)];
  });
}

/** The id decides among equals, in the direction of the sort before it. */
function tieColumn(
  isMixed: boolean,
  sort: readonly { readonly desc?: boolean | undefined }[],
): { id: string; desc?: boolean } {
  return isMixed && sort.at(-1)?.desc ? { id: "id", desc: true } : { id: "id" };
}

function isPlain(form: FormModel, id: string): boolean {
  const shape = form.shapeOf(id);
  return (
    shape !== undefined && shape.kind !== "reference" && shape.kind !== "member" && Boolean(tableOf(form).column(id))
  );
}

/** Fields that a condition holds equal to a constant in every record it lets through. */
function equalFields(form: FormModel, filter: Parameters<FormModel["compile"]>[0]): readonly string[] {
  const compiled = form.compile(filter);
  return compiled.ok ? [...new Set(equalIn(compiled.value.logic))] : [];
}

function equalIn(logic: unknown): string[] {
  if (typeof logic !== "object" || logic === null) return [];
  const [[operator, operands] = []] = Object.entries(logic);
  if (!Array.isArray(operands)) return [];
  if (operator === "and") return operands.flatMap(equalIn);
  if (operator !== "==" && operator !== "===") return [];
  return operands.flatMap((operand) => {
    const path = typeof operand === "object" && operand !== null && "var" in operand ? operand.var : undefined;
    return typeof path === "string" && !path.includes(".") ? [path] : [];
  });
}

function make(form: FormModel, columns: TableIndex["columns"], isUnique: boolean): TableIndex {
  const table = tableOf(form);
  const list = columns.map(({ id, desc }) => `${quote(id)}${desc ? " DESC" : ""}`).join(", ");
  const body = `${table.quoted} (${list}) WHERE "deleted_at" IS NULL`;
  const name = `ix_${digest(isUnique ? "unique" : "plain", body)}`;
  return {
    name,
    isUnique,
    columns,
    create: `CREATE ${isUnique ? "UNIQUE " : ""}INDEX IF NOT EXISTS ${quote(name)} ON ${body}`,
  };
}

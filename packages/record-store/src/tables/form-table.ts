import { type FieldModel, type FormModel, storageOf, type ValueShape } from "@mortise/definition";
import type { SqlStorage } from "@mortise/expression";
import { quote, tableName } from "../sql/identifiers.ts";

/** A column of a form's table, whether of a field or of the store's own. */
export type TableColumn = {
  readonly id: string;
  /** Its name, quoted. */
  readonly quoted: string;
  readonly storage: SqlStorage;
  /** Form whose records a link column refers to. */
  readonly target?: string;
};
export type FieldColumn = TableColumn & { readonly model: FieldModel };

/** Where a form's records are: worked out once a form of a published version. */
export type FormTable = {
  readonly app: string;
  readonly form: string;
  readonly name: string;
  /** Its name, quoted. */
  readonly quoted: string;
  /** Columns of the fields, in the document's order. */
  readonly fields: readonly FieldColumn[];
  /** Fields that refer to records of forms. */
  readonly links: readonly (FieldColumn & { readonly target: string })[];
  field(id: string): FieldColumn | undefined;
  /** The column of a field or of a system field; `id` too. */
  column(id: string): TableColumn | undefined;
  /** What reading a record selects: the system columns as `systemColumns` lists them, then the fields. */
  selection(alias: string): string;
};

const text: SqlStorage = { as: "text" };
const instant: SqlStorage = { as: "instant" };
const number: SqlStorage = { as: "number" };

/** Columns that every form's table has beside its key, in the order in which they are read. */
export const systemColumns: readonly TableColumn[] = [
  { id: "id", quoted: '"id"', storage: text },
  { id: "version", quoted: '"version"', storage: number },
  { id: "created_at", quoted: '"created_at"', storage: instant },
  { id: "created_by", quoted: '"created_by"', storage: text },
  { id: "updated_at", quoted: '"updated_at"', storage: instant },
  { id: "updated_by", quoted: '"updated_by"', storage: text },
  { id: "deleted_at", quoted: '"deleted_at"', storage: instant },
  { id: "flow_status", quoted: '"flow_status"', storage: text },
];

const tables = new WeakMap<FormModel, FormTable>();

export function tableOf(form: FormModel): FormTable {
  const known = tables.get(form);
  if (known) return known;
  const made = createTable(form);
  tables.set(form, made);
  return made;
}

function createTable(form: FormModel): FormTable {
  const fields = form.fields.map(
    (model): FieldColumn => ({
      id: model.id,
      quoted: quote(model.id),
      storage: storageOf(model.shape),
      model,
      ...targetOf(model.shape),
    }),
  );
  const byId = new Map<string, FieldColumn>(fields.map((field) => [field.id, field]));
  const systemById = new Map(systemColumns.map((column) => [column.id, column]));
  const name = tableName(form.app.id, form.id);
  const all = [...systemColumns, ...fields];
  return {
    app: form.app.id,
    form: form.id,
    name,
    quoted: quote(name),
    fields,
    links: fields.flatMap((field) => (field.target === undefined ? [] : [{ ...field, target: field.target }])),
    field: (id) => byId.get(id),
    column: (id) => byId.get(id) ?? systemById.get(id),
    selection: (alias) => all.map((column) => `${alias}.${column.quoted}`).join(", "),
  };
}

function targetOf(shape: ValueShape): { target?: string } {
  return shape.kind === "reference" ? { target: shape.form } : {};
}

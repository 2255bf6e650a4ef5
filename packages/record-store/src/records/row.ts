import type { FlowStatus, FormModel } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import type { SqlRow } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";
import { systemColumns, tableOf } from "../tables/form-table.ts";
import type { StoredRecord } from "../types.ts";

/** A record from the cells that `FormTable.selection` selects; fields without a value are null. */
export function readRow(dialect: Dialect, form: FormModel, row: SqlRow): StoredRecord {
  const values: { [field: string]: Value } = {};
  let index = systemColumns.length;
  for (const field of tableOf(form).fields) {
    values[field.id] = dialect.decode(row[index], field.storage);
    index += 1;
  }
  const [id, version, createdAt, createdBy, updatedAt, updatedBy, deletedAt, flowStatus] = row;
  return {
    id: id as string,
    version: Number(version),
    values,
    createdAt: Number(createdAt),
    createdBy: createdBy as string | null,
    updatedAt: Number(updatedAt),
    updatedBy: updatedBy as string | null,
    deletedAt: deletedAt === null ? null : Number(deletedAt),
    flowStatus: flowStatus as FlowStatus | null,
  };
}

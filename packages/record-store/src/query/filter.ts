import type { Compiled, Environment, Value } from "@mortise/expression";
import type { SqlRow } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { Sql } from "../sql/fragment.ts";
import type { StoredRecord } from "../types.ts";
import type { FormSource } from "./source.ts";

/** What a query asks of its records: the part that the database decides, and what is left to evaluate on each. */
export type Filter = {
  readonly conditions: readonly Sql[];
  /** True when `accepts` still has to look at each record that the conditions let through. */
  readonly hasRest: boolean;
  /** Columns of linked records that `accepts` reads, to be selected after the record's own. */
  readonly extra: readonly string[];
  accepts(record: StoredRecord, extra: SqlRow): boolean;
};

/** Turns conditions into what the database can decide and what it can't; together they mean the same. */
export function toFilter(
  dialect: Dialect,
  source: FormSource,
  conditions: readonly (Compiled | undefined)[],
  environment: Environment,
): Filter {
  const rest = conditions.filter((one) => one !== undefined);
  const paths = rest
    .flatMap((one) => one.dependencies)
    .filter((path) => path.length > 1)
    .flatMap((path) => {
      const column = source.resolve(path);
      return column ? [{ name: path.join("."), column }] : [];
    });
  return {
    conditions: [],
    hasRest: rest.length > 0,
    extra: paths.map(({ column }) => column.sql),
    accepts: (record, extra) => {
      const data: { [name: string]: Value } = { ...readable(record) };
      paths.forEach(({ name, column }, index) => {
        data[name] = dialect.decode(extra[index], column.storage);
      });
      return rest.every((one) => one.evaluate(data, environment) === true);
    },
  };
}

/** A record as an expression reads it: fields and system fields by id. */
function readable(record: StoredRecord): { readonly [name: string]: Value } {
  return {
    ...record.values,
    id: record.id,
    created_at: new Date(record.createdAt).toISOString(),
    created_by: record.createdBy,
    updated_at: new Date(record.updatedAt).toISOString(),
    updated_by: record.updatedBy,
    flow_status: record.flowStatus,
  };
}

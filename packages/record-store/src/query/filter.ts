import { type Compiled, compileToSql, type Environment, formatInstant, type Value } from "@mortise/expression";
import type { SqlRow } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { Sql, SqlValue } from "../sql/fragment.ts";
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
  const decided: Sql[] = [];
  const rest: Compiled[] = [];
  for (const condition of conditions) {
    if (!condition) continue;
    const answer = compileToSql(condition, { dialect: dialect.name, column: source.resolve, environment });
    if (answer.coverage !== "none") {
      decided.push({ sql: answer.fragment.sql, params: answer.fragment.params as readonly SqlValue[] });
    }
    if (answer.coverage !== "whole") rest.push(answer.rest);
  }
  const paths = rest
    .flatMap((one) => one.dependencies)
    .filter((path) => path.length > 1)
    .flatMap((path) => {
      const column = source.resolve(path);
      return column ? [{ name: path.join("."), column }] : [];
    });
  return {
    conditions: decided,
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
    created_at: formatInstant(record.createdAt) ?? null,
    created_by: record.createdBy,
    updated_at: formatInstant(record.updatedAt) ?? null,
    updated_by: record.updatedBy,
    flow_status: record.flowStatus,
  };
}

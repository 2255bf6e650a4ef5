import type { FormModel, ValueShape } from "@mortise/definition";
import type { Environment, SqlColumn } from "@mortise/expression";
import type { SqlSource } from "@mortise/report-engine";
import type { Dialect } from "../sql/dialect.ts";
import { tableOf } from "../tables/form-table.ts";

/** Alias of the form's own table in every query. */
export const root = "t";

const text = { as: "text" } as const;

/**
 * A form's table and whatever a query reaches from it through links: each link that is walked is joined once.
 * `sales_pipeline__opportunity AS t LEFT JOIN sales_pipeline__account AS j1 ON j1.id = t.account`.
 */
export interface FormSource extends SqlSource {
  readonly dialect: Dialect["name"];
  /** The alias under which the record that `path` leads to is joined; undefined where it leads to no record. */
  joined(path: readonly string[]): string | undefined;
  /** `FROM` clause alone. */
  tables(): string;
}

/** @param hint what follows the form's own table in `FROM` */
export function createSource(dialect: Dialect, form: FormModel, environment: Environment, hint = ""): FormSource {
  const joins = new Map<string, { readonly alias: string; readonly text: string }>();

  /** The form whose record `path` leads to. */
  function formAt(path: readonly string[]): FormModel | undefined {
    if (path.length === 0) return form;
    const shape = form.shapeAt(path);
    return shape?.kind === "reference" ? form.app.forms.get(shape.form) : undefined;
  }

  function joined(path: readonly string[]): string | undefined {
    if (path.length === 0) return root;
    const known = joins.get(path.join("."));
    if (known) return known.alias;
    const shape = form.shapeAt(path);
    const target = shape && targetTable(shape);
    const link = columnOf(path);
    if (!link || target === undefined) return undefined;
    const alias = `j${joins.size + 1}`;
    joins.set(path.join("."), { alias, text: ` LEFT JOIN ${target} AS ${alias} ON ${alias}."id" = ${link.sql}` });
    return alias;
  }

  function targetTable(shape: ValueShape): string | undefined {
    if (shape.kind === "member") return '"member"';
    const target = shape.kind === "reference" ? form.app.forms.get(shape.form) : undefined;
    return target && tableOf(target).quoted;
  }

  function columnOf(path: readonly string[]): SqlColumn | undefined {
    const id = path.at(-1);
    const owner = path.slice(0, -1);
    if (id === undefined) return undefined;
    const column = memberColumn(owner, id) ?? formColumn(owner, id);
    if (!column) return undefined;
    const alias = joined(owner);
    return alias === undefined ? undefined : { sql: `${alias}.${column.quoted}`, storage: column.storage };
  }

  function formColumn(owner: readonly string[], id: string) {
    const at = formAt(owner);
    return at && tableOf(at).column(id);
  }

  function memberColumn(owner: readonly string[], id: string) {
    const isMember = owner.length > 0 && form.shapeAt(owner)?.kind === "member";
    return isMember && (id === "name" || id === "id") ? { quoted: `"${id}"`, storage: text } : undefined;
  }

  const tables = () =>
    `${tableOf(form).quoted} AS ${root}${hint}${[...joins.values()].map((join) => join.text).join("")}`;
  return {
    dialect: dialect.name,
    environment,
    resolve: columnOf,
    joined,
    tables,
    from: () => ({ from: `FROM ${tables()}`, where: `${root}."deleted_at" IS NULL` }),
  };
}

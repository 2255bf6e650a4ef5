import { createHash } from "node:crypto";

/** Names of PostgreSQL have at most 63 bytes. */
const longest = 63;

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function digest(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 12);
}

/**
 * Name of a form's table: `sales__account`. Where the ids would make it too long or ambiguous (`a__b` and `c`, `a` and
 * `b__c`), shortened ids and a digest; such names have two `__`, the others one, so the two can't meet.
 */
export function tableName(app: string, form: string): string {
  const plain = `${app}__${form}`;
  const isClear = !app.includes("__") && !app.endsWith("_") && !form.includes("__");
  // Leaves room for what is put before a name when its table is set aside.
  if (isClear && plain.length <= longest - 12) return plain;
  return `${shorten(app, 14)}__${shorten(form, 18)}__${digest(app, form)}`;
}

/** Name under which a table or column is kept when it goes out of use. No field or app begins with an underscore. */
export function asideName(number: number, name: string): string {
  return `_${number}_${name}`;
}

function shorten(id: string, length: number): string {
  return id.slice(0, length).replace(/_+/g, "_").replace(/_$/, "");
}

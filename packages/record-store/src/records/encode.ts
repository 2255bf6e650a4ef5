import type { Value } from "@mortise/expression";
import { type Problem, problem, Refusal } from "@mortise/kernel";
import type { Dialect } from "../sql/dialect.ts";
import type { SqlValue } from "../sql/fragment.ts";
import { scaledText } from "../tables/decimal.ts";
import type { FieldColumn } from "../tables/form-table.ts";

/**
 * A field's value as its column holds it.
 *
 * @param at JSON Pointer of the record, before `/values/<field>`
 * @throws Refusal for a value that the column can't hold; checks should have let none of them through
 */
export function encodeField(dialect: Dialect, field: FieldColumn, value: Value, at: string): SqlValue {
  const cell = dialect.encode(value, field.storage);
  if (cell !== undefined) return cell;
  throw new Refusal("validation_failed", {}, [wrongValue(field, value, `${at}/values/${field.id}`)]);
}

function wrongValue({ storage }: FieldColumn, value: Value, path: string): Problem {
  if (storage.as === "decimal" && typeof value === "number" && Number.isFinite(value)) {
    const most = scaledText(Number.MAX_SAFE_INTEGER, storage.scale);
    return value < 0 ? problem("number_min", path, { min: `-${most}` }) : problem("number_max", path, { max: most });
  }
  if (storage.as === "text") return problem("text_expected", path);
  if (storage.as === "boolean") return problem("boolean_expected", path);
  return storage.as === "day" || storage.as === "instant"
    ? problem("date_invalid", path)
    : problem("number_expected", path);
}

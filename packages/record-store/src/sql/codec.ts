import { formatDay, formatInstant, parseDay, parseInstant, type SqlStorage, type Value } from "@mortise/expression";
import { exhaustive } from "@mortise/kernel";
import { toScaled } from "../tables/decimal.ts";
import type { SqlValue } from "./fragment.ts";

/** How a dialect writes the two storages that differ. */
export type CodecParts = {
  decimal(units: number, scale: number): SqlValue;
  boolean(value: boolean): SqlValue;
};

/** Encoding as `Dialect.encode` promises, from the parts that differ. */
export function createEncoder(parts: CodecParts): (value: Value, storage: SqlStorage) => SqlValue | undefined {
  return (value, storage) => {
    // An error that a computed field came to is stored as empty.
    if (value === null || (typeof value === "object" && "error" in value)) return null;
    switch (storage.as) {
      case "text":
        return typeof value === "string" ? value : undefined;
      case "number":
        // `+ 0` turns -0 into 0, which is what SQLite keeps of it.
        return typeof value === "number" && Number.isFinite(value) ? value + 0 : undefined;
      case "decimal": {
        const units = typeof value === "number" ? toScaled(value, storage.scale) : undefined;
        return units === undefined ? undefined : parts.decimal(units, storage.scale);
      }
      case "boolean":
        return typeof value === "boolean" ? parts.boolean(value) : undefined;
      case "day":
        return typeof value === "string" ? parseDay(value) : undefined;
      case "instant":
        return typeof value === "string" ? parseInstant(value) : undefined;
      default:
        return exhaustive(storage, "storage");
    }
  };
}

/** The JSON value of a cell; `decimal` reads what the dialect wrote. */
export function createDecoder(
  decimal: (cell: unknown, scale: number) => number,
): (cell: unknown, storage: SqlStorage) => Value {
  return (cell, storage) => {
    if (cell === null || cell === undefined) return null;
    switch (storage.as) {
      case "text":
        return cell as string;
      case "number":
        return Number(cell);
      case "decimal":
        return decimal(cell, storage.scale);
      case "boolean":
        return cell === 1 || cell === true;
      case "day":
        return formatDay(Number(cell));
      case "instant":
        return formatInstant(Number(cell)) ?? null;
      default:
        return exhaustive(storage, "storage");
    }
  };
}

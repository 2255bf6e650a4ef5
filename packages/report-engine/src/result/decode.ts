import type { ValueShape } from "@mortise/definition";
import { formatDay, formatInstant } from "@mortise/expression";
import { exhaustive } from "@mortise/kernel";
import type { PlanAggregate, PlanDimension, ReportCell } from "../types.ts";

/** A dimension's cell as a statement gives it -> a value as records hold it. */
export function decodeDimension({ shape, by }: PlanDimension, raw: unknown): ReportCell {
  if (raw === null || raw === undefined) return null;
  return by ? formatDay(Number(raw)) : decodeValue(shape, raw);
}

export function decodeAggregate({ aggregate, shape }: PlanAggregate, raw: unknown): ReportCell {
  if (aggregate === "count" || aggregate === "count_distinct") return Number(raw ?? 0);
  if (raw === null || raw === undefined) return aggregate === "sum" ? 0 : null;
  return shape ? decodeValue(shape, raw) : Number(raw);
}

function decodeValue(shape: ValueShape, raw: unknown): ReportCell {
  switch (shape.kind) {
    case "text":
    case "choice":
    case "reference":
    case "member":
      return String(raw);
    case "number":
      return Number(raw);
    case "boolean":
      return raw === true || raw === 1;
    case "date":
      return formatDay(Number(raw));
    case "datetime":
      return formatInstant(Number(raw)) ?? null;
    case "decimal":
      return fromUnits(wholeUnits(raw), shape.scale);
    default:
      return exhaustive(shape, "shape");
  }
}

/**
 * Average of `count` values that add up to `sum`. Of decimals it is the exact quotient at the answer's scale, rounded half
 * away from zero; of numbers a division of floats. Null over nothing.
 */
export function ratio(
  { shape }: PlanAggregate,
  sum: unknown,
  count: number,
  answer: ValueShape | { readonly kind: "percent" },
): ReportCell {
  if (count === 0) return null;
  if (shape?.kind !== "decimal" || answer.kind !== "decimal") return Number(sum ?? 0) / count;
  const units = wholeUnits(sum ?? 0) * 10n ** BigInt(answer.scale - shape.scale);
  const twice = 2n * BigInt(count);
  const size = ((units < 0n ? -units : units) * 2n + BigInt(count)) / twice;
  return fromUnits(units < 0n ? -size : size, answer.scale);
}

/** Units as a database gives them: an integer, the text of one, or a sum in two parts. */
function wholeUnits(raw: unknown): bigint {
  if (typeof raw === "bigint") return raw;
  if (typeof raw === "number") return BigInt(Math.round(raw));
  const [high = "0", low] = String(raw).split(":");
  return low === undefined ? BigInt(high) : BigInt(high) * 1_000_000_000n + BigInt(low);
}

/** The value of whole units: a number where it is exact, decimal text beyond 2^53. */
function fromUnits(units: bigint, scale: number): number | string {
  const small = Number(units);
  // A quotient of two integers that are exact is rounded correctly, so it reads as the decimal it is.
  if (Number.isSafeInteger(small)) return small / 10 ** scale;
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const fraction = scale === 0 ? "" : `.${digits.slice(-scale)}`;
  return `${units < 0n ? "-" : ""}${digits.slice(0, digits.length - scale)}${fraction}`;
}

import type { Value } from "@mortise/expression";
import { err, type Locale, ok, type Problem, problem, type Result } from "@mortise/kernel";

/**
 * Largest amount of this scale: 15 digits in all, as many as a JavaScript number tells apart. (2^53 / 10^scale would be
 * too much: 90071992547409.91 and 90071992547409.90 are one and the same number.)
 */
export function largestExact(scale: number): number {
  return Number(shifted(999_999_999_999_999, -scale));
}

/** `value` with its decimal point moved `places` to the right, as text: no binary error creeps in. */
function shifted(value: number, places: number): string {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  return `${mantissa}e${Number(exponent) + places}`;
}

/** Rounds half away from zero on the decimal that the number prints as: 1.005 to 2 places is 1.01. */
export function roundTo(value: number, scale: number): number {
  const magnitude = Math.round(Number(shifted(Math.abs(value), scale)));
  const rounded = Number(shifted(magnitude, -scale));
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** A number somebody sent, within what can be held exactly. */
export function parseNumber(raw: unknown, largest = Number.MAX_SAFE_INTEGER): Result<Value, Problem> {
  if (raw === null) return ok(null);
  if (typeof raw !== "number" || Number.isNaN(raw)) return err(problem("number_expected"));
  if (raw > largest) return err(problem("number_max", "", { max: largest }));
  if (raw < -largest) return err(problem("number_min", "", { min: -largest }));
  return ok(raw === 0 ? 0 : raw);
}

export function validateRange(
  value: Value,
  range: { readonly min?: number | undefined; readonly max?: number | undefined },
): readonly Problem[] {
  if (typeof value !== "number") return [];
  if (range.min !== undefined && value < range.min) return [problem("number_min", "", { min: range.min })];
  if (range.max !== undefined && value > range.max) return [problem("number_max", "", { max: range.max })];
  return [];
}

/** JSON Schema keywords of a number in a range, and never beyond what can be held exactly. */
export function rangeSchema(
  range: { readonly min?: number | undefined; readonly max?: number | undefined },
  largest = Number.MAX_SAFE_INTEGER,
): { readonly minimum: number; readonly maximum: number } {
  return { minimum: Math.max(range.min ?? -largest, -largest), maximum: Math.min(range.max ?? largest, largest) };
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a number format costs far more than using it, so each is made once. */
function formatOf(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${options.currency ?? ""} ${options.minimumFractionDigits ?? ""}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** With thousands separators and as many decimal places as the number has: `1,234.5`. */
export function formatNumber(value: number, locale: Locale): string {
  return formatOf(locale, { maximumFractionDigits: 20 }).format(String(value) as `${number}`);
}

/** With the currency's sign and exactly `scale` decimal places: `¥1,234.50`. */
export function formatMoney(value: number, scale: number, locale: Locale, currency: string): string {
  const options = { minimumFractionDigits: scale, maximumFractionDigits: scale };
  return formatOf(locale, { style: "currency", currency, ...options }).format(String(value) as `${number}`);
}

/** With exactly `scale` decimal places: `1,234.50`. */
export function formatDecimal(value: number, scale: number, locale: Locale): string {
  const options = { minimumFractionDigits: scale, maximumFractionDigits: scale };
  return formatOf(locale, options).format(String(value) as `${number}`);
}

/** `¥`; `CN¥` where the language needs it told apart. */
export function currencySign(locale: Locale, currency: string): string {
  const parts = formatOf(locale, { style: "currency", currency, minimumFractionDigits: 0 }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}

const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const grouped = /^[+-]?\d{1,3}(?:[,'\u00a0 ]\d{3})+(?:\.\d*)?$/;
/** `¥`, `-¥`, `CN¥`, `US$`. */
const leadingSign = /^([+-]?)\s*(?:[A-Z]{2})?\p{Sc}\s*/u;
const currencyNames = /^(?:CNY|RMB|USD|EUR|GBP|JPY|HKD)\s*|\s*(?:CNY|RMB|USD|EUR|GBP|JPY|HKD|元)$/i;

/**
 * A number as spreadsheets write it: thousands separators, a currency's sign or code, a percent sign, full-width digits,
 * negative in brackets. `1.234,56` is refused rather than guessed.
 */
export function readNumber(text: string): Result<number | null, Problem> {
  let rest = text.normalize("NFKC").replaceAll("\u2212", "-").trim();
  if (rest === "") return ok(null);
  const isBracketed = rest.startsWith("(") && rest.endsWith(")");
  if (isBracketed) rest = rest.slice(1, -1).trim();
  rest = rest
    .replace(currencyNames, "")
    .replace(leadingSign, "$1")
    .replace(/\s*\p{Sc}$/u, "");
  const isPercent = rest.endsWith("%");
  if (isPercent) rest = rest.slice(0, -1).trim();
  if (grouped.test(rest)) rest = rest.replace(/[,'\u00a0 ]/g, "");
  if (!plain.test(rest) || (isBracketed && /^[+-]/.test(rest))) return err(problem("number_expected"));
  const number = Number(rest);
  if (!Number.isFinite(number)) return err(problem("number_max", "", { max: Number.MAX_SAFE_INTEGER }));
  const value = isPercent ? Number(shifted(number, -2)) : number;
  return ok(isBracketed && value !== 0 ? -value : value);
}

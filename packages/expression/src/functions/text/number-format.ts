import { FormulaError, wrongNumber } from "../../values/error.ts";
import { compareNumbers, multiply, type Numeric, round, signOf } from "../../values/number.ts";
import { fixedText } from "../number/transcendental.ts";

const pattern = /[#0,]*[#0](?:\.([#0]*))?%?|\.([#0]+)%?/;

/**
 * A number in the part of Excel's notation that people use: `0` a digit always written, `#` one written where needed,
 * `,` between thousands, `%` per cent; other characters stay as they are. A second form after `;` is for numbers below 0.
 */
export function formatNumber(value: Numeric, format: string): string | FormulaError {
  const [first = "", second] = format.split(";");
  const isNegative = signOf(value) < 0;
  const chosen = isNegative && second !== undefined ? second : first;
  const found = pattern.exec(chosen);
  if (!found) return chosen;
  const [picture] = found;
  const isPercent = picture.endsWith("%");
  const scaled = isPercent ? multiply(value, 100) : value;
  if (scaled instanceof FormulaError) return scaled;
  const decimals = found[1] ?? found[2] ?? "";
  if (decimals.length > 100) return wrongNumber;
  const size = isNegative ? multiply(scaled, -1) : scaled;
  if (size instanceof FormulaError) return size;
  const digits = fixedText(size, decimals.length, picture.includes(","));
  if (digits instanceof FormulaError) return digits;
  const text = pad(dropOptional(digits, decimals), (picture.split(".")[0] ?? "").replace(/[^0#]/g, ""));
  const rounded = round(size, decimals.length, "half-away");
  const isZero = rounded instanceof FormulaError || compareNumbers(rounded, 0) === 0;
  const sign = isNegative && second === undefined && !isZero ? "-" : "";
  const before = chosen.slice(0, found.index);
  const after = chosen.slice(found.index + picture.length);
  return `${sign}${before}${text}${isPercent ? "%" : ""}${after}`;
}

/** Zeros at places marked `#` are not written. */
function dropOptional(digits: string, decimals: string): string {
  let text = digits;
  for (let place = decimals.length - 1; place >= 0 && decimals.charAt(place) === "#" && text.endsWith("0"); place--) {
    text = text.slice(0, -1);
  }
  return text.endsWith(".") ? text.slice(0, -1) : text;
}

/** As many digits before the point as there are `0`; with none, a lone zero is not written. */
function pad(text: string, picture: string): string {
  const wanted = picture.replaceAll("#", "").length;
  const [whole = "", ...rest] = text.split(".");
  const padded = wanted === 0 && whole === "0" && rest.length > 0 ? "" : whole.padStart(wanted, "0");
  return [padded, ...rest].join(".");
}

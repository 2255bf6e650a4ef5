import type { ValueShape } from "@mortise/definition";
import {
  formatDay,
  formatInstant,
  instantOfWall,
  offsetAt,
  parseDay,
  parseInstant,
  type Value,
} from "@mortise/expression";
import { scaledText, toScaled } from "../tables/decimal.ts";

const msPerDay = 86_400_000;
const truths: { readonly [text: string]: boolean } = {
  true: true,
  false: false,
  "1": true,
  "0": false,
  yes: true,
  no: false,
  是: true,
  否: false,
};

/**
 * A value of one shape as a value of another, when its field changes. Undefined where it has no counterpart. Links are
 * not converted here: what they refer to has to be looked up.
 */
export function convertValue(value: Value, from: ValueShape, to: ValueShape, timeZone: string): Value | undefined {
  switch (to.kind) {
    case "text":
    case "choice":
    case "member":
      return asText(value, from);
    case "number":
      return asNumber(value);
    case "decimal": {
      const number = asNumber(value);
      const units = number === undefined ? undefined : toScaled(number, to.scale);
      return units === undefined ? undefined : units / 10 ** to.scale;
    }
    case "boolean":
      return asBoolean(value);
    case "date":
      if (from.kind === "datetime") return typeof value === "string" ? dayIn(value, timeZone) : undefined;
      return typeof value === "string" ? asDate(value) : undefined;
    case "datetime":
      if (typeof value !== "string") return undefined;
      return from.kind === "date" ? startOfDay(value, timeZone) : asInstant(value);
    case "reference":
      return undefined;
  }
}

function asText(value: Value, from: ValueShape): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (typeof value !== "number") return undefined;
  const units = from.kind === "decimal" ? toScaled(value, from.scale) : undefined;
  return units !== undefined && from.kind === "decimal" ? scaledText(units, from.scale) : String(value);
}

function asNumber(value: Value): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "string") return undefined;
  const text = value.trim().replace(/,(?=\d{3}(\D|$))/g, "");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

function asBoolean(value: Value): boolean | undefined {
  const text = String(value).trim().toLowerCase();
  return Object.hasOwn(truths, text) ? truths[text] : undefined;
}

function asDate(text: string): string | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim());
  if (!match) return undefined;
  const date = `${match[1]}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}`;
  return parseDay(date) === undefined ? undefined : date;
}

function asInstant(text: string): string | undefined {
  const ms = parseInstant(text.trim());
  return ms === undefined ? undefined : formatInstant(ms);
}

/** The calendar day that an instant falls on in a time zone. */
function dayIn(instant: string, timeZone: string): string | undefined {
  const ms = parseInstant(instant);
  return ms === undefined ? undefined : formatDay(Math.floor((ms + offsetAt(timeZone, ms)) / msPerDay));
}

/** The instant at which a calendar day begins in a time zone. */
function startOfDay(date: string, timeZone: string): string | undefined {
  const day = parseDay(date);
  return day === undefined ? undefined : formatInstant(instantOfWall(timeZone, day * msPerDay));
}

import { parseDay } from "../../dates/civil.ts";
import { equals, order } from "../../values/compare.ts";
import { parseNumber } from "../../values/number.ts";
import { type Inner, isBlank, isNumeric } from "../../values/value.ts";

/** Decides whether an item fits what COUNTIF and its like ask for. */
export type Criterion = (item: Inner) => boolean;

const shape = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/;

/** Excel's notation: a value, or a text such as `>=2`, `<>won` or `*Ltd*`; `*` any characters, `?` one, `~` neither. */
export function criterionOf(wanted: Inner): Criterion {
  if (typeof wanted !== "string") return (item) => equals(item, wanted);
  const [, operator = "=", text = ""] = shape.exec(wanted) ?? [];
  const number = text === "" ? undefined : parseNumber(text);
  if (operator === "=" || operator === "<>") {
    const matches = equalTo(text, number);
    return operator === "=" ? matches : (item) => !matches(item);
  }
  const test = orderings[operator] ?? (() => false);
  return (item) => {
    if (isBlank(item) || text === "") return false;
    if (number !== undefined) return isNumeric(item) && test(order(item, number) ?? Number.NaN);
    return typeof item === "string" && test(order(item, text) ?? Number.NaN);
  };
}

const orderings: { readonly [operator: string]: (sign: number) => boolean } = {
  "<": (sign) => sign < 0,
  "<=": (sign) => sign <= 0,
  ">": (sign) => sign > 0,
  ">=": (sign) => sign >= 0,
};

function equalTo(text: string, number: ReturnType<typeof parseNumber>): Criterion {
  if (text === "") return isBlank;
  if (number !== undefined) return (item) => equals(item, number);
  if (!/[*?~]/.test(text) || parseDay(text) !== undefined) return (item) => equals(item, text);
  const parts = globOf(text);
  return (item) => typeof item === "string" && fitsGlob(Array.from(item), parts);
}

/** A character, or "any one", or "any number". */
type GlobPart = string | 1 | "many";
const many = "many" as const;
/** A pattern and a text that would take longer than this are taken not to fit. */
const mostWork = 10_000_000;

function globOf(text: string): readonly GlobPart[] {
  const parts: GlobPart[] = [];
  const characters = Array.from(text);
  for (let at = 0; at < characters.length; at++) {
    const one = characters[at] as string;
    if (one === "~" && at + 1 < characters.length) parts.push(characters[++at] as string);
    else if (one === "*") {
      if (parts.at(-1) !== many) parts.push(many);
    } else parts.push(one === "?" ? 1 : one);
  }
  return parts;
}

/** Greedy with one place to go back to: at worst the product of both lengths, never more. */
function fitsGlob(text: readonly string[], parts: readonly GlobPart[]): boolean {
  if (text.length * parts.length > mostWork) return false;
  let at = 0;
  let part = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    const wanted = parts[part];
    if (wanted === many) {
      star = part++;
      resume = at;
    } else if (wanted === 1 || wanted === text[at]) {
      at++;
      part++;
    } else if (star >= 0) {
      part = star + 1;
      at = ++resume;
    } else return false;
  }
  while (parts[part] === many) part++;
  return part === parts.length;
}

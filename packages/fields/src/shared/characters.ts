import type { Value } from "@mortise/expression";
import { err, ok, type Problem, problem, type Result } from "@mortise/kernel";

/** Whether a text may hold line breaks and tabs. */
export type Lines = "single" | "multi";

/**
 * JSON Schema patterns (read with the `u` flag) of texts without control characters and half characters. Tab, line feed
 * and carriage return are text in several lines; any other control character is a mistake or an attack.
 */
const textPatterns: { readonly [L in Lines]: string } = {
  single: "^[^\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$",
  multi: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$",
};
const visibleText = { single: new RegExp(textPatterns.single, "u"), multi: new RegExp(textPatterns.multi, "u") };

/**
 * A text of people: no control characters, no half characters. A text of blanks alone is empty; line breaks become
 * line feeds.
 */
export function parseText(raw: unknown, lines: Lines): Result<Value, Problem> {
  if (raw === null) return ok(null);
  if (typeof raw !== "string") return err(problem("text_expected"));
  if (!raw.isWellFormed()) return err(problem("text_broken_character"));
  if (!visibleText[lines].test(raw)) return err(problem("text_control_character"));
  if (raw.trim() === "") return ok(null);
  return ok(lines === "multi" && raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw);
}

/** JSON Schema keywords of an id: short, visible, whole. */
export const idSchema = { minLength: 1, maxLength: 64, pattern: "^[^\\p{Cc}\\s\\ud800-\\udfff]*$" } as const;
const visibleId = new RegExp(idSchema.pattern, "u");

export function isIdText(raw: unknown): raw is string {
  return typeof raw === "string" && raw !== "" && countCodePoints(raw) <= idSchema.maxLength && visibleId.test(raw);
}

/** How many characters people see: code points, so 😀 is one. */
export function countCodePoints(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xdc00 && unit <= 0xdfff) count -= 1;
  }
  return count;
}

export function validateLength(
  value: Value,
  limits: { readonly minLength?: number | undefined; readonly maxLength: number },
): readonly Problem[] {
  if (typeof value !== "string") return [];
  const length = countCodePoints(value);
  if (length > limits.maxLength) return [problem("text_too_long", "", { max: limits.maxLength })];
  if (limits.minLength !== undefined && length < limits.minLength)
    return [problem("text_too_short", "", { min: limits.minLength })];
  return [];
}

/**
 * JSON Schema keywords that agree with `parseText` and `validateLength`: a text of blanks alone counts as empty, so it is
 * as long as one likes, and not enough for a required field.
 */
export function textSchema(
  lines: Lines,
  limits: { readonly minLength?: number | undefined; readonly maxLength: number; readonly isRequired: boolean },
): { readonly [keyword: string]: unknown } {
  const { minLength, maxLength, isRequired } = limits;
  const filled = { maxLength, ...(minLength === undefined ? {} : { minLength }) };
  const pattern = textPatterns[lines];
  if (isRequired) return { ...filled, allOf: [{ pattern }, { pattern: "\\S" }] };
  return { pattern, anyOf: [{ pattern: "^\\s*$" }, filled] };
}

import { isObject } from "@mortise/kernel";

/** An expression as people edit it: a formula as it is, JSON Logic as JSON. */
export function textOfExpression(expression: unknown): string {
  if (typeof expression === "string") return expression;
  return isObject(expression) ? JSON.stringify(expression) : "";
}

/** What was typed as an expression; undefined for nothing. `{amount} * 2` begins like JSON and is a formula. */
export function expressionOfText(text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return isObject(read) ? read : text;
  } catch {
    return text;
  }
}

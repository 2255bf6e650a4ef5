import { type ErrorCode, type ErrorValue, errorCodes } from "../types.ts";

/** An error on its way through a computation. There is one instance a code, so `===` compares them. */
export class FormulaError {
  readonly error: ErrorCode;
  /** What leaves the evaluation. */
  readonly value: ErrorValue;

  constructor(error: ErrorCode) {
    this.error = error;
    this.value = Object.freeze({ error });
  }
}

export const divisionByZero = new FormulaError("#DIV/0!");
export const wrongValue = new FormulaError("#VALUE!");
export const wrongReference = new FormulaError("#REF!");
export const wrongNumber = new FormulaError("#NUM!");
export const notAvailable = new FormulaError("#N/A");

const byCode = new Map<string, FormulaError>(
  [divisionByZero, wrongValue, wrongReference, wrongNumber, notAvailable].map((one) => [one.error, one]),
);
for (const code of errorCodes) if (!byCode.has(code)) byCode.set(code, new FormulaError(code));

/** The error a stored value stands for (`{"error": "#REF!"}`); undefined for any other object. */
export function errorOf(value: object): FormulaError | undefined {
  if (!Object.hasOwn(value, "error")) return undefined;
  const code = (value as { error: unknown }).error;
  return typeof code === "string" ? byCode.get(code) : undefined;
}

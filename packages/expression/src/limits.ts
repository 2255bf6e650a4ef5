/** Bounds that keep any expression, however it was made, from hanging or crashing whoever evaluates it. */
export const limits = {
  /** Characters (UTF-16 units) of a formula's text. */
  formulaLength: 32_768,
  /** Levels of brackets or of JSON. */
  depth: 200,
  /** Operators, names and constants of one expression. */
  nodes: 20_000,
  /** Rows visited by list functions in one evaluation, nested ones multiplied. */
  steps: 1_000_000,
  /** UTF-16 units of a text that an evaluation makes. */
  textLength: 1_000_000,
  /** Items of a list that an evaluation makes. */
  listLength: 100_000,
  /** Decimal digits of a number that an evaluation makes. */
  digits: 1_000,
} as const;

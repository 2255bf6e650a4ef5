/** Thrown within this folder where a pattern is not one; `compilePattern` answers it as undefined. */
export class WrongPattern extends Error {}

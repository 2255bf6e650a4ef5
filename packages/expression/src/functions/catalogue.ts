import { dateFunctions } from "./date/index.ts";
import type { FunctionEntry } from "./entry.ts";
import { jsonLogicFunctions } from "./json-logic/index.ts";
import { listFunctions } from "./list/index.ts";
import { logicFunctions } from "./logic/index.ts";
import { numberFunctions } from "./number/index.ts";
import { operators } from "./operators/index.ts";
import { peopleFunctions } from "./people/index.ts";
import { textFunctions } from "./text/index.ts";

/** Every operator and function, by family, in the order of the reference. */
export const catalogue: readonly FunctionEntry[] = [
  ...operators,
  ...logicFunctions,
  ...numberFunctions,
  ...textFunctions,
  ...dateFunctions,
  ...listFunctions,
  ...peopleFunctions,
  ...jsonLogicFunctions,
];

const byOperator = new Map<string, FunctionEntry>();
const byName = new Map<string, FunctionEntry>();
for (const entry of catalogue) {
  if (byOperator.has(entry.operator) || byName.has(entry.name)) throw new Error(`duplicate function ${entry.name}`);
  byOperator.set(entry.operator, entry);
  byName.set(entry.name, entry);
}
/** Spellings that stored text may hold and that mean a function of another name. */
const synonyms: { readonly [name: string]: string } = {
  CONCATENATE: "CONCAT",
  AVG: "AVERAGE",
  DATETIME_FORMAT: "DATEFORMAT",
  DATETIME_PARSE: "DATEPARSE",
};

/** The entry for a key of JSON Logic: `+`, `if`, `f:ROUND`. */
export function entryOfOperator(operator: string): FunctionEntry | undefined {
  return byOperator.get(operator);
}

/** The JSON Logic key of a function that is called by name; undefined for operators, which have no name to call. */
export function operatorOfFunction(name: string): string | undefined {
  const entry = byName.get(Object.hasOwn(synonyms, name) ? (synonyms[name] as string) : name);
  return entry && entry.family !== "operator" ? entry.operator : undefined;
}

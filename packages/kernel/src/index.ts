export { exhaustive } from "./exhaustive.ts";
export { createIdSource } from "./ids.ts";
export { isObject, type Json, type JsonObject, type JsonPrimitive, pointer } from "./json.ts";
export type { Clock, IdSource } from "./ports.ts";
export { type ProblemCode, problemCatalogue } from "./problems/catalogue.ts";
export type { ProblemEntry } from "./problems/define.ts";
export {
  describeProblem,
  hasErrors,
  ownWords,
  type Problem,
  type ProblemParams,
  problem,
  problemStatus,
  Refusal,
  under,
  warning,
} from "./problems/problem.ts";
export { createRegistry, type Registry, type RegistryEntry } from "./registry.ts";
export { type Err, err, type Ok, ok, type Result, unwrap } from "./result.ts";
export { type Locale, type LocalizedText, locales, localize, pickLocale } from "./text.ts";

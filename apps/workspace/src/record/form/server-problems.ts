import type { ProblemBody } from "@mortise/client";
import { type Problem, type ProblemCode, problemCatalogue } from "@mortise/kernel";

/**
 * Problems of an answer as the form shows them: those at a field or the record whose code is in the catalogue beside
 * their place, in the language of the page; whatever else there is in the server's words.
 */
export function problemsForForm(problems: readonly ProblemBody[]): {
  readonly known: readonly Problem[];
  readonly others: readonly string[];
} {
  const known: Problem[] = [];
  const others: string[] = [];
  for (const one of problems) {
    if (isKnown(one.code) && (one.path === "/values" || one.path.startsWith("/values/"))) {
      known.push({ code: one.code, path: one.path, params: one.params ?? {}, severity: one.severity ?? "error" });
    } else {
      others.push(one.message);
    }
  }
  return { known, others };
}

function isKnown(code: string): code is ProblemCode {
  return Object.hasOwn(problemCatalogue, code);
}

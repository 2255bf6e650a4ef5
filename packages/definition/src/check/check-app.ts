import { hasErrors, type Problem, problem } from "@mortise/kernel";
import type { Vocabulary } from "../contracts/element-type.ts";
import { createAppModel } from "../model/form-model.ts";
import { AppSchema } from "../schema/app.ts";
import { limits } from "../schema/common.ts";
import type { App } from "../types.ts";
import { upgradeApp } from "../upgrade/upgrade.ts";
import { cycleProblems } from "./cycles.ts";
import { elementProblems } from "./elements.ts";
import { expressionProblems } from "./expressions.ts";
import { idProblems } from "./ids.ts";
import { referenceProblems } from "./reference-problems.ts";
import { findReferences } from "./references.ts";
import { sampleProblems } from "./sample.ts";
import { depthOf, schemaProblems } from "./schema-problems.ts";

/** `app` is present when nothing stops the document from being published; warnings don't. */
export type AppCheck = { readonly problems: readonly Problem[]; readonly app?: App };

/**
 * Everything that can be said of a document without records: shape, ids, types, references, expressions, cycles.
 * Takes anything that came out of a JSON parser, of any format since the first. Each stage runs only when the one
 * before it left the document sound enough for it, so that one mistake is not told five times.
 */
export function checkApp(document: unknown, vocabulary: Vocabulary): AppCheck {
  if (depthOf(document, limits.documentDepth) > limits.documentDepth) {
    return { problems: [problem("too_deep", "", { limit: limits.documentDepth })] };
  }
  const upgraded = upgradeApp(document);
  if (!upgraded.ok) return { problems: [upgraded.error] };
  const shape = schemaProblems(AppSchema, upgraded.value);
  if (shape.length > 0) return { problems: shape };
  // The schema has just proven the shape that the type promises.
  const app = upgraded.value as unknown as App;

  const elements = [...idProblems(app), ...elementProblems(app, vocabulary)];
  if (hasErrors(elements)) return { problems: elements };
  const model = createAppModel(app, vocabulary);
  const references = referenceProblems(findReferences(app, vocabulary), model);
  const expressions = expressionProblems(app, vocabulary);
  const problems = [...elements, ...references, ...expressions, ...cycleProblems(model), ...sampleProblems(model)];
  return hasErrors(problems) ? { problems } : { problems, app };
}

import { err, isObject, ok, type Problem, problem, type Result } from "@mortise/kernel";
import { currentFormat } from "../schema/app.ts";

/** Turns a document of format n into one of format n + 1. Total: it never throws on whatever JSON it is given. */
type UpgradeStep = (document: { readonly [key: string]: unknown }) => { readonly [key: string]: unknown };

/**
 * One step a format, for good: index 0 upgrades format 1. A stored document of each time is kept in
 * `test/documents/` and is opened by a test.
 */
const steps: readonly UpgradeStep[] = [];

/** The document in today's format. A newer or unreadable format is refused. */
export function upgradeApp(document: unknown): Result<{ readonly [key: string]: unknown }, Problem> {
  if (!isObject(document)) return err(problem("wrong_shape", "", { detail: "an object is expected" }));
  const { format } = document;
  if (typeof format !== "number" || !Number.isInteger(format) || format < 1 || format > currentFormat) {
    return err(problem("unsupported_format", "/format", { format: String(format) }));
  }
  return ok(steps.slice(format - 1).reduce((current, step) => step(current), document));
}

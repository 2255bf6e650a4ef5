import { isObject, type Problem, problem } from "@mortise/kernel";
import type { TSchema } from "typebox";
import { Value } from "typebox/value";

/**
 * What a JSON Schema says against a value, as problems at their places. Interpreted, not compiled: no code is made
 * from text, so it runs under a strict content security policy too.
 */
export function schemaProblems(schema: TSchema, value: unknown, path = ""): Problem[] {
  if (Value.Check(schema, value)) return [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const error of Value.Errors(schema, value)) {
    for (const found of translate(error as SchemaError, path)) {
      const key = `${found.code} ${found.path} ${found.params.property ?? ""}`;
      if (seen.has(key)) continue;
      seen.add(key);
      problems.push(found);
    }
  }
  return withoutEchoes(problems);
}

type SchemaError = {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: { readonly [name: string]: unknown };
  readonly message: string;
};

function translate(error: SchemaError, prefix: string): Problem[] {
  const path = prefix + error.instancePath;
  switch (error.keyword) {
    case "additionalProperties": {
      const names = error.params.additionalProperties;
      return asNames(names).map((name) =>
        problem("unknown_property", `${path}/${escapePart(name)}`, { property: name }),
      );
    }
    case "required":
      return asNames(error.params.requiredProperties).map((name) =>
        problem("missing_property", path, { property: name }),
      );
    // A closed object reports each unknown property once more as «schema is false»; a union says that no branch fits.
    case "boolean":
      return [];
    case "anyOf":
      return [problem("wrong_shape", path, { detail: "no accepted form fits" })];
    case "maxItems":
    case "maxLength":
    case "maxProperties":
      return [
        problem("limit_exceeded", path, { what: path.split("/").at(-1) ?? "", limit: Number(error.params.limit) }),
      ];
    default:
      return [problem("wrong_shape", path, { detail: error.message })];
  }
}

/** A union's failure repeats what its branches say below it: the deeper ones tell more, so they stay. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  return problems.filter(
    (one) =>
      one.params.detail !== "no accepted form fits" ||
      !problems.some((other) => other !== one && other.path.startsWith(`${one.path}/`)),
  );
}

function asNames(names: unknown): readonly string[] {
  return Array.isArray(names) ? names.map(String) : [];
}

function escapePart(part: string): string {
  return part.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Depth of nesting of a JSON value; stops counting at `limit` + 1. Iterative, so that no document overflows the stack. */
export function depthOf(value: unknown, limit: number): number {
  let level: unknown[] = [value];
  let depth = 0;
  while (level.length > 0 && depth <= limit) {
    const next: unknown[] = [];
    for (const item of level) {
      if (Array.isArray(item)) next.push(...item.filter((child) => typeof child === "object"));
      else if (isObject(item)) next.push(...Object.values(item).filter((child) => typeof child === "object"));
    }
    depth += 1;
    level = next;
  }
  return depth;
}

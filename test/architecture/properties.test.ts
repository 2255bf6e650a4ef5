import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chartCases } from "../../packages/charts/src/cases.ts";
import { charts } from "../../packages/charts/src/definitions.ts";
import { appJsonSchema } from "../../packages/definition/src/index.ts";
import { fieldCases } from "../../packages/fields/src/cases.ts";
import { fieldTypes } from "../../packages/fields/src/definitions.ts";
import { flowNodeCases } from "../../packages/flow-nodes/src/cases.ts";
import { flowNodes } from "../../packages/flow-nodes/src/definitions.ts";
import { createRegistry } from "../../packages/kernel/src/index.ts";
import { propertyProofs } from "./property-proofs.ts";

type Schema = { readonly [keyword: string]: unknown };

const root = join(import.meta.dirname, "..", "..");
const none = createRegistry<never>("none", []);
const properties = new Set<string>();
// Elements without types of their own: what the document itself has, not what fields, nodes and charts add.
collect(appJsonSchema({ fields: none, nodes: none, charts: none }) as Schema, "");

describe("every property of the document", () => {
  it.each([...properties])("%s is shown at work by a test", (property) => {
    const proof = propertyProofs[property];
    if (!proof) throw new Error(`nothing shows ${property} at work: write a test and name it in property-proofs.ts`);
    const [file, words] = proof;
    expect(existsSync(join(root, file)), `${file} is not there`).toBe(true);
    expect(readFileSync(join(root, file), "utf8"), `${file} does not say it`).toContain(words);
  });

  it("is the only thing that is proven", () => {
    expect(Object.keys(propertyProofs).filter((property) => !properties.has(property))).toEqual([]);
  });
});

describe("every setting", () => {
  const settings = [
    ...fieldTypes.flatMap(({ type, settings }) => Object.keys(settings).map((name) => ["field", type, name] as const)),
    ...flowNodes.flatMap(({ type, settings }) => Object.keys(settings).map((name) => ["node", type, name] as const)),
    ...charts.flatMap(({ type, settings }) => Object.keys(settings).map((name) => ["chart", type, name] as const)),
  ];
  const uses: Readonly<Record<"field" | "node" | "chart", (type: string) => readonly object[]>> = {
    field: (type) => casesOf(fieldCases, type).map((one) => one.field),
    node: (type) => casesOf(flowNodeCases, type).map((one) => one.node),
    chart: (type) => casesOf(chartCases, type).map((one) => one.settings),
  };
  it.each(settings)("of the %s %s has a case that sets it: %s", (kind, type, name) => {
    expect(uses[kind](type).some((one) => name in one)).toBe(true);
  });
});

function casesOf<Case>(all: readonly { readonly type: string; readonly cases: readonly Case[] }[], type: string) {
  return all.find((one) => one.type === type)?.cases ?? [];
}

/** Each property's path, `[]` for a list's items and `{}` for values by a name of somebody's choosing; texts are leaves. */
function collect(schema: Schema, path: string): void {
  for (const [name, inner] of Object.entries((schema.properties ?? {}) as Record<string, Schema>)) {
    if (name === "zh-CN" || name === "en-US") continue;
    properties.add(`${path}/${name}`);
    collect(inner, `${path}/${name}`);
  }
  if (schema.items) collect(schema.items as Schema, `${path}[]`);
  for (const branch of (schema.anyOf ?? []) as Schema[]) collect(branch, path);
  for (const [pattern, inner] of Object.entries((schema.patternProperties ?? {}) as Record<string, Schema>)) {
    if (pattern !== "^x-") collect(inner, `${path}{}`);
  }
}

import { isObject } from "@mortise/kernel";
import type { TSchema } from "typebox";
import { AppSchema } from "./schema/app.ts";
import type { App } from "./types.ts";

/**
 * The document in its one written form: keys in the schema's order (common properties first, then a type's settings by
 * name, `x-…` last), arrays as people ordered them, two spaces, a line feed at the end. Two documents that mean the
 * same differ in no line, so diffs are small.
 */
export function canonicalText(app: App): string {
  return `${JSON.stringify(canonicalApp(app), null, 2)}\n`;
}

/** The same as a value. */
export function canonicalApp(app: App): App {
  return order(app, AppSchema) as App;
}

function order(value: unknown, schema: SchemaNode | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => order(item, schema?.items ?? chooseBranch(schema, item)?.items));
  if (!isObject(value)) return value;
  const branch = chooseBranch(schema, value);
  const known = Object.keys(branch?.properties ?? {});
  const keys = Object.keys(value).sort((a, b) => rank(a, known) - rank(b, known) || (a < b ? -1 : 1));
  // Records keyed by ids (a sample's forms and values) have no order of their own: they sort by name.
  return Object.fromEntries(
    keys.map((key) => [key, order(value[key], branch?.properties?.[key] ?? patternOf(branch))]),
  );
}

type SchemaNode = TSchema & {
  readonly properties?: { readonly [key: string]: SchemaNode };
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly patternProperties?: { readonly [pattern: string]: SchemaNode };
};

/** The branch of a union whose properties cover most of the value's keys. */
function chooseBranch(schema: SchemaNode | undefined, value: unknown): SchemaNode | undefined {
  if (!schema?.anyOf) return schema;
  const keys = isObject(value) ? Object.keys(value) : [];
  const covered = (branch: SchemaNode) => keys.filter((key) => branch.properties && key in branch.properties).length;
  return [...schema.anyOf].sort((a, b) => covered(b) - covered(a))[0];
}

function patternOf(schema: SchemaNode | undefined): SchemaNode | undefined {
  return Object.entries(schema?.patternProperties ?? {}).find(([pattern]) => pattern !== "^x-")?.[1];
}

function rank(key: string, known: readonly string[]): number {
  if (key.startsWith("x-")) return 2_000;
  const at = known.indexOf(key);
  return at >= 0 ? at : 1_000;
}

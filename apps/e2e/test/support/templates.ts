import { readFileSync } from "node:fs";

type Template = { readonly id: string; readonly forms: readonly object[]; readonly [property: string]: unknown };

/** The sales pipeline as a template without its sample data. */
export function salesPipeline(): Template {
  const path = new URL("../../../../examples/sales-pipeline/app.json", import.meta.url);
  const { sample: _, ...definition } = JSON.parse(readFileSync(path, "utf8")) as Template;
  return definition as Template;
}

import { type App, checkApp, limits, type Vocabulary } from "@mortise/definition";
import type { Problem } from "@mortise/kernel";

/** A file that was chosen, read as far as it could be. */
export type Template =
  | {
      readonly kind: "unreadable";
      readonly name: string;
      readonly why: "tooLarge" | "notJson";
      readonly detail: string;
    }
  | {
      readonly kind: "read";
      readonly name: string;
      /** As the file says it; what is sent. */
      readonly document: unknown;
      readonly problems: readonly Problem[];
      /** Absent where the document has errors. */
      readonly app?: App;
    };

/** Reads a file as a template and checks it. Never throws. */
export async function readTemplate(file: File, vocabulary: Vocabulary): Promise<Template> {
  const { name } = file;
  if (file.size > limits.documentBytes) {
    return { kind: "unreadable", name, why: "tooLarge", detail: String(limits.documentBytes / 1024 / 1024) };
  }
  let document: unknown;
  try {
    document = JSON.parse(await file.text());
  } catch (error) {
    return { kind: "unreadable", name, why: "notJson", detail: error instanceof Error ? error.message : String(error) };
  }
  return { kind: "read", name, document, ...checkApp(document, vocabulary) };
}

/** What a template brings, counted. */
export function countsOf(app: App) {
  return {
    forms: app.forms.length,
    fields: app.forms.reduce((sum, form) => sum + form.fields.length, 0),
    flows: app.flows?.length ?? 0,
    dashboards: app.dashboards?.length ?? 0,
    records: Object.values(app.sample?.records ?? {}).reduce((sum, records) => sum + records.length, 0),
  };
}

import type { App, Field, Form } from "../types.ts";

/**
 * An edit of an app document: a small JSON value that says what changes and nothing else, so that one list of them is
 * the undo history, the autosave, the audit and (later) what two builders exchange.
 *
 * Elements are addressed by id. `index` is a place among siblings *after* the edit; beyond the end means at the end,
 * absent means at the end. A `value` that is absent takes the property away. Ids and types of elements never change.
 */
export type Edit =
  | { readonly kind: "setAppProperty"; readonly property: string; readonly value?: unknown }
  | { readonly kind: "addForm"; readonly form: Form; readonly index?: number }
  | { readonly kind: "moveForm"; readonly form: string; readonly index: number }
  | { readonly kind: "removeForm"; readonly form: string }
  | { readonly kind: "setFormProperty"; readonly form: string; readonly property: string; readonly value?: unknown }
  | { readonly kind: "addField"; readonly form: string; readonly field: Field; readonly index?: number }
  | { readonly kind: "moveField"; readonly form: string; readonly field: string; readonly index: number }
  | { readonly kind: "removeField"; readonly form: string; readonly field: string }
  | {
      readonly kind: "setFieldProperty";
      readonly form: string;
      readonly field: string;
      readonly property: string;
      readonly value?: unknown;
    }
  /** All of them in this order, or none. */
  | { readonly kind: "batch"; readonly edits: readonly Edit[] };

/** The document after an edit, and the edit that leads back to the one before. */
export type Edited = { readonly app: App; readonly inverse: Edit };

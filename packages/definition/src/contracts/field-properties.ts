import type { RegistryEntry } from "@mortise/kernel";
import type { Field } from "../types.ts";

/**
 * The panel of a kind of element in the designer, which is a form: each field's id is the name of a setting, its type a registered
 * field type or one of the designer's own setting types: `setting.options`, `setting.form`, `setting.formula`,
 * `setting.text`. A field's `absent` is what holds where the document does not say the setting.
 */
export interface ElementProperties extends RegistryEntry {
  /** The field type, flow node or chart whose settings these are. */
  readonly type: string;
  readonly fields: readonly Field[];
}

/** A field type's panel. */
export type FieldProperties = ElementProperties;

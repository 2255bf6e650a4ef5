import type { RegistryEntry } from "@mortise/kernel";
import type { Field } from "../types.ts";

/**
 * A field type's panel in the designer, which is a form: each field's id is the name of a setting, its type a registered
 * field type or one of the designer's own setting types (a list of options, a choice of a form, a formula).
 */
export interface FieldProperties extends RegistryEntry {
  /** The field type whose settings these are. */
  readonly type: string;
  readonly fields: readonly Field[];
}

import type { App, Field, Form } from "@mortise/definition";
import type { RegistryEntry } from "@mortise/kernel";
import type { ComponentType } from "react";

export type SettingInputProps = {
  /** The panel's field: its label, help and own settings. */
  readonly setting: Field;
  /** DOM id of the control; its label refers to it. */
  readonly id: string;
  /** DOM id of the label, for controls that a label can't refer to. */
  readonly labelId: string;
  /** As the document has it; undefined where it has none. */
  readonly value: unknown;
  /** Undefined takes the setting away. */
  onChange(value: unknown): void;
  readonly isInvalid: boolean;
  readonly describedBy?: string;
  readonly app: App;
  /** The form that the element belongs to. */
  readonly form: Form;
};

/**
 * A kind of setting that no field type can hold: a list of options, the choice of a form, a formula, a text in each
 * language. Panels name it as a field's type: `setting.options`.
 */
export interface SettingType extends RegistryEntry {
  readonly type: string;
  /** True where its input is several controls: its label is then a heading. */
  readonly isGroup: boolean;
  readonly Input: ComponentType<SettingInputProps>;
}

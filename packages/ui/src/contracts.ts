import type { Field, FieldModel, Widget } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import type { Locale, RegistryEntry } from "@mortise/kernel";
import type { ReportResult, ReportText } from "@mortise/report-engine";
import type { ComponentType } from "react";

/** A choice of a picker: a linked record or a member. */
export type Option = { readonly id: string; readonly label: string };

/** What renderers may ask of the application around them; given by the app through `UiProvider`. */
export interface UiServices {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly currency: string;
  /** Records of a form whose title or text matches; at most 20. */
  searchRecords(form: string, text: string, signal: AbortSignal): Promise<readonly Option[]>;
  searchMembers(text: string, signal: AbortSignal): Promise<readonly Option[]>;
  /** Titles that are known already; undefined where not. */
  titleOf(form: string, id: string): string | undefined;
  nameOf(member: string): string | undefined;
  /** Address of a record, for links; undefined where records are not to be opened. */
  recordHref?(form: string, id: string): string | undefined;
  /** Calls back when titles or names have become known. */
  subscribe?(listener: () => void): () => void;
}

export type FieldInputProps = {
  readonly field: Field;
  /** DOM id of the control; its label refers to it. */
  readonly id: string;
  /** DOM id of the label, for controls that a label can't refer to (a group of radio buttons). */
  readonly labelId: string;
  readonly value: Value;
  /** Anything the person enters, as it is: the form refuses what is not of the field's kind, and says so beside it. */
  onChange(value: Value): void;
  onBlur?(): void;
  readonly isDisabled: boolean;
  readonly isInvalid: boolean;
  readonly isRequired: boolean;
  /** DOM id of the problem's and the help's text, where there is one. */
  readonly describedBy?: string;
};

export type FieldDisplayProps = { readonly field: Field; readonly value: Value; readonly isCompact: boolean };

/** React facet of a field type. */
export interface FieldRenderer extends RegistryEntry {
  readonly type: string;
  readonly Input: ComponentType<FieldInputProps>;
  /** Read view, in lists and records. The field type's `format` as plain text where absent. */
  readonly Display?: ComponentType<FieldDisplayProps>;
  /** Columns of a form that the input spans: a long text takes the whole row. */
  readonly span?: "one" | "all";
  /** Icon for palette and lists: a component that draws 1em. */
  readonly Icon?: ComponentType;
}

export type ChartProps = {
  readonly widget: Widget;
  readonly result: ReportResult;
  /** CSS pixels; the width is whatever there is. */
  readonly height: number;
  readonly text: ReportText;
};

/** React facet of a chart; loaded when first shown. */
export interface ChartRenderer extends RegistryEntry {
  readonly type: string;
  /** What it shows is text that everybody can read, so that no table is needed beside it. */
  readonly isText?: boolean;
  load(): Promise<{ readonly default: ComponentType<ChartProps> }>;
}

export type { FieldModel };

import type { Expression, ValueType } from "@mortise/expression";
import type { LocalizedText, Problem, Registry, RegistryEntry } from "@mortise/kernel";
import type { TProperties } from "typebox";
import type { Field, FlowNode, Widget } from "../types.ts";
import type { FieldType } from "./field-type.ts";

/** Something that an element's settings mention, with a JSON Pointer relative to the element. */
export type Use =
  | { readonly what: "form"; readonly path: string; readonly id: string }
  /** A field of `form`; of the form that the element belongs to where `form` is absent. */
  | {
      readonly what: "field";
      readonly path: string;
      readonly id: string;
      readonly form?: string;
      readonly kinds?: readonly string[];
    }
  /** An expression over the fields of the form that the element belongs to. */
  | {
      readonly what: "expression";
      readonly path: string;
      readonly expression: Expression;
      readonly expects?: readonly ValueType["kind"][];
    };

/** What every registered kind of element answers for itself: fields, flow nodes and charts alike. */
export interface ElementType<Element> extends RegistryEntry {
  /** As documents name it; third parties prefix theirs: `acme.signature`. */
  readonly type: string;
  readonly label: LocalizedText;
  /** JSON Schema (TypeBox properties) of the settings it adds to the common properties of its element. */
  readonly settings: TProperties;
  /** What its settings refer to; drives reference checks and *where used*. */
  uses?(element: Element): readonly Use[];
  /** What its schema can't say: options named twice, a minimum over the maximum. Paths are relative to the element. */
  check?(element: Element): readonly Problem[];
}

/** Everything a document may name, as an app registered it. */
export type Vocabulary = {
  readonly fields: Registry<FieldType>;
  readonly nodes: Registry<ElementType<FlowNode>>;
  readonly charts: Registry<ElementType<Widget>>;
};

export type ElementOf = { readonly fields: Field; readonly nodes: FlowNode; readonly charts: Widget };

import type { FieldModel } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import { memo } from "react";
import { useRegistries, useTitles } from "../provider.tsx";

export type FieldValueProps = {
  readonly model: FieldModel;
  readonly value: Value;
  /** One line, as in a list; a record shows it whole. */
  readonly isCompact?: boolean;
};

/** A value as people read it: the renderer's own view of it, else the field type's text. Nothing for empty. */
export const FieldValue = memo(function FieldValue({ model, value, isCompact = false }: FieldValueProps) {
  const { fields } = useRegistries();
  if (value === null || value === "") return null;
  const Display = fields.get(model.field.type)?.Display;
  if (Display) return <Display field={model.field} value={value} isCompact={isCompact} />;
  return <TextOfValue model={model} value={value} />;
});

function TextOfValue({ model, value }: { readonly model: FieldModel; readonly value: Value }) {
  const services = useTitles();
  return <span className="m-field-text">{model.type.format(value, model.field, services)}</span>;
}

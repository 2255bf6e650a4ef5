import { FunctionOutlined } from "@ant-design/icons";
import { type FieldDisplayProps, type FieldInputProps, type FieldRenderer, useUi } from "@mortise/ui";
import { NumberText } from "../shared/number-input.tsx";
import { formula } from "./formula.definition.ts";
import "../shared/fields.css";

function FormulaDisplay({ field, value, isCompact }: FieldDisplayProps) {
  const text = formula.format(value, field, useUi());
  return typeof value === "number" ? <NumberText isCompact={isCompact}>{text}</NumberText> : <span>{text}</span>;
}

/** Nobody enters a computed value; where a host asks for a control all the same, it shows what was computed. */
function FormulaInput({ field, id, labelId, value }: FieldInputProps) {
  return (
    <output id={id} aria-labelledby={labelId}>
      <FormulaDisplay field={field} value={value} isCompact={false} />
    </output>
  );
}

export const formulaRenderer: FieldRenderer = {
  type: "formula",
  Input: FormulaInput,
  Display: FormulaDisplay,
  Icon: FunctionOutlined,
};

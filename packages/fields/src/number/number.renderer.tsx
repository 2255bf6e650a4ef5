import { NumberOutlined } from "@ant-design/icons";
import { type FieldDisplayProps, type FieldInputProps, type FieldRenderer, useUi } from "@mortise/ui";
import { NumberInput, NumberText } from "../shared/number-input.tsx";
import { formatNumber } from "../shared/numbers.ts";
import "../shared/fields.css";

function NumberFieldInput(props: FieldInputProps) {
  const { locale } = useUi();
  return (
    <NumberInput input={props} isWhole={props.field.integer === true} format={(value) => formatNumber(value, locale)} />
  );
}

function NumberDisplay({ value, isCompact }: FieldDisplayProps) {
  const { locale } = useUi();
  return <NumberText isCompact={isCompact}>{typeof value === "number" ? formatNumber(value, locale) : ""}</NumberText>;
}

export const numberRenderer: FieldRenderer = {
  type: "number",
  Input: NumberFieldInput,
  Display: NumberDisplay,
  Icon: NumberOutlined,
};

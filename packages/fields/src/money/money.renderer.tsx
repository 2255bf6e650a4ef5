import { PayCircleOutlined } from "@ant-design/icons";
import type { Field } from "@mortise/definition";
import { type FieldDisplayProps, type FieldInputProps, type FieldRenderer, useUi } from "@mortise/ui";
import { NumberInput, NumberText } from "../shared/number-input.tsx";
import { currencySign, formatDecimal, formatMoney } from "../shared/numbers.ts";
import "../shared/fields.css";

function scaleOf(field: Field): number {
  return typeof field.scale === "number" ? field.scale : 2;
}

function MoneyInput(props: FieldInputProps) {
  const { locale, currency } = useUi();
  return (
    <NumberInput
      input={props}
      prefix={<span className="m-field-currency">{currencySign(locale, currency)}</span>}
      isWhole={scaleOf(props.field) === 0}
      format={(value) => formatDecimal(value, scaleOf(props.field), locale)}
    />
  );
}

function MoneyDisplay({ field, value, isCompact }: FieldDisplayProps) {
  const { locale, currency } = useUi();
  const text = typeof value === "number" ? formatMoney(value, scaleOf(field), locale, currency) : "";
  return <NumberText isCompact={isCompact}>{text}</NumberText>;
}

export const moneyRenderer: FieldRenderer = {
  type: "money",
  Input: MoneyInput,
  Display: MoneyDisplay,
  Icon: PayCircleOutlined,
};

import { CalendarOutlined } from "@ant-design/icons";
import {
  type FieldDisplayProps,
  type FieldInputProps,
  type FieldRenderer,
  lazyInput,
  useIsHandheld,
} from "@mortise/ui";
import { Input } from "antd";
import { ariaOf, statusOf, textOf } from "../shared/input-props.ts";
import "../shared/fields.css";

/** The panel weighs as much as all other controls together. */
const PanelDateInput = lazyInput(() => import("./panel-date-input.tsx"));

function DateInput(props: FieldInputProps) {
  return useIsHandheld() ? <NativeDateInput {...props} /> : <PanelDateInput {...props} />;
}

/** The system's own picker: antd's panel is wider than a phone. */
function NativeDateInput(props: FieldInputProps) {
  return (
    <Input
      id={props.id}
      type="date"
      value={textOf(props.value)}
      min={textOf(props.field.min as string | null)}
      max={textOf(props.field.max as string | null)}
      disabled={props.isDisabled}
      onChange={(event) => props.onChange(event.target.value || null)}
      onBlur={() => props.onBlur?.()}
      {...statusOf(props)}
      {...ariaOf(props)}
    />
  );
}

function DateDisplay({ value }: FieldDisplayProps) {
  return <span className="m-field-figures">{textOf(value)}</span>;
}

export const dateRenderer: FieldRenderer = {
  type: "date",
  Input: DateInput,
  Display: DateDisplay,
  Icon: CalendarOutlined,
};

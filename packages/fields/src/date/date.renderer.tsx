import { CalendarOutlined } from "@ant-design/icons";
import { type FieldDisplayProps, type FieldInputProps, type FieldRenderer, useIsHandheld, useUi } from "@mortise/ui";
import { Input } from "antd";
import { isDay } from "../shared/days.ts";
import { ariaOf, statusOf, textOf } from "../shared/input-props.ts";
import { formatIso, parseIso } from "./civil-calendar.ts";
import { dayPicker } from "./day-picker.ts";
import "../shared/fields.css";

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

function PanelDateInput(props: FieldInputProps) {
  const { timeZone } = useUi();
  const Picker = dayPicker(timeZone, 1);
  const value = textOf(props.value);
  const [min, max] = [textOf(props.field.min as string | null), textOf(props.field.max as string | null)];
  return (
    <Picker
      id={props.id}
      className="m-field-wide"
      value={isDay(value) ? (parseIso(value) ?? null) : null}
      disabled={props.isDisabled}
      format="YYYY-MM-DD"
      placeholder=""
      needConfirm={false}
      disabledDate={(day) => (min !== "" && formatIso(day) < min) || (max !== "" && formatIso(day) > max)}
      onChange={(day) => props.onChange(day && !Array.isArray(day) ? formatIso(day) : null)}
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

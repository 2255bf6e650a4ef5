import { type FieldInputProps, useUi } from "@mortise/ui";
import { isDay } from "../shared/days.ts";
import { ariaOf, statusOf, textOf } from "../shared/input-props.ts";
import { formatIso, parseIso } from "./civil-calendar.ts";
import { dayPicker } from "./day-picker.ts";

/** A date with antd's panel. A module of its own, loaded on demand. */
export default function PanelDateInput(props: FieldInputProps) {
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

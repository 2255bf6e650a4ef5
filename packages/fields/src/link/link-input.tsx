import { type FieldInputProps, useTitles } from "@mortise/ui";
import { AsyncPicker } from "../shared/async-picker.tsx";

/** A record of the linked form, found by what is typed. */
export default function LinkInput(props: FieldInputProps) {
  const services = useTitles();
  const form = String(props.field.form);
  return (
    <AsyncPicker
      input={props}
      search={(text, signal) => services.searchRecords(form, text, signal)}
      labelOf={(id) => services.titleOf(form, id)}
    />
  );
}

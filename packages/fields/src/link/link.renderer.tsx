import { LinkOutlined } from "@ant-design/icons";
import type { Field } from "@mortise/definition";
import { type FieldDisplayProps, type FieldInputProps, type FieldRenderer, useTitles } from "@mortise/ui";
import { AsyncPicker } from "../shared/async-picker.tsx";
import "../shared/fields.css";

function formOf(field: Field): string {
  return String(field.form);
}

function LinkInput(props: FieldInputProps) {
  const services = useTitles();
  const form = formOf(props.field);
  return (
    <AsyncPicker
      input={props}
      search={(text, signal) => services.searchRecords(form, text, signal)}
      labelOf={(id) => services.titleOf(form, id)}
    />
  );
}

function LinkDisplay({ field, value }: FieldDisplayProps) {
  const services = useTitles();
  const id = String(value);
  const title = services.titleOf(formOf(field), id) ?? id;
  const href = services.recordHref?.(formOf(field), id);
  return href === undefined ? <span>{title}</span> : <a href={href}>{title}</a>;
}

export const linkRenderer: FieldRenderer = {
  type: "link",
  Input: LinkInput,
  Display: LinkDisplay,
  Icon: LinkOutlined,
};

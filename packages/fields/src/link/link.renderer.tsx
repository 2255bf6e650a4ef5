import { LinkOutlined } from "@ant-design/icons";
import type { Field } from "@mortise/definition";
import { type FieldDisplayProps, type FieldRenderer, lazyInput, useTitles } from "@mortise/ui";
import "../shared/fields.css";

function formOf(field: Field): string {
  return String(field.form);
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
  Input: lazyInput(() => import("./link-input.tsx")),
  Display: LinkDisplay,
  Icon: LinkOutlined,
};

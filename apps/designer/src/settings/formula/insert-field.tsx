import { PlusOutlined } from "@ant-design/icons";
import { MenuButton } from "@mortise/ui/shell";
import "./insert-field.css";

/** A menu of fields, for putting one into a text. */
export function InsertField({
  label,
  fields,
  onInsert,
}: {
  readonly label: string;
  readonly fields: readonly { readonly id: string; readonly label: string }[];
  onInsert(field: string): void;
}) {
  return (
    <MenuButton
      className="insert-field"
      items={fields.map((field) => ({
        key: field.id,
        label: field.label || field.id,
        onSelect: () => onInsert(field.id),
      }))}
    >
      <PlusOutlined aria-hidden /> {label}
    </MenuButton>
  );
}

import { DownCircleOutlined } from "@ant-design/icons";
import { localize } from "@mortise/kernel";
import { type FieldDisplayProps, type FieldRenderer, lazyInput, useUi } from "@mortise/ui";
import { optionsOf, Tag } from "./select-options.tsx";
import "../shared/fields.css";

function SelectDisplay({ field, value }: FieldDisplayProps) {
  const { locale } = useUi();
  const option = optionsOf(field).find(({ id }) => id === value);
  return <Tag color={option?.color}>{(option && localize(option.label, locale)) || String(value)}</Tag>;
}

export const selectRenderer: FieldRenderer = {
  type: "select",
  Input: lazyInput(() => import("./select-input.tsx")),
  Display: SelectDisplay,
  Icon: DownCircleOutlined,
};

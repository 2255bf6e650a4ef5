import { AlignLeftOutlined } from "@ant-design/icons";
import type { FieldDisplayProps, FieldInputProps, FieldRenderer } from "@mortise/ui";
import { Input } from "antd";
import { ariaOf, statusOf, textOf } from "../shared/input-props.ts";
import "../shared/fields.css";

function TextareaInput(props: FieldInputProps) {
  return (
    <Input.TextArea
      id={props.id}
      value={textOf(props.value)}
      disabled={props.isDisabled}
      autoSize={{ minRows: 3, maxRows: 14 }}
      onChange={(event) => props.onChange(event.target.value)}
      onBlur={() => props.onBlur?.()}
      {...statusOf(props)}
      {...ariaOf(props)}
    />
  );
}

/** Lines as they were written; in a list, the first of them. */
function TextareaDisplay({ value, isCompact }: FieldDisplayProps) {
  const text = textOf(value);
  return <span className={isCompact ? "m-field-cut" : "m-field-lines"}>{isCompact ? firstLine(text) : text}</span>;
}

function firstLine(text: string): string {
  const line = text.trimStart().split("\n", 1)[0] ?? "";
  return line.length < text.trim().length ? `${line.slice(0, 200).toWellFormed()} …` : line;
}

export const textareaRenderer: FieldRenderer = {
  type: "textarea",
  Input: TextareaInput,
  Display: TextareaDisplay,
  span: "all",
  Icon: AlignLeftOutlined,
};

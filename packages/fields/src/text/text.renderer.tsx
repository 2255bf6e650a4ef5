import { FontSizeOutlined } from "@ant-design/icons";
import type { FieldInputProps, FieldRenderer } from "@mortise/ui";
import { Input } from "antd";
import { ariaOf, statusOf, textOf } from "../shared/input-props.ts";

function TextInput(props: FieldInputProps) {
  return (
    <Input
      id={props.id}
      value={textOf(props.value)}
      disabled={props.isDisabled}
      autoComplete="off"
      onChange={(event) => props.onChange(event.target.value)}
      onBlur={() => props.onBlur?.()}
      {...statusOf(props)}
      {...ariaOf(props)}
    />
  );
}

export const textRenderer: FieldRenderer = { type: "text", Input: TextInput, Icon: FontSizeOutlined };

import { CheckCircleOutlined } from "@ant-design/icons";
import { type FieldDisplayProps, type FieldInputProps, type FieldRenderer, useUi } from "@mortise/ui";
import { Switch } from "antd";
import "../shared/fields.css";

function SwitchInput(props: FieldInputProps) {
  return (
    <Switch
      id={props.id}
      checked={props.value === true}
      disabled={props.isDisabled}
      onChange={(isOn) => {
        props.onChange(isOn);
        props.onBlur?.();
      }}
      aria-labelledby={props.labelId}
      {...(props.describedBy === undefined ? {} : { "aria-describedby": props.describedBy })}
    />
  );
}

function SwitchDisplay({ value }: FieldDisplayProps) {
  const { locale } = useUi();
  const word = locale === "zh-CN" ? (value === true ? "是" : "否") : value === true ? "Yes" : "No";
  return <span className={value === true ? "m-field-yes" : "m-field-no"}>{word}</span>;
}

export const switchRenderer: FieldRenderer = {
  type: "switch",
  Input: SwitchInput,
  Display: SwitchDisplay,
  Icon: CheckCircleOutlined,
};

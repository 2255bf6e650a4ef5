import { locales, localize } from "@mortise/kernel";
import { type FieldInputProps, useUi } from "@mortise/ui";
import { Radio, Select } from "antd";
import { ariaOf, statusOf } from "../shared/input-props.ts";
import { optionsOf, Tag } from "./select-options.tsx";

/** So many options can be seen at a glance; above it the list can be searched. */
const atAGlance = 8;

/** One of a list: as a dropdown, or all in view as radio buttons. */
export default function SelectInput(props: FieldInputProps) {
  return props.field.display === "radio" ? <RadioInput {...props} /> : <DropdownInput {...props} />;
}

function DropdownInput(props: FieldInputProps) {
  const { locale } = useUi();
  const options = optionsOf(props.field).map((option) => ({
    value: option.id,
    label: localize(option.label, locale) || option.id,
    words: [option.id, ...locales.map((other) => localize(option.label, other))].join(" ").toLowerCase(),
    color: option.color,
  }));
  const isLong = options.length > atAGlance;
  return (
    <Select
      id={props.id}
      className="m-field-wide"
      value={typeof props.value === "string" && props.value !== "" ? props.value : null}
      disabled={props.isDisabled}
      allowClear={!props.isRequired}
      options={options}
      optionRender={({ data }) => <Tag color={data.color}>{data.label}</Tag>}
      labelRender={({ value, label }) => (
        <Tag color={options.find((option) => option.value === value)?.color}>{String(label ?? value)}</Tag>
      )}
      showSearch={
        isLong ? { filterOption: (text, option) => option?.words.includes(text.trim().toLowerCase()) ?? false } : false
      }
      onChange={(id: string | undefined | null) => props.onChange(id ?? null)}
      onBlur={() => props.onBlur?.()}
      {...statusOf(props)}
      {...ariaOf(props)}
    />
  );
}

function RadioInput(props: FieldInputProps) {
  const { locale } = useUi();
  return (
    <div className="m-field-radios" id={props.id}>
      <Radio.Group
        value={props.value}
        disabled={props.isDisabled}
        aria-labelledby={props.labelId}
        onChange={(event) => props.onChange(event.target.value as string)}
        onBlur={() => props.onBlur?.()}
        options={optionsOf(props.field).map(({ id, label }) => ({ value: id, label: localize(label, locale) || id }))}
        {...ariaOf(props)}
      />
      {!props.isRequired && props.value !== null && (
        <button
          type="button"
          className="m-field-clear"
          disabled={props.isDisabled}
          onClick={() => props.onChange(null)}
        >
          {locale === "zh-CN" ? "清除" : "Clear"}
        </button>
      )}
    </div>
  );
}

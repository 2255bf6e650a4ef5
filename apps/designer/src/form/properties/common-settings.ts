import type { Field, FieldType } from "@mortise/definition";

const label: Field = {
  id: "label",
  type: "setting.text",
  label: { "zh-CN": "标题", "en-US": "Label" },
  required: true,
};
const required: Field = { id: "required", type: "switch", label: { "zh-CN": "必填", "en-US": "Required" } };
const help: Field = {
  id: "help",
  type: "setting.text",
  label: { "zh-CN": "说明", "en-US": "Help" },
  help: { "zh-CN": "显示在字段下方", "en-US": "Shown below the field" },
  lines: 2,
};
const defaultValue: Field = {
  id: "default",
  type: "setting.formula",
  label: { "zh-CN": "默认值（公式）", "en-US": "Default (a formula)" },
  help: { "zh-CN": '例如 TODAY()、CURRENT_USER() 或 "文字"', "en-US": 'For example TODAY(), CURRENT_USER() or "text"' },
};

/** Settings that every field has, around those of its type. Nobody enters a computed value, so nothing is asked of it. */
export function commonSettings(type: FieldType | undefined): {
  readonly before: readonly Field[];
  readonly after: readonly Field[];
} {
  return type?.formula
    ? { before: [label], after: [help] }
    : { before: [label, required], after: [defaultValue, help] };
}

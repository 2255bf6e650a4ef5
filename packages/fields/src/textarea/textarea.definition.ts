import { defineFieldType } from "@mortise/definition";
import { ok } from "@mortise/kernel";
import { type Static, Type } from "typebox";
import { parseText, textSchema, validateLength } from "../shared/characters.ts";

const settings = {
  maxLength: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 100_000, description: "Characters; 20,000 where absent" }),
  ),
};
const Settings = Type.Object(settings);
type TextareaSettings = Static<typeof Settings>;

const maxLengthOf = ({ maxLength = 20_000 }: TextareaSettings) => maxLength;

/** Text of several lines. */
export const textarea = defineFieldType<TextareaSettings>({
  type: "textarea",
  label: { "zh-CN": "多行文本", "en-US": "Long text" },
  group: "basic",
  settings,
  shape: () => ({ kind: "text" }),
  parse: (raw) => parseText(raw, "multi"),
  validate: (value, field) => validateLength(value, { maxLength: maxLengthOf(field) }),
  format: (value) => (typeof value === "string" ? value : ""),
  read: (cell) => ok(cell.trim() || null),
  jsonSchema: (field) => textSchema("multi", { maxLength: maxLengthOf(field), isRequired: field.required === true }),
});

import { defineFieldType } from "@mortise/definition";
import { ok } from "@mortise/kernel";
import { type Static, Type } from "typebox";
import { parseText, textSchema, validateLength } from "../shared/characters.ts";
import { checkRange } from "../shared/settings.ts";

const settings = {
  minLength: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 4_000, description: "Characters, counted as code points" }),
  ),
  maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 4_000, description: "Characters; 1,000 where absent" })),
};
const Settings = Type.Object(settings);
type TextSettings = Static<typeof Settings>;

const limitsOf = ({ minLength, maxLength = 1_000 }: TextSettings) => ({ minLength, maxLength });

/** One line of text. */
export const text = defineFieldType<TextSettings>({
  type: "text",
  label: { "zh-CN": "单行文本", "en-US": "Text" },
  group: "basic",
  settings,
  check: (field) => checkRange(field, "minLength", "maxLength"),
  shape: () => ({ kind: "text" }),
  parse: (raw) => parseText(raw, "single"),
  validate: (value, field) => validateLength(value, limitsOf(field)),
  format: (value) => (typeof value === "string" ? value : ""),
  read: (cell) => ok(cell.trim() || null),
  jsonSchema: (field) => textSchema("single", { ...limitsOf(field), isRequired: field.required === true }),
});

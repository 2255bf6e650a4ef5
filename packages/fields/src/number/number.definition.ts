import { defineFieldType } from "@mortise/definition";
import { problem } from "@mortise/kernel";
import { type Static, Type } from "typebox";
import { formatNumber, parseNumber, rangeSchema, readNumber, validateRange } from "../shared/numbers.ts";
import { checkRange } from "../shared/settings.ts";

const settings = {
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
  integer: Type.Optional(Type.Boolean({ description: "Only whole numbers" })),
};
const Settings = Type.Object(settings);

/** A number as measured or counted: 64-bit, at most 2^53 - 1 either side. For amounts of money there is `money`. */
export const number = defineFieldType<Static<typeof Settings>>({
  type: "number",
  label: { "zh-CN": "数字", "en-US": "Number" },
  group: "basic",
  settings,
  check: (field) => checkRange(field, "min", "max"),
  shape: () => ({ kind: "number" }),
  parse: (raw) => parseNumber(raw),
  validate: (value, field) =>
    field.integer && !Number.isInteger(value) ? [problem("number_integer")] : validateRange(value, field),
  format: (value, _field, context) => (typeof value === "number" ? formatNumber(value, context.locale) : ""),
  read: (cell) => readNumber(cell),
  jsonSchema: (field) => ({ ...rangeSchema(field), ...(field.integer ? { type: "integer" } : {}) }),
});

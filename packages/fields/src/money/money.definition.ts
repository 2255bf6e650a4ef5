import { defineFieldType } from "@mortise/definition";
import { problem } from "@mortise/kernel";
import { type Static, Type } from "typebox";
import { formatMoney, largestExact, parseNumber, rangeSchema, readNumber, validateRange } from "../shared/numbers.ts";
import { checkRange } from "../shared/settings.ts";

const settings = {
  scale: Type.Optional(Type.Integer({ minimum: 0, maximum: 6, description: "Digits after the point; 2 where absent" })),
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
};
const Settings = Type.Object(settings);

const defaultScale = 2;

/** An amount in the app's currency: a decimal, exact in storage and in sums. */
export const money = defineFieldType<Static<typeof Settings>>({
  type: "money",
  label: { "zh-CN": "金额", "en-US": "Money" },
  group: "basic",
  settings,
  initial: () => ({ scale: defaultScale }),
  check: (field) => checkRange(field, "min", "max"),
  shape: (field) => ({ kind: "decimal", scale: field.scale ?? defaultScale }),
  parse: (raw, field) => parseNumber(raw, largestExact(field.scale ?? defaultScale)),
  validate(value, field) {
    const scale = field.scale ?? defaultScale;
    const isExact = typeof value !== "number" || Number(value.toFixed(scale)) === value;
    return isExact ? validateRange(value, field) : [problem("number_scale", "", { scale })];
  },
  format: (value, field, context) =>
    typeof value === "number" ? formatMoney(value, field.scale ?? defaultScale, context.locale, context.currency) : "",
  read: (cell) => readNumber(cell),
  jsonSchema: (field) => rangeSchema(field, largestExact(field.scale ?? defaultScale)),
});

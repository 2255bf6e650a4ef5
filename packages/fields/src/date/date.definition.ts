import { defineFieldType } from "@mortise/definition";
import { err, ok, problem } from "@mortise/kernel";
import { type Static, Type } from "typebox";
import { isDay, readDay } from "../shared/days.ts";
import { checkRange } from "../shared/settings.ts";

const settings = {
  min: Type.Optional(Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "First day allowed: 2025-02-28" })),
  max: Type.Optional(Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "Last day allowed" })),
};
const Settings = Type.Object(settings);

/** A calendar day, the same in every time zone. */
export const date = defineFieldType<Static<typeof Settings>>({
  type: "date",
  label: { "zh-CN": "日期", "en-US": "Date" },
  group: "basic",
  settings,
  check: (field) => [
    ...(["min", "max"] as const).flatMap((end) => {
      const day = field[end];
      return day === undefined || isDay(day) ? [] : [problem("date_invalid", `/${end}`)];
    }),
    ...checkRange(field, "min", "max"),
  ],
  shape: () => ({ kind: "date" }),
  parse(raw) {
    if (raw === null) return ok(null);
    return typeof raw === "string" && isDay(raw) ? ok(raw) : err(problem("date_invalid"));
  },
  validate(value, field) {
    if (typeof value !== "string") return [];
    if (field.min !== undefined && value < field.min) return [problem("date_min", "", { min: field.min })];
    if (field.max !== undefined && value > field.max) return [problem("date_max", "", { max: field.max })];
    return [];
  },
  format: (value) => (typeof value === "string" ? value : ""),
  read: (cell, _field, context) => readDay(cell, context.dateFormat),
});

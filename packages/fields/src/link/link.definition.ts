import { defineFieldType, IdSchema } from "@mortise/definition";
import { err, ok, problem } from "@mortise/kernel";
import { type Static, Type } from "typebox";
import { idSchema, isIdText } from "../shared/characters.ts";

const settings = { form: IdSchema };
const Settings = Type.Object(settings);

/** A record of another form. The store sees to it that the record exists. */
export const link = defineFieldType<Static<typeof Settings>>({
  type: "link",
  label: { "zh-CN": "关联记录", "en-US": "Link" },
  group: "relation",
  settings,
  uses: (field) => [{ what: "form", path: "/form", id: field.form }],
  shape: (field) => ({ kind: "reference", form: field.form }),
  parse: (raw) => (raw === null ? ok(null) : isIdText(raw) ? ok(raw) : err(problem("record_expected"))),
  validate: () => [],
  format: (value, field, context) => (typeof value === "string" ? (context.titleOf?.(field.form, value) ?? value) : ""),
  read(cell, field, context) {
    const title = cell.trim();
    if (title === "") return ok(null);
    return context.findByTitle?.(field.form, title) ?? err(problem("unknown_record"));
  },
  jsonSchema: () => idSchema,
});

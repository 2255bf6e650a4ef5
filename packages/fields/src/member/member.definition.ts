import { defineFieldType } from "@mortise/definition";
import { err, ok, problem } from "@mortise/kernel";
import { idSchema, isIdText } from "../shared/characters.ts";

/** A person who uses the platform. The server sees to it that the member exists and is active. */
export const member = defineFieldType({
  type: "member",
  label: { "zh-CN": "成员", "en-US": "Member" },
  group: "people",
  settings: {},
  shape: () => ({ kind: "member" }),
  parse: (raw) => (raw === null ? ok(null) : isIdText(raw) ? ok(raw) : err(problem("member_expected"))),
  validate: () => [],
  format: (value, _field, context) => (typeof value === "string" ? (context.nameOf?.(value) ?? value) : ""),
  read(cell, _field, context) {
    const name = cell.trim();
    if (name === "") return ok(null);
    return context.findMember?.(name) ?? err(problem("unknown_member"));
  },
  jsonSchema: () => idSchema,
});

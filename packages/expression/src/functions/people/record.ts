import { types } from "../../check/typed.ts";
import type { ValueType } from "../../types.ts";
import { defineFunction } from "../entry.ts";

/** Functions that stand for a system field of the record, by their JSON Logic keys. They are read as that field. */
export const systemFieldOf: ReadonlyMap<string, string> = new Map([
  ["f:RECORDID", "id"],
  ["f:CREATEDTIME", "created_at"],
  ["f:MODIFIEDTIME", "updated_at"],
  ["f:CREATEDBY", "created_by"],
]);

function systemField(
  name: string,
  returns: ValueType,
  zh: string,
  en: string,
  aliases: readonly string[],
  example: string,
) {
  const field = systemFieldOf.get(`f:${name}`) as string;
  return defineFunction({
    name,
    family: "people",
    params: [],
    returns,
    apply: () => null,
    aliases,
    help: { "zh-CN": `${zh}，与 {${field}} 相同。`, "en-US": `${en}; the same as {${field}}.` },
    examples: [{ formula: `${name}()`, result: example, data: { [field]: example } }],
  });
}

export const recordFunctions = [
  systemField("RECORDID", types.text, "本记录的标识", "The id of this record", ["RECORD_ID", "记录ID"], "rec-1"),
  systemField(
    "CREATEDTIME",
    types.datetime,
    "本记录创建的时间",
    "When this record was created",
    ["CREATED_TIME", "创建时间"],
    "2025-01-01T00:00:00Z",
  ),
  systemField(
    "MODIFIEDTIME",
    types.datetime,
    "本记录最后修改的时间",
    "When this record was last changed",
    ["LAST_MODIFIED_TIME", "修改时间"],
    "2025-01-02T00:00:00Z",
  ),
  systemField(
    "CREATEDBY",
    types.text,
    "创建本记录的用户",
    "Who created this record",
    ["CREATED_BY", "创建人"],
    "user-1",
  ),
];

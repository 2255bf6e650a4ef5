import { types } from "../../check/typed.ts";
import { length, slice } from "../../values/text.ts";
import { defineFunction } from "../entry.ts";

export const substr = defineFunction({
  name: "SUBSTR",
  operator: "substr",
  family: "json-logic",
  params: [
    { name: "text", kind: "text" },
    { name: "start", kind: "integer" },
    { name: "count", kind: "integer", optional: true },
  ],
  returns: types.text,
  apply: ([text, start, count]) => {
    const whole = length(text);
    const from = start < 0 ? Math.max(0, whole + start) : Math.min(start, whole);
    const rest = whole - from;
    const taken = count === undefined ? rest : count < 0 ? rest + count : Math.min(count, rest);
    return taken <= 0 ? "" : slice(text, from, taken);
  },
  help: {
    "zh-CN": "从 0 数起的一段文本，负数从末尾数起（JSON Logic 的 substr）。",
    "en-US": "Part of a text, counted from 0, or from the end where negative (JSON Logic's substr).",
  },
  examples: [
    { formula: 'SUBSTR("jsonlogic", 4)', result: "logic" },
    { formula: 'SUBSTR("jsonlogic", -5, -2)', result: "log" },
  ],
});

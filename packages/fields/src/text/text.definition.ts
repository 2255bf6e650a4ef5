import { defineFieldType } from "@mortise/definition";
import { wholeMatch } from "@mortise/expression";
import { ok, problem } from "@mortise/kernel";
import { type Static, Type } from "typebox";
import { parseText, textSchema, validateLength } from "../shared/characters.ts";
import { checkRange } from "../shared/settings.ts";

const settings = {
  minLength: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 4_000, description: "Characters, counted as code points" }),
  ),
  maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 4_000, description: "Characters; 1,000 where absent" })),
  pattern: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 500,
      description: "Regular expression that the whole text matches; no back-references, no look-around",
    }),
  ),
};
const Settings = Type.Object(settings);
type TextSettings = Static<typeof Settings>;

const limitsOf = ({ minLength, maxLength = 1_000 }: TextSettings) => ({ minLength, maxLength });

const tests = new Map<string, ReturnType<typeof wholeMatch>>();
const mostTests = 500;

/** A pattern is compiled when first met; one that can't be is met by no text. */
function matches(pattern: string, text: string): boolean {
  if (!tests.has(pattern)) {
    if (tests.size >= mostTests) tests.clear();
    tests.set(pattern, wholeMatch(pattern));
  }
  return tests.get(pattern)?.(text) ?? false;
}

/** One line of text. */
export const text = defineFieldType<TextSettings>({
  type: "text",
  label: { "zh-CN": "单行文本", "en-US": "Text" },
  group: "basic",
  settings,
  check: (field) => [
    ...checkRange(field, "minLength", "maxLength"),
    ...(field.pattern === undefined || wholeMatch(field.pattern) ? [] : [problem("wrong_pattern", "/pattern")]),
  ],
  shape: () => ({ kind: "text" }),
  parse: (raw) => parseText(raw, "single"),
  validate(value, field) {
    const length = validateLength(value, limitsOf(field));
    if (length.length > 0 || field.pattern === undefined || typeof value !== "string") return length;
    return matches(field.pattern, value) ? [] : [problem("text_pattern")];
  },
  format: (value) => (typeof value === "string" ? value : ""),
  read: (cell) => ok(cell.trim() || null),
  jsonSchema: (field) => textSchema("single", { ...limitsOf(field), isRequired: field.required === true }),
});

import { closed, defineFieldType, IdSchema, limits, TextSchema } from "@mortise/definition";
import { err, locales, localize, ok, problem } from "@mortise/kernel";
import { type Static, Type } from "typebox";

/** Colours that an option's tag may have; hosts give each a light and a dark shade. */
export const optionColors = ["gray", "red", "orange", "gold", "green", "cyan", "blue", "purple", "magenta"] as const;

const settings = {
  options: Type.Array(
    closed(
      { id: IdSchema, label: TextSchema, color: Type.Optional(Type.Enum([...optionColors])) },
      "Something to choose; its id is what records keep",
    ),
    { minItems: 1, maxItems: limits.optionsPerField },
  ),
  display: Type.Optional(Type.Enum(["dropdown", "radio"], { description: "dropdown where absent" })),
};
const Settings = Type.Object(settings);
export type SelectSettings = Static<typeof Settings>;
export type SelectOption = SelectSettings["options"][number];

/** One of a fixed list of options. */
export const select = defineFieldType<SelectSettings>({
  type: "select",
  label: { "zh-CN": "下拉选择", "en-US": "Choice" },
  group: "choice",
  settings,
  initial: () => ({
    options: [
      { id: "option_1", label: { "zh-CN": "选项 1", "en-US": "Option 1" } },
      { id: "option_2", label: { "zh-CN": "选项 2", "en-US": "Option 2" } },
    ],
  }),
  check(field) {
    const seen = new Set<string>();
    return field.options.flatMap(({ id }, index) => {
      if (seen.has(id)) return [problem("duplicate_id", `/options/${index}/id`, { id })];
      seen.add(id);
      return [];
    });
  },
  shape: () => ({ kind: "choice" }),
  parse(raw, field) {
    if (raw === null) return ok(null);
    if (typeof raw !== "string") return err(problem("option_expected"));
    if (field.options.some(({ id }) => id === raw)) return ok(raw);
    return err(
      problem("unknown_option", "", { option: excerpt(raw), options: list(field.options.map(({ id }) => id)) }),
    );
  },
  validate: () => [],
  format(value, field, context) {
    if (typeof value !== "string") return "";
    const option = field.options.find(({ id }) => id === value);
    return option ? localize(option.label, context.locale) || value : value;
  },
  read(cell, field, context) {
    const wanted = fold(cell);
    if (wanted === "") return ok(null);
    const fitting = field.options.filter((option) => namesOf(option).some((name) => fold(name) === wanted));
    const chosen = field.options.find(({ id }) => id === wanted) ?? (fitting.length === 1 ? fitting[0] : undefined);
    if (chosen) return ok(chosen.id);
    if (fitting.length > 1) return err(problem("option_not_unique", "", { option: excerpt(cell.trim()) }));
    const labels = field.options.map(({ id, label }) => localize(label, context.locale) || id);
    return err(problem("unknown_option", "", { option: excerpt(cell.trim()), options: list(labels) }));
  },
  jsonSchema: (field) => ({ enum: field.options.map(({ id }) => id) }),
});

function namesOf({ id, label }: SelectOption): readonly string[] {
  return typeof label === "string" ? [id, label] : [id, ...locales.map((locale) => label[locale] ?? "")];
}

function fold(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** The first twenty, so that a message stays readable. */
function list(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join(", ")} …` : names.join(", ");
}

function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80).toWellFormed()}…` : text.toWellFormed();
}

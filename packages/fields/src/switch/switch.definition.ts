import { defineFieldType } from "@mortise/definition";
import { err, ok, problem } from "@mortise/kernel";

const words: { readonly [word: string]: boolean } = {
  是: true,
  对: true,
  真: true,
  开: true,
  "√": true,
  yes: true,
  y: true,
  true: true,
  t: true,
  on: true,
  "1": true,
  否: false,
  错: false,
  假: false,
  关: false,
  "×": false,
  no: false,
  n: false,
  false: false,
  f: false,
  off: false,
  "0": false,
};

/** Yes or no. A switch is on or off and never empty: where nothing is given it is off. */
export const switchField = defineFieldType({
  type: "switch",
  label: { "zh-CN": "开关", "en-US": "Switch" },
  group: "basic",
  settings: {},
  shape: () => ({ kind: "boolean" }),
  parse(raw) {
    if (raw === null) return ok(false);
    return typeof raw === "boolean" ? ok(raw) : err(problem("boolean_expected"));
  },
  validate: () => [],
  format(value, _field, context) {
    if (typeof value !== "boolean") return "";
    return context.locale === "zh-CN" ? (value ? "是" : "否") : value ? "Yes" : "No";
  },
  read(cell) {
    const word = cell.normalize("NFKC").trim().toLowerCase();
    if (word === "") return ok(null);
    const value = Object.hasOwn(words, word) ? words[word] : undefined;
    return value === undefined ? err(problem("boolean_expected")) : ok(value);
  },
});

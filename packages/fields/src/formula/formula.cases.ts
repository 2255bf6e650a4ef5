import type { FieldCases } from "@mortise/definition";

/** `raw` is what the formula gave; nobody else's value ever reaches a computed field. */
export const formulaCases: FieldCases = {
  type: "formula",
  cases: [
    { name: "empty", field: { formula: "0", kind: "number" }, raw: null, stored: null, text: "" },
    {
      name: "a number",
      field: { formula: "{a} / 8", kind: "number" },
      raw: 1250.125,
      stored: 1250.125,
      text: "1,250.125",
    },
    {
      name: "a decimal is rounded",
      field: { formula: "{a}", kind: "decimal" },
      raw: 1.005,
      stored: 1.01,
      text: "1.01",
    },
    { name: "away from zero", field: { formula: "{a}", kind: "decimal", scale: 0 }, raw: -2.5, stored: -3, text: "-3" },
    { name: "tiny rounds to zero", field: { formula: "{a}", kind: "decimal" }, raw: -1e-9, stored: 0, text: "0.00" },
    { name: "at its scale", field: { formula: "{a}", kind: "decimal", scale: 4 }, raw: 2, stored: 2, text: "2.0000" },
    { name: "too large", field: { formula: "{a}", kind: "decimal" }, raw: 1e15, problems: ["number_max"] },
    { name: "a text", field: { formula: "{a}", kind: "text" }, raw: "合计", stored: "合计", text: "合计" },
    { name: "a number as a text", field: { formula: "{a}", kind: "text" }, raw: 3, stored: "3", text: "3" },
    { name: "a text of nothing", field: { formula: "{a}", kind: "text" }, raw: "", stored: null, text: "" },
    { name: "truth", field: { formula: "{a}", kind: "boolean" }, raw: true, stored: true, text: "是" },
    {
      name: "a date",
      field: { formula: "{a}", kind: "date" },
      raw: "2025-02-28",
      stored: "2025-02-28",
      text: "2025-02-28",
    },
    { name: "no date", field: { formula: "{a}", kind: "date" }, raw: "2025-02-30", problems: ["date_invalid"] },
    { name: "no number", field: { formula: "{a}", kind: "number" }, raw: "abc", problems: ["number_expected"] },
    { name: "no truth", field: { formula: "{a}", kind: "boolean" }, raw: 1, problems: ["boolean_expected"] },
    { name: "a list is no text", field: { formula: "{a}", kind: "text" }, raw: [1], problems: ["text_expected"] },
  ],
};

import type { FieldCases } from "@mortise/definition";

export const dateCases: FieldCases = {
  type: "date",
  cases: [
    { name: "empty", field: {}, raw: null, stored: null, text: "" },
    { name: "a day", field: {}, raw: "2025-02-28", stored: "2025-02-28", text: "2025-02-28" },
    { name: "a leap day", field: {}, raw: "2024-02-29", stored: "2024-02-29", text: "2024-02-29" },
    { name: "long ago", field: {}, raw: "0001-01-01", stored: "0001-01-01", text: "0001-01-01" },
    { name: "the last", field: {}, raw: "9999-12-31", stored: "9999-12-31", text: "9999-12-31" },
    { name: "30 February", field: {}, raw: "2025-02-30", problems: ["date_invalid"] },
    { name: "29 February of a common year", field: {}, raw: "1900-02-29", problems: ["date_invalid"] },
    { name: "month 13", field: {}, raw: "2025-13-01", problems: ["date_invalid"] },
    { name: "with a time", field: {}, raw: "2025-02-28T00:00:00Z", problems: ["date_invalid"] },
    { name: "other separators", field: {}, raw: "2025/02/28", problems: ["date_invalid"] },
    { name: "words", field: {}, raw: "not-a-date", problems: ["date_invalid"] },
    { name: "a text of nothing", field: {}, raw: "", problems: ["date_invalid"] },
    { name: "a number", field: {}, raw: 20250228, problems: ["date_invalid"] },
    { name: "before the first day", field: { min: "2025-01-01" }, raw: "2024-12-31", problems: ["date_min"] },
    { name: "after the last day", field: { max: "2025-01-01" }, raw: "2025-01-02", problems: ["date_max"] },
  ],
};

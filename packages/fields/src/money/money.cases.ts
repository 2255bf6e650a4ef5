import type { FieldCases } from "@mortise/definition";

export const moneyCases: FieldCases = {
  type: "money",
  cases: [
    { name: "empty", field: {}, raw: null, stored: null, text: "" },
    { name: "two decimal places unless told", field: {}, raw: 1234.5, stored: 1234.5, text: "¥1,234.50" },
    { name: "negative", field: {}, raw: -20, stored: -20, text: "-¥20.00" },
    { name: "no decimal places", field: { scale: 0 }, raw: 1100, stored: 1100, text: "¥1,100" },
    { name: "four decimal places", field: { scale: 4 }, raw: 0.0375, stored: 0.0375, text: "¥0.0375" },
    {
      name: "the largest",
      field: {},
      raw: 9999999999999.99,
      stored: 9999999999999.99,
      text: "¥9,999,999,999,999.99",
    },
    { name: "beyond what a number holds exactly", field: {}, raw: 10000000000000, problems: ["number_max"] },
    {
      name: "fewer digits before the point at a larger scale",
      field: { scale: 6 },
      raw: 1000000000,
      problems: ["number_max"],
    },
    { name: "20 digits", field: {}, raw: 12345678901234567000, problems: ["number_max"] },
    { name: "1e400 in JSON", field: {}, raw: Number.POSITIVE_INFINITY, problems: ["number_max"] },
    { name: "too many decimal places", field: {}, raw: 12.345, problems: ["number_scale"] },
    { name: "a whole amount only", field: { scale: 0 }, raw: 0.5, problems: ["number_scale"] },
    { name: "below", field: { min: 0 }, raw: -0.01, problems: ["number_min"] },
    { name: "above", field: { max: 100 }, raw: 100.01, problems: ["number_max"] },
    { name: "words", field: {}, raw: "abc", problems: ["number_expected"] },
    { name: "digits in a text", field: {}, raw: "12345678901234567890.123", problems: ["number_expected"] },
    { name: "an object", field: {}, raw: { amount: 1 }, problems: ["number_expected"] },
    { name: "true", field: {}, raw: true, problems: ["number_expected"] },
  ],
};

import type { FieldCases } from "@mortise/definition";

export const numberCases: FieldCases = {
  type: "number",
  cases: [
    { name: "empty", field: {}, raw: null, stored: null, text: "" },
    { name: "zero", field: {}, raw: 0, stored: 0, text: "0" },
    { name: "zero has no sign", field: {}, raw: -0, stored: 0, text: "0" },
    { name: "thousands", field: {}, raw: 1234567.25, stored: 1234567.25, text: "1,234,567.25" },
    { name: "a tenth stays a tenth", field: {}, raw: 0.1, stored: 0.1, text: "0.1" },
    { name: "small", field: {}, raw: 1e-7, stored: 1e-7, text: "0.0000001" },
    { name: "at the ends", field: { min: -5, max: 5 }, raw: -5, stored: -5, text: "-5" },
    { name: "below", field: { min: 0 }, raw: -0.5, problems: ["number_min"] },
    { name: "above", field: { max: 5 }, raw: 6, problems: ["number_max"] },
    { name: "whole", field: { integer: true }, raw: 1960, stored: 1960, text: "1,960" },
    { name: "not whole", field: { integer: true }, raw: 1.7, problems: ["number_integer"] },
    { name: "a text", field: {}, raw: "12", problems: ["number_expected"] },
    { name: "a text of nothing", field: {}, raw: "", problems: ["number_expected"] },
    { name: "an object", field: {}, raw: { amount: 1 }, problems: ["number_expected"] },
    { name: "a list", field: {}, raw: [1], problems: ["number_expected"] },
    { name: "1e400 in JSON", field: {}, raw: Number.POSITIVE_INFINITY, problems: ["number_max"] },
    { name: "more digits than a number holds", field: {}, raw: 12345678901234567000, problems: ["number_max"] },
    { name: "and below zero", field: {}, raw: -12345678901234567000, problems: ["number_min"] },
  ],
};

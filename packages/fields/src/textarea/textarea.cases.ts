import type { FieldCases } from "@mortise/definition";

export const textareaCases: FieldCases = {
  type: "textarea",
  cases: [
    { name: "empty", field: {}, raw: null, stored: null, text: "" },
    { name: "blank lines alone are empty", field: {}, raw: "\n \n", stored: null, text: "" },
    { name: "lines and tabs", field: {}, raw: "一\n\t二", stored: "一\n\t二", text: "一\n\t二" },
    { name: "line breaks of Windows", field: {}, raw: "一\r\n二", stored: "一\n二", text: "一\n二" },
    { name: "long", field: {}, raw: "长".repeat(20_000), stored: "长".repeat(20_000), text: "长".repeat(20_000) },
    { name: "too long", field: {}, raw: "长".repeat(20_001), problems: ["text_too_long"] },
    { name: "longer than the field allows", field: { maxLength: 2 }, raw: "abc", problems: ["text_too_long"] },
    { name: "NUL", field: {}, raw: "a\u0000", problems: ["text_control_character"] },
    { name: "half a character", field: {}, raw: "\udc00", problems: ["text_broken_character"] },
    { name: "true", field: {}, raw: true, problems: ["text_expected"] },
  ],
};

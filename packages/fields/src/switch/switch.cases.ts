import type { FieldCases } from "@mortise/definition";

export const switchCases: FieldCases = {
  type: "switch",
  cases: [
    { name: "nothing given is off", field: {}, raw: null, stored: false, text: "否" },
    { name: "on", field: {}, raw: true, stored: true, text: "是" },
    { name: "off", field: {}, raw: false, stored: false, text: "否" },
    { name: "one", field: {}, raw: 1, problems: ["boolean_expected"] },
    { name: "a word", field: {}, raw: "true", problems: ["boolean_expected"] },
    { name: "a list", field: {}, raw: [], problems: ["boolean_expected"] },
  ],
};

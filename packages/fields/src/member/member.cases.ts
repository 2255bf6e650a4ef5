import type { FieldCases } from "@mortise/definition";

export const memberCases: FieldCases = {
  type: "member",
  cases: [
    { name: "empty", field: {}, raw: null, stored: null, text: "" },
    { name: "a member", field: {}, raw: "0cz5n3k8m2q7r4tv", stored: "0cz5n3k8m2q7r4tv", text: "0cz5n3k8m2q7r4tv" },
    { name: "an id of letters and digits of any case", field: {}, raw: "xY7-_a", stored: "xY7-_a", text: "xY7-_a" },
    { name: "a number", field: {}, raw: 7, problems: ["member_expected"] },
    { name: "a list", field: {}, raw: ["a1"], problems: ["member_expected"] },
    { name: "a text of nothing", field: {}, raw: "", problems: ["member_expected"] },
    { name: "a name with a blank is no id", field: {}, raw: "Zhang San", problems: ["member_expected"] },
  ],
};

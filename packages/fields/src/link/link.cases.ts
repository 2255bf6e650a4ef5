import type { FieldCases } from "@mortise/definition";

export const linkCases: FieldCases = {
  type: "link",
  cases: [
    { name: "empty", field: { form: "account" }, raw: null, stored: null, text: "" },
    {
      name: "a record",
      field: { form: "account" },
      raw: "0cz5n3k8m2q7r4tv",
      stored: "0cz5n3k8m2q7r4tv",
      text: "0cz5n3k8m2q7r4tv",
    },
    { name: "a number", field: { form: "account" }, raw: 99999999, problems: ["record_expected"] },
    { name: "a record as an object", field: { form: "account" }, raw: { id: "a1" }, problems: ["record_expected"] },
    { name: "several", field: { form: "account" }, raw: ["a1", "a2"], problems: ["record_expected"] },
    { name: "a text of nothing", field: { form: "account" }, raw: "", problems: ["record_expected"] },
    { name: "a title is no id", field: { form: "account" }, raw: "Acme Corporation", problems: ["record_expected"] },
    { name: "longer than any id", field: { form: "account" }, raw: "a".repeat(65), problems: ["record_expected"] },
  ],
};

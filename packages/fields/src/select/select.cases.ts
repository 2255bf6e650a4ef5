import type { FieldCases } from "@mortise/definition";

const options = [
  { id: "prospecting", label: { "zh-CN": "初步接触", "en-US": "Prospecting" }, color: "blue" },
  { id: "won", label: { "zh-CN": "赢单", "en-US": "Won" }, color: "green" },
  { id: "lost", label: { "zh-CN": "输单", "en-US": "Lost" } },
];

export const selectCases: FieldCases = {
  type: "select",
  cases: [
    { name: "empty", field: { options }, raw: null, stored: null, text: "" },
    { name: "an option", field: { options }, raw: "won", stored: "won", text: "赢单" },
    { name: "as radio buttons", field: { options, display: "radio" }, raw: "lost", stored: "lost", text: "输单" },
    { name: "no such option", field: { options }, raw: "banana", problems: ["unknown_option"] },
    { name: "a label is no id", field: { options }, raw: "赢单", problems: ["unknown_option"] },
    { name: "a name every object has", field: { options }, raw: "constructor", problems: ["unknown_option"] },
    { name: "a text of nothing", field: { options }, raw: "", problems: ["unknown_option"] },
    { name: "a number", field: { options }, raw: 1, problems: ["option_expected"] },
    { name: "a list", field: { options }, raw: ["won"], problems: ["option_expected"] },
  ],
};

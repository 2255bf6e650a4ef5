import { sampleField } from "@mortise/testing";
import { expect, it } from "vitest";
import { switchField } from "./switch.definition.ts";

const { field } = sampleField(switchField, {});
const read = (text: string) => {
  const result = switchField.read(text, field, { locale: "en-US", timeZone: "UTC", currency: "USD" });
  return result.ok ? result.value : result.error.code;
};

it.each(["是", "对", "√", "yes", "Yes", "Y", "TRUE", "true", "1", "１", " on "])(
  "%j in a spreadsheet is on",
  (text) => {
    expect(read(text)).toBe(true);
  },
);
it.each(["否", "错", "×", "no", "N", "FALSE", "0", "off"])("%j in a spreadsheet is off", (text) => {
  expect(read(text)).toBe(false);
});
it.each(["maybe", "2", "constructor", "是的吧"])("%j in a spreadsheet is refused", (text) => {
  expect(read(text)).toBe("boolean_expected");
});

import { expect, test } from "vitest";
import { fieldTypes } from "./definitions.ts";
import { fieldProperties } from "./properties.ts";

test.each(fieldTypes)("the panel of $type offers each of its settings, and nothing else", ({ type, settings }) => {
  const panel = fieldProperties.find((one) => one.type === type);
  expect(panel?.fields.map((field) => field.id).sort()).toEqual(Object.keys(settings).sort());
});

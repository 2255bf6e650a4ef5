import { sampleField } from "@mortise/testing";
import { expect, it } from "vitest";
import { textarea } from "./textarea.definition.ts";

it("counts characters, not code units", () => {
  const { field } = sampleField(textarea, { maxLength: 2 });
  expect(textarea.validate("😀😀", field)).toEqual([]);
  expect(textarea.validate("😀😀a", field)).toMatchObject([{ code: "text_too_long", params: { max: 2 } }]);
});

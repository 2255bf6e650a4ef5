import { err, ok, problem } from "@mortise/kernel";
import { sampleField } from "@mortise/testing";
import { expect, it } from "vitest";
import { link } from "./link.definition.ts";

const { field } = sampleField(link, { form: "account" });
const context = {
  locale: "zh-CN",
  timeZone: "Asia/Shanghai",
  currency: "CNY",
  titleOf: (form: string, id: string) => (form === "account" && id === "a1" ? "Acme" : undefined),
  findByTitle: (form: string, title: string) =>
    form === "account" && title === "Acme" ? ok("a1") : err(problem("unknown_record")),
} as const;

it("is shown by the record's title, and by its id where that is not known", () => {
  expect([link.format("a1", field, context), link.format("a2", field, context)]).toEqual(["Acme", "a2"]);
});

it("is read by the record's title", () => {
  expect(link.read(" Acme ", field, context)).toEqual({ ok: true, value: "a1" });
  expect(link.read("GTXPro", field, context)).toMatchObject({ error: { code: "unknown_record" } });
});

it("names the form that it links to", () => {
  expect(link.uses?.(field)).toEqual([{ what: "form", path: "/form", id: "account" }]);
  expect(link.shape(field as typeof field & { form: string })).toEqual({ kind: "reference", form: "account" });
});

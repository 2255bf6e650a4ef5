import { describe, expect, it } from "vitest";
import { findReferences } from "../src/index.ts";
import { soundApp, vocabulary } from "./world.ts";

describe("findReferences", () => {
  it("finds every place that mentions a field", () => {
    const places = findReferences(soundApp(), vocabulary)
      .filter(({ target }) => target.what === "field" && target.form === "order" && target.field === "quantity")
      .map((reference) => reference.path);
    expect(places).toEqual(["/forms/1/fields/4/formula", "/forms/1/checks/0/check", "/forms/1/checks/0/field"]);
  });

  it("follows a path through a link, a step a reference", () => {
    const targets = findReferences(soundApp(), vocabulary)
      .filter((reference) => reference.path === "/forms/1/title")
      .map((reference) => reference.target);
    expect(targets).toEqual([
      { what: "field", form: "order", field: "code" },
      { what: "field", form: "order", field: "customer" },
      { what: "field", form: "customer", field: "name" },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { recordSchema } from "../src/record-schema.ts";
import { field, formOf } from "./sample-types.ts";

const form = formOf([
  field("name", "words", { required: true, help: "Who?" }),
  field("rate", "count", { required: true, default: "13" }),
  field("urgent", "tick", { required: true }),
  field("net", "sum", { formula: "{rate} * 2" }),
]);

describe("the JSON Schema of a record's values", () => {
  it("asks a new record for what has no default and can be empty", () => {
    expect(recordSchema(form, "create")).toEqual({
      type: "object",
      title: "Order",
      properties: {
        name: { title: "name", description: "Who?", type: "string" },
        rate: { title: "rate", type: "number" },
        urgent: { title: "urgent", anyOf: [{ type: "boolean" }, { type: "null" }] },
        net: { title: "net", readOnly: true },
      },
      required: ["name"],
      additionalProperties: false,
    });
  });

  it("asks a change for nothing, and lets a stored record be empty where it is", () => {
    expect(recordSchema(form, "update")).toMatchObject({ required: [], properties: { name: { type: "string" } } });
    expect(recordSchema(form, "read")).toMatchObject({
      required: [],
      properties: { net: { readOnly: true, anyOf: [{ type: "number" }, { type: "null" }] } },
    });
  });
});

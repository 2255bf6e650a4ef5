import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { appJsonSchema, checkApp } from "../src/index.ts";
import { soundApp, soundAppBut, vocabulary } from "./world.ts";

const validate = new Ajv2020({ strict: false }).compile(appJsonSchema(vocabulary));

/** Codes that only the schema gives; what comes after it is not ajv's to see. */
const structural = new Set(["wrong_shape", "unknown_property", "missing_property", "limit_exceeded"]);

describe("appJsonSchema", () => {
  it("accepts a sound document", () => {
    expect(validate(soundApp())).toBe(true);
  });

  it("agrees with checkApp on the shape of documents, through ajv", () => {
    const changes: readonly [string, unknown][] = [
      ["/colour", 1],
      ["/x-colour", 1],
      ["/forms/0/fields/0/colour", 1],
      ["/forms/1/fields/1/form", undefined],
      ["/forms/1/fields/6/options", "open"],
      ["/forms/0/fields/0/label", { "zh-CN": "名", "fr-FR": "nom" }],
      ["/forms/0/views/0/type", "board"],
      ["/flows/0/nodes", []],
      ["/flows/0/when", { and: [], or: [] }],
      ["/dashboards/0/widgets/0/query/measures/0/aggregate", "sums"],
      ["/settings", { timeZone: "Asia/Shanghai", weekStart: 9 }],
      ["/version", "one"],
      ["/menu/0", { label: "x", children: [], view: "y.z" }],
    ];
    for (const [path, value] of changes) {
      const document = soundAppBut(path, value);
      const ours = !checkApp(document, vocabulary).problems.some((one) => structural.has(one.code));
      expect({ path, verdict: validate(document) }).toEqual({ path, verdict: ours });
    }
  });
});

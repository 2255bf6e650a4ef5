import { describe, expect, it } from "vitest";
import { createFormEngine } from "../src/engine.ts";
import type { LinkedValues } from "../src/types.ts";
import { environment, field, formOf } from "./sample-types.ts";

const codes = (problems: readonly { path: string; code: string }[]) => problems.map((one) => `${one.path} ${one.code}`);

describe("computed fields", () => {
  const engine = createFormEngine(
    formOf([
      field("gross", "sum", { formula: "{net} + {tax}" }),
      field("tax", "sum", { formula: "{net} * {rate} / 100" }),
      field("net", "sum", { formula: "{price} * {quantity}" }),
      field("price", "count"),
      field("quantity", "count"),
      field("rate", "count", { default: "13" }),
      field("each", "sum", { formula: "{price} / {quantity}" }),
    ]),
  );

  it("follow one another whatever the order of declaration", () => {
    const accepted = engine.accept(undefined, { price: 100, quantity: 2 }, environment);
    expect(accepted).toMatchObject({ ok: true, value: { values: { rate: 13, net: 200, tax: 26, gross: 226 } } });
  });

  it("ignore what is sent for them", () => {
    const accepted = engine.accept(undefined, { price: 1, quantity: 1, gross: 1e9, net: "abc" }, environment);
    expect(accepted).toMatchObject({ ok: true, value: { values: { net: 1, gross: 1.13 } } });
  });

  it("change with what they read, and say so", () => {
    const first = engine.accept(undefined, { price: 100, quantity: 2 }, environment);
    const previous = first.ok ? first.value.values : {};
    const second = engine.accept(previous, { quantity: 3 }, environment);
    expect(second.ok && second.value.changed).toEqual(["gross", "tax", "net", "quantity", "each"]);
  });

  it("are empty where the formula gives an error, which stops no save", () => {
    const accepted = engine.accept(undefined, { price: 1, quantity: 0 }, environment);
    expect(accepted).toMatchObject({ ok: true, value: { values: { each: null } } });
    expect(accepted.ok && accepted.value.warnings).toEqual([
      { path: "/values/each", code: "computed_error", params: { error: "#DIV/0!" }, severity: "warning" },
    ]);
  });

  it("are empty where the formula gives what their type refuses", () => {
    const words = createFormEngine(formOf([field("a", "words"), field("b", "sum", { formula: "{a} & 'x'" })]));
    const accepted = words.accept(undefined, { a: "y" }, environment);
    expect(accepted.ok && accepted.value.values.b).toBeNull();
    expect(accepted.ok && codes(accepted.value.warnings)).toEqual(["/values/b number_expected"]);
  });

  it("in a circle are errors, and do not take the others along", () => {
    const circle = createFormEngine(
      formOf([
        field("a", "sum", { formula: "{b} + 1" }),
        field("b", "sum", { formula: "{a} + 1" }),
        field("c", "sum", { formula: "{price} + 1" }),
        field("price", "count"),
      ]),
    );
    const accepted = circle.accept(undefined, { price: 1 }, environment);
    expect(accepted).toMatchObject({ ok: true, value: { values: { a: null, b: null, c: 2 } } });
    expect(accepted.ok && accepted.value.warnings.map((one) => one.params.error)).toEqual(["#CYCLE!", "#CYCLE!"]);
  });

  it("whose field has gone are errors", () => {
    const orphan = createFormEngine(formOf([field("a", "sum", { formula: "{gone} + 1" })]));
    const accepted = orphan.accept(undefined, {}, environment);
    expect(accepted.ok && accepted.value.warnings.map((one) => one.params.error)).toEqual(["#NAME?"]);
  });
});

describe("defaults", () => {
  const engine = createFormEngine(
    formOf([
      field("note", "words", { default: "'from ' & {owner}" }),
      field("owner", "words", { default: "'Li'" }),
      field("rate", "count", { default: "'not a number'" }),
    ]),
  );

  it("fill what was not given, each after those it reads", () => {
    expect(engine.start({}, environment)).toEqual({ note: "from Li", owner: "Li", rate: null });
    expect(engine.start({ owner: "Wu" }, environment)).toMatchObject({ note: "from Wu" });
  });

  it("leave alone what was given as empty", () => {
    const accepted = engine.accept(undefined, { owner: null }, environment);
    expect(accepted).toMatchObject({ ok: true, value: { values: { owner: null, note: "from " } } });
  });

  it("are for new records only", () => {
    expect(engine.accept({ note: null }, {}, environment)).toMatchObject({
      ok: true,
      value: { values: { note: null } },
    });
  });
});

describe("checks", () => {
  const message = { "zh-CN": "结束不能早于开始", "en-US": "The end is before the start" };
  const engine = createFormEngine(
    formOf(
      [
        field("from", "count"),
        field("to", "count"),
        field("span", "sum", { formula: "{to} - {from}" }),
        field("name", "words", { required: true }),
      ],
      {
        checks: [
          { id: "order", check: "{span} >= 0", message, field: "to" },
          { id: "some", check: "OR({from} > 0, {to} > 0)", message: "Say something" },
          { id: "divided", check: "{to} / {from} < 100", message: "Too far" },
        ],
      },
    ),
  );
  const problemsOf = (sent: { [name: string]: unknown }) => {
    const result = engine.accept(undefined, sent, environment);
    return result.ok ? [] : result.error;
  };

  it("point at their field, in the document's own words of both languages", () => {
    expect(problemsOf({ from: 2, to: 1, name: "x" })).toEqual([
      {
        code: "check_failed",
        path: "/values/to",
        params: { check: "order", zh: "结束不能早于开始", en: "The end is before the start" },
        severity: "error",
      },
    ]);
  });

  it("point at the record where they name no field, and do not hold where they give an error", () => {
    expect(codes(problemsOf({ from: 0, to: 0, name: "x" }))).toEqual(["/values check_failed", "/values check_failed"]);
  });

  it("wait while something they read is refused, through formulas too", () => {
    expect(codes(problemsOf({ from: "abc", to: -5, name: "x" }))).toEqual(["/values/from number_expected"]);
  });

  it("are told together with what fields say", () => {
    expect(codes(problemsOf({ from: 2, to: 1 }))).toEqual(["/values/name required", "/values/to check_failed"]);
  });

  it("that can't be read any more do not hold", () => {
    const orphan = createFormEngine(
      formOf([field("a", "words")], { checks: [{ id: "x", check: "{gone} > 1", message: "?" }] }),
    );
    expect(orphan.validate({ a: "x" }, environment)).toHaveLength(1);
  });
});

describe("reading through links", () => {
  const engine = createFormEngine(
    formOf([
      field("account", "pointer", { form: "account" }),
      field("price", "count"),
      field("due", "sum", { formula: "{price} * (100 - {account.discount}) / 100" }),
      field("head", "sum", { formula: "{account.parent.discount}" }),
    ]),
  );
  const records: { readonly [id: string]: { readonly [name: string]: string | number } } = {
    a1: { name: "Acme", discount: 10, parent: "a2" },
    a2: { name: "Holding", discount: 25 },
  };
  const linked: LinkedValues = (form, id) => (form === "account" ? records[id] : undefined);

  it("says what has to be read beforehand", () => {
    expect(engine.linkedPaths).toEqual([
      ["account", "discount"],
      ["account", "parent", "discount"],
    ]);
  });

  it("follows them, and stores the id alone", () => {
    const accepted = engine.accept(undefined, { account: "a1", price: 200 }, environment, linked);
    expect(accepted).toMatchObject({ ok: true, value: { values: { account: "a1", due: 180, head: 25 } } });
  });
});

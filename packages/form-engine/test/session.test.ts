import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createFormEngine } from "../src/engine.ts";
import { createFormSession } from "../src/session/session.ts";
import type { Values } from "../src/types.ts";
import { environment, field, formOf } from "./sample-types.ts";

const fields = [
  field("gross", "sum", { formula: "{net} + {tax}" }),
  field("tax", "sum", { formula: "{net} * {rate} / 100" }),
  field("net", "sum", { formula: "{price} * {quantity}" }),
  field("name", "words", { required: true, most: 5 }),
  field("price", "count", { least: 0 }),
  field("quantity", "count"),
  field("rate", "count", { default: "13" }),
  field("urgent", "tick"),
  field("each", "sum", { formula: "{price} / {quantity}" }),
];
const engine = createFormEngine(
  formOf(fields, {
    checks: [
      { id: "limit", check: "{gross} <= 1000", message: "Too much", field: "price" },
      { id: "urgent_name", check: "OR(NOT({urgent}), {name} <> '')", message: "Name what is urgent" },
    ],
  }),
);
const open = (previous?: Values) => createFormSession(engine, { environment, ...(previous ? { previous } : {}) });
const codes = (problems: readonly { path: string; code: string }[]) => problems.map((one) => `${one.path} ${one.code}`);

describe("a session", () => {
  it("tells which fields a change has changed", () => {
    const session = open();
    expect(session.set("price", 10)).toEqual(["price"]);
    expect(session.set("quantity", 2)).toEqual(["quantity", "each", "net", "tax", "gross"]);
    expect(session.set("name", "Acme")).toEqual(["name"]);
    expect(session.set("name", "Acme")).toEqual([]);
    expect(session.values()).toMatchObject({ net: 20, gross: 22.6, each: 5 });
  });

  it("stops where a formula gives what it gave before", () => {
    const session = open({ name: "x", price: 0, quantity: 1, rate: 13 });
    expect(session.set("quantity", 2)).toEqual(["quantity"]);
  });

  it("tells only those who asked about what changed", () => {
    const session = open({ name: "x", price: 1, quantity: 1 });
    const [name, net, any] = [vi.fn(), vi.fn(), vi.fn()];
    session.subscribe("name", name);
    const stop = session.subscribe("net", net);
    session.subscribe(undefined, any);
    const before = session.state("name");
    session.set("price", 2);
    expect([name, net, any].map((one) => one.mock.calls.length)).toEqual([0, 1, 1]);
    expect(session.state("name")).toBe(before);
    stop();
    session.set("price", 3);
    expect(net).toHaveBeenCalledTimes(1);
  });

  it("does not change computed fields or those it does not know", () => {
    const session = open();
    expect(session.set("net", 5)).toEqual([]);
    expect(session.set("nothing", 5)).toEqual([]);
    expect(() => session.state("nothing")).toThrow(/no field "nothing"/);
  });

  it("keeps what was entered but refused, and lets formulas see empty", () => {
    const session = open({ name: "x", price: 2, quantity: 3 });
    session.set("price", "two");
    expect(session.state("price").value).toBe("two");
    expect(session.values()).toMatchObject({ price: null, net: 0 });
    expect(codes(session.problems())).toEqual(["/values/price number_expected"]);
    expect(session.changes()).toEqual({ price: "two" });
    session.set("price", 4);
    expect(session.problems()).toEqual([]);
  });

  it("shows a field's problems after it was left, or after saving was tried", () => {
    const session = open();
    session.set("name", "too long");
    expect(session.state("name").problems).toEqual([]);
    expect(codes(session.problemsOf("name"))).toEqual(["/values/name text_too_long"]);
    session.leave("name");
    expect(codes(session.state("name").problems)).toEqual(["/values/name text_too_long"]);
    session.set("price", -1);
    expect(session.attempt()).toBe(false);
    expect(codes(session.state("price").problems)).toEqual(["/values/price number_min"]);
    expect(codes(session.summary())).toEqual(["/values/name text_too_long", "/values/price number_min"]);
    session.set("name", "Acme");
    session.set("price", 1);
    expect(session.summary()).toEqual([]);
    expect(session.attempt()).toBe(true);
  });

  it("says nothing when a field is left as it was", () => {
    const session = open();
    session.leave("name");
    expect(session.state("name").problems).toEqual([]);
  });

  it("shows a failed check at its field, and takes it back", () => {
    const session = open({ name: "x", quantity: 1, rate: 0 });
    session.set("price", 2000);
    expect(session.state("price").problems).toEqual([]);
    session.leave("price");
    expect(codes(session.state("price").problems)).toEqual(["/values/price check_failed"]);
    session.set("quantity", 0.1);
    expect(session.state("price").problems).toEqual([]);
  });

  it("shows what the server found until its field changes", () => {
    const session = open({ name: "x" });
    const found = { code: "not_unique", params: {}, severity: "error" } as const;
    session.report([
      { ...found, path: "/values/name" },
      { ...found, path: "/values" },
    ]);
    expect(codes(session.summary())).toEqual(["/values/name not_unique", "/values not_unique"]);
    expect(codes(session.state("name").problems)).toEqual(["/values/name not_unique"]);
    expect(session.attempt()).toBe(true);
    session.report([{ ...found, path: "/values/name" }]);
    session.set("name", "y");
    expect(session.summary()).toEqual([]);
  });

  it("warns of a formula in error beside the field, and takes it back", () => {
    const session = open({ name: "x", price: 1, quantity: 0 });
    expect(codes(session.state("each").problems)).toEqual(["/values/each computed_error"]);
    session.set("quantity", 2);
    expect(session.state("each")).toEqual({ value: 0.5, problems: [] });
    session.set("quantity", 0);
    expect(codes(session.state("each").problems)).toEqual(["/values/each computed_error"]);
    expect(session.attempt()).toBe(true);
    session.set("quantity", null);
    expect(session.state("each").problems).toEqual([]);
  });

  it("knows whether anything is unsaved, and sends only that", () => {
    const session = open({ name: "x", price: 1 });
    expect(session.isDirty()).toBe(false);
    session.set("price", 2);
    expect([session.isDirty(), session.changes()]).toEqual([true, { price: 2 }]);
    session.set("price", 1);
    expect([session.isDirty(), session.changes()]).toEqual([false, {}]);
  });

  it("sends of a new record what it would not have by itself, and a default that was emptied", () => {
    const session = open();
    session.set("name", "Acme");
    session.set("rate", null);
    expect(session.changes()).toEqual({ name: "Acme", rate: null });
  });

  it("puts back what an empty-looking entry became when the field is left", () => {
    const session = open();
    session.set("name", "");
    expect(session.state("name").value).toBe("");
    session.leave("name");
    expect(session.state("name").value).toBeNull();
  });

  it("computes anew when linked values arrive", () => {
    const records = new Map<string, Values>();
    const model = formOf([
      field("account", "pointer", { form: "account" }),
      field("off", "sum", { formula: "{account.discount}" }),
    ]);
    const session = createFormSession(createFormEngine(model), {
      environment,
      previous: { account: "a1" },
      linked: (_form, id) => records.get(id),
    });
    records.set("a1", { discount: 10 });
    expect(session.relink()).toEqual(["off"]);
    expect(session.values()).toEqual({ account: "a1", off: 10 });
  });
});

const change = fc.oneof(
  fc.tuple(fc.constant("name"), fc.constantFrom(null, "", "Acme", "too long", 7)),
  fc.tuple(fc.constantFrom("price", "quantity", "rate"), fc.constantFrom(null, -1, 0, 2, 3, 2000, "abc", true)),
  fc.tuple(fc.constant("urgent"), fc.constantFrom(null, true, false, "yes")),
);
const previous = fc.option(fc.record({ name: fc.constant("old"), price: fc.nat(5), quantity: fc.nat(5) }), {
  nil: undefined,
});

describe("whatever is entered", () => {
  it("the session's verdict is the one that accepting its changes gives", () => {
    fc.assert(
      fc.property(previous, fc.array(change, { maxLength: 12 }), (stored, changes) => {
        const session = open(stored);
        for (const [name, value] of changes) session.set(name, value);
        const accepted = engine.accept(stored, session.changes(), environment);
        expect(session.problems()).toEqual(accepted.ok ? [] : accepted.error);
        if (accepted.ok) expect(session.values()).toEqual(accepted.value.values);
      }),
      { numRuns: 500 },
    );
  });

  it("the order of changes never matters", () => {
    fc.assert(
      fc.property(previous, fc.array(change, { maxLength: 12 }), fc.func(fc.nat()), (stored, changes, shuffle) => {
        const last = new Map(changes);
        const one = open(stored);
        for (const [name, value] of changes) one.set(name, value);
        const other = open(stored);
        for (const [name, value] of [...last].sort((a, b) => shuffle(a[0]) - shuffle(b[0]))) other.set(name, value);
        expect(other.values()).toEqual(one.values());
        expect(other.problems()).toEqual(one.problems());
        expect(fields.map(({ id }) => other.state(id))).toEqual(fields.map(({ id }) => one.state(id)));
      }),
    );
  });

  it("the order of declaration never matters", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(fields, { minLength: fields.length }), fc.array(change), (shuffled, changes) => {
        const one = open();
        const other = createFormSession(createFormEngine(formOf(shuffled)), { environment });
        for (const [name, value] of changes) {
          one.set(name, value);
          other.set(name, value);
        }
        expect(other.values()).toEqual(one.values());
      }),
    );
  });
});

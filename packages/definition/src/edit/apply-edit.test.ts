import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { App, Field } from "../types.ts";
import { applyEdit } from "./apply-edit.ts";
import type { Edit } from "./types.ts";

const crm: App = {
  format: 1,
  id: "crm",
  name: "客户管理",
  version: "1.0.0",
  forms: [
    {
      id: "account",
      name: "客户",
      title: "{name}",
      fields: [
        { id: "name", type: "text", label: "名称", required: true },
        { id: "size", type: "number", label: "人数" },
      ],
    },
    { id: "deal", name: "商机", title: "{code}", fields: [{ id: "code", type: "text", label: "编号" }] },
  ],
};

/** The app after these edits; throws where one is refused. */
function after(...edits: readonly Edit[]): App {
  return edits.reduce((app, edit) => {
    const applied = applyEdit(app, edit);
    if (!applied.ok) throw new Error(`${applied.error.code} ${applied.error.path}`);
    return applied.value.app;
  }, crm);
}

function refusal(edit: Edit): string | undefined {
  const applied = applyEdit(crm, edit);
  return applied.ok ? undefined : `${applied.error.code} ${applied.error.path}`;
}

const fieldsOf = (app: App, form: string) =>
  app.forms
    .find((one) => one.id === form)
    ?.fields.map((field) => field.id)
    .join(" ");
const phone: Field = { id: "phone", type: "text", label: "电话" };

describe("edits of the document", () => {
  it("adds a field where it is told, and at the end otherwise", () => {
    expect(fieldsOf(after({ kind: "addField", form: "account", field: phone, index: 1 }), "account")).toBe(
      "name phone size",
    );
    expect(fieldsOf(after({ kind: "addField", form: "account", field: phone }), "account")).toBe("name size phone");
    expect(fieldsOf(after({ kind: "addField", form: "account", field: phone, index: 99 }), "account")).toBe(
      "name size phone",
    );
  });

  it("moves a field to its place after the move", () => {
    const three: Edit = { kind: "addField", form: "account", field: phone };
    const moved = (field: string, index: number) =>
      fieldsOf(after(three, { kind: "moveField", form: "account", field, index }), "account");
    expect(moved("name", 1)).toBe("size name phone");
    expect(moved("name", 2)).toBe("size phone name");
    expect(moved("phone", 0)).toBe("phone name size");
    expect(moved("size", 1)).toBe("name size phone");
  });

  it("sets a property, and takes it away where there is no value", () => {
    const set = after({
      kind: "setFieldProperty",
      form: "account",
      field: "size",
      property: "required",
      value: true,
    });
    expect(set.forms[0]?.fields[1]).toEqual({ id: "size", type: "number", label: "人数", required: true });
    const unset = after({ kind: "setFieldProperty", form: "account", field: "name", property: "required" });
    expect(unset.forms[0]?.fields[0]).toEqual({ id: "name", type: "text", label: "名称" });
  });

  it("refuses what is not there, what is there already, and what never changes", () => {
    expect(refusal({ kind: "removeForm", form: "quote" })).toBe("unknown_reference /forms");
    expect(refusal({ kind: "removeField", form: "deal", field: "phone" })).toBe("unknown_reference /forms/1/fields");
    expect(refusal({ kind: "addField", form: "account", field: { ...phone, id: "name" } })).toBe(
      "duplicate_id /forms/0/fields",
    );
    expect(refusal({ kind: "setFieldProperty", form: "account", field: "size", property: "type", value: "text" })).toBe(
      "fixed_property /forms/0/fields/1/type",
    );
    expect(refusal({ kind: "setAppProperty", property: "forms", value: [] })).toBe("fixed_property /forms");
  });

  it("does all of a batch or nothing", () => {
    const batch: Edit = {
      kind: "batch",
      edits: [
        { kind: "addField", form: "deal", field: phone },
        { kind: "removeField", form: "deal", field: "nobody" },
      ],
    };
    expect(refusal(batch)).toBe("unknown_reference /forms/1/fields");
  });

  it("leaves what it does not touch the same object", () => {
    const edited = after({ kind: "addField", form: "deal", field: phone });
    expect(edited.forms[0]).toBe(crm.forms[0]);
    expect(edited.forms[1]?.fields[0]).toBe(crm.forms[1]?.fields[0]);
  });
});

const someForm = fc.constantFrom("account", "deal", "quote");
const someField = fc.constantFrom("name", "size", "code", "phone", "extra");
const someIndex = fc.integer({ min: -1, max: 5 });
const someValue = fc.oneof(fc.constant(undefined), fc.string(), fc.boolean(), fc.array(fc.string(), { maxLength: 2 }));
const newField = fc.record({ id: someField, type: fc.constant("text"), label: fc.string() });
const value = (edit: object, given: unknown) => (given === undefined ? edit : { ...edit, value: given }) as Edit;

const simpleEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(fc.constantFrom("name", "menu", "x-note"), someValue)
    .map(([property, given]) => value({ kind: "setAppProperty", property }, given)),
  fc.record({
    kind: fc.constant("addForm" as const),
    form: fc.record({
      id: someForm,
      name: fc.string(),
      title: fc.constant("{name}"),
      fields: fc.uniqueArray(newField, { selector: (field) => field.id, minLength: 1, maxLength: 3 }),
    }),
    index: someIndex,
  }),
  fc.record({ kind: fc.constant("moveForm" as const), form: someForm, index: someIndex }),
  fc.record({ kind: fc.constant("removeForm" as const), form: someForm }),
  fc
    .tuple(someForm, fc.constantFrom("name", "title", "views"), someValue)
    .map(([form, property, given]) => value({ kind: "setFormProperty", form, property }, given)),
  fc.record({ kind: fc.constant("addField" as const), form: someForm, field: newField, index: someIndex }),
  fc.record({ kind: fc.constant("moveField" as const), form: someForm, field: someField, index: someIndex }),
  fc.record({ kind: fc.constant("removeField" as const), form: someForm, field: someField }),
  fc
    .tuple(someForm, someField, fc.constantFrom("label", "required", "options"), someValue)
    .map(([form, field, property, given]) => value({ kind: "setFieldProperty", form, field, property }, given)),
);
const someEdit = fc.oneof(
  { weight: 4, arbitrary: simpleEdit },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("batch" as const), edits: fc.array(simpleEdit, { maxLength: 4 }) }),
  },
);

describe("undo", () => {
  it("leads back through any edits to the very document, and forth again", () => {
    fc.assert(
      fc.property(fc.array(someEdit, { maxLength: 25 }), (edits) => {
        let app = crm;
        const trail: { readonly before: App; readonly after: App; readonly inverse: Edit }[] = [];
        for (const edit of edits) {
          const applied = applyEdit(app, JSON.parse(JSON.stringify(edit)) as Edit);
          if (!applied.ok) continue;
          trail.push({ before: app, after: applied.value.app, inverse: applied.value.inverse });
          app = applied.value.app;
        }
        for (const step of trail.reverse()) {
          const undone = applyEdit(step.after, step.inverse);
          if (!undone.ok) throw new Error(`could not undo: ${JSON.stringify(undone.error)}`);
          expect(undone.value.app).toEqual(step.before);
          const redone = applyEdit(undone.value.app, undone.value.inverse);
          if (!redone.ok) throw new Error(`could not redo: ${JSON.stringify(redone.error)}`);
          expect(redone.value.app).toEqual(step.after);
        }
      }),
      { numRuns: 300 },
    );
  });
});

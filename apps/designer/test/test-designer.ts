import { type App, type Edit, type FieldType, planRemoval, type Vocabulary } from "@mortise/definition";
import { createRegistry, localize, ok } from "@mortise/kernel";
import { expect } from "vitest";
import { fieldsFromText, fieldsToText, pasteEdit } from "../src/commands/clipboard.ts";
import { type Dragged, dropEdit } from "../src/commands/drop.ts";
import { withText } from "../src/commands/label.ts";
import { openDraft } from "../src/draft/draft.ts";
import type { DraftPorts, SaveAnswer } from "../src/draft/types.ts";

function fieldType(type: string): FieldType {
  return {
    type,
    label: { "zh-CN": `新${type}`, "en-US": `New ${type}` },
    group: "basic",
    settings: {},
    shape: () => ({ kind: "text" }),
    parse: () => ok(null),
    validate: () => [],
    format: () => "",
    read: () => ok(null),
  };
}

export const vocabulary: Vocabulary = {
  fields: createRegistry("fields", [fieldType("text"), fieldType("number"), fieldType("acme.signature")]),
  nodes: createRegistry("nodes"),
  charts: createRegistry("charts"),
};

/** An app whose forms have text fields of these names: `{ opportunity: "name amount" }`. */
export function appWith(forms: { readonly [form: string]: string }): App {
  return {
    format: 1,
    id: "crm",
    name: "CRM",
    version: "1.0.0",
    forms: Object.entries(forms).map(([id, fields]) => ({
      id,
      name: id,
      title: "{name}",
      fields: fields.split(" ").map((field) => ({ id: field, type: "text", label: field })),
    })),
  };
}

/** A server with one draft, a clock that stands still until told, and a browser that can be reloaded. */
function createWorld(app: App) {
  const shelf = new Map<string, string>();
  let tasks: { at: number; task: () => void }[] = [];
  const world = {
    now: 1_000_000,
    draft: { definition: app, etag: "1", basedOn: 1, updatedAt: "2026-03-01T00:00:00Z" },
    answers: [] as SaveAnswer[],
    saves: 0,
    shelf: {
      getItem: (key: string) => shelf.get(key) ?? null,
      setItem: (key: string, value: string) => void shelf.set(key, value),
    },
    ports: {} as DraftPorts,
    async pass(milliseconds: number) {
      world.now += milliseconds;
      const due = tasks.filter((one) => one.at <= world.now);
      tasks = tasks.filter((one) => one.at > world.now);
      for (const { task } of due) task();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
  };
  world.ports = {
    load: () => Promise.resolve(world.draft),
    save(definition, etag) {
      world.saves += 1;
      const answer = world.answers.shift();
      if (answer) return Promise.resolve(answer);
      if (etag !== world.draft.etag) return Promise.resolve({ kind: "conflict" });
      world.draft = { ...world.draft, definition, etag: String(Number(etag) + 1) };
      return Promise.resolve({ kind: "saved", etag: world.draft.etag, basedOn: 1 });
    },
    now: () => world.now,
    after(delay, task) {
      const entry = { at: world.now + delay, task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((one) => one !== entry);
      };
    },
  };
  return world;
}

/**
 * The designer without a screen: `testDesigner(app).drag("number").into("opportunity").undo().expectForm("opportunity",
 * "name amount")`. A step a second, so that each is a step of its own.
 */
export function testDesigner(app: App) {
  const world = createWorld(app);
  let draft = openDraft(world.draft, world.ports, world.shelf);
  let dragged: Dragged | undefined;
  let clipboard = "";
  const state = () => draft.store.getState();
  const formOf = (id: string) => {
    const form = state().app.forms.find((one) => one.id === id);
    if (form === undefined) throw new Error(`there is no form ${id}`);
    return form;
  };
  const act = (edit: Edit) => {
    world.now += 1_000;
    expect(draft.perform(edit)).toBeUndefined();
  };

  const designer = {
    drag(what: string) {
      dragged = vocabulary.fields.has(what) ? { kind: "type", type: what } : { kind: "field", field: what };
      return designer;
    },
    /** Drops before a field, at the end where none is named. */
    into(form: string, before?: string) {
      const fields = formOf(form).fields;
      const gap = before === undefined ? fields.length : fields.findIndex((field) => field.id === before);
      const edit = dragged && dropEdit(state().app, vocabulary.fields, form, dragged, gap);
      if (edit) act(edit);
      return designer;
    },
    rename(form: string, field: string, words: string) {
      const old = formOf(form).fields.find((one) => one.id === field)?.label;
      act({ kind: "setFieldProperty", form, field, property: "label", value: withText(old, "zh-CN", words) });
      return designer;
    },
    /** Types one more letter after a pause, as an input would: one property set again and again. */
    type(form: string, field: string, letters: string, pause = 100) {
      for (let length = 1; length <= letters.length; length += 1) {
        world.now += pause;
        draft.perform({ kind: "setFieldProperty", form, field, property: "help", value: letters.slice(0, length) });
      }
      return designer;
    },
    remove(form: string, field?: string) {
      act(planRemoval(state().app, vocabulary, field === undefined ? { form } : { form, field }).edit);
      return designer;
    },
    copy(form: string, ...fields: readonly string[]) {
      clipboard = fieldsToText(formOf(form).fields.filter((field) => fields.includes(field.id)));
      return designer;
    },
    paste(form: string, index = formOf(form).fields.length) {
      const fields = fieldsFromText(clipboard);
      if (fields) act(pasteEdit(formOf(form), fields, index));
      return designer;
    },
    undo() {
      draft.undo();
      return designer;
    },
    redo() {
      draft.redo();
      return designer;
    },
    expectForm(form: string, fields: string) {
      expect(
        formOf(form)
          .fields.map((field) => field.id)
          .join(" "),
      ).toBe(fields);
      return designer;
    },
    expectLabel(form: string, field: string, words: string) {
      expect(localize(formOf(form).fields.find((one) => one.id === field)?.label, "zh-CN")).toBe(words);
      return designer;
    },
    expectSave(kind: string) {
      expect(state().save.kind).toBe(kind);
      return designer;
    },
    expectServer(form: string, fields: string) {
      const found = world.draft.definition.forms.find((one) => one.id === form);
      expect(found?.fields.map((field) => field.id).join(" ")).toBe(fields);
      return designer;
    },
    expectRefused(count: number) {
      expect(state().refused).toHaveLength(count);
      return designer;
    },
    expectSteps(count: number) {
      expect(state().history.past).toHaveLength(count);
      return designer;
    },
    /** Lets time pass, so that what waits for it happens. */
    async wait(milliseconds = 1_000) {
      await world.pass(milliseconds);
      return designer;
    },
    /** Goes to the page again: only the server and the browser's memory remain. */
    reload() {
      draft.dispose();
      draft = openDraft(world.draft, world.ports, world.shelf);
      void draft.flush();
      return designer;
    },
    /** The answer to the next save, instead of doing it. */
    nextAnswer(answer: SaveAnswer) {
      world.answers.push(answer);
      return designer;
    },
    /** Somebody else saves a draft. */
    elsewhere(change: (app: App) => App) {
      world.draft = {
        ...world.draft,
        definition: change(world.draft.definition),
        etag: String(Number(world.draft.etag) + 1),
      };
      return designer;
    },
    async settle(how: "apply" | "discard") {
      await draft.settle(how);
      return designer;
    },
    world,
  };
  return designer;
}

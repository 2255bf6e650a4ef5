import { describe, expect, it } from "vitest";
import { freeId } from "../src/commands/new-element.ts";
import { openDraft } from "../src/draft/draft.ts";
import { appWith, testDesigner } from "./test-designer.ts";

const crm = () => testDesigner(appWith({ opportunity: "name amount", account: "name" }));

describe("editing a form", () => {
  it("drags a type from the palette to where it is dropped", () => {
    crm()
      .drag("number")
      .into("opportunity", "amount")
      .expectForm("opportunity", "name number amount")
      .drag("number")
      .into("opportunity")
      .expectForm("opportunity", "name number amount number_2")
      .expectLabel("opportunity", "number_2", "新number 2")
      .undo()
      .expectForm("opportunity", "name number amount")
      .undo()
      .expectForm("opportunity", "name amount")
      .redo()
      .redo()
      .expectForm("opportunity", "name number amount number_2");
  });

  it("moves a field, and does nothing where it is dropped beside itself", () => {
    crm()
      .drag("name")
      .into("opportunity")
      .expectForm("opportunity", "amount name")
      .drag("name")
      .into("opportunity")
      .expectSteps(1)
      .drag("name")
      .into("opportunity", "amount")
      .expectForm("opportunity", "name amount");
  });

  it("names a plug-in's field by what it is, not by who made it", () => {
    crm().drag("acme.signature").into("account").expectForm("account", "name signature");
  });

  it("copies fields into another form under free ids", () => {
    crm()
      .copy("opportunity", "name", "amount")
      .paste("account", 0)
      .expectForm("account", "name_2 amount name")
      .undo()
      .expectForm("account", "name");
  });

  it("makes typing one step and a pause another", () => {
    crm().type("account", "name", "客户全称").expectSteps(1).type("account", "name", "ab", 600).expectSteps(3);
  });

  it("forgets what could be redone once something else is done", () => {
    crm()
      .drag("number")
      .into("account")
      .undo()
      .rename("account", "name", "名称")
      .redo()
      .expectForm("account", "name")
      .expectLabel("account", "name", "名称");
  });

  it("makes ids that are free and well formed", () => {
    expect(freeId("Serial No.", () => false)).toBe("serial_no");
    expect(freeId("数量", () => false)).toBe("item");
    expect(freeId("9lives", (id) => id === "lives")).toBe("lives_2");
  });
});

describe("saving the draft", () => {
  it("saves when the builder pauses", async () => {
    const designer = crm().drag("number").into("account").expectSave("unsaved").expectServer("account", "name");
    (await designer.wait(500)).expectSave("unsaved");
    (await designer.wait(300)).expectSave("saved").expectServer("account", "name number");
    expect(designer.world.saves).toBe(1);
  });

  it("saves an undo too", async () => {
    const designer = await crm().drag("number").into("account").wait();
    (await designer.undo().wait()).expectServer("account", "name");
  });

  it("tries again by itself where there was no answer", async () => {
    const designer = await crm().nextAnswer({ kind: "offline" }).drag("number").into("account").wait();
    designer.expectSave("offline").expectServer("account", "name");
    (await designer.wait(3_000)).expectSave("saved").expectServer("account", "name number");
  });

  it("says so where the server won't have it, and sends the next edit", async () => {
    const refusal = { kind: "refused", message: "no", problems: [] } as const;
    const designer = await crm().nextAnswer(refusal).drag("number").into("account").wait();
    designer.expectSave("refused");
    (await designer.undo().wait()).expectSave("saved");
  });

  it("keeps unsaved edits and the way back over a reload", async () => {
    const designer = crm().drag("number").into("account").reload().expectForm("account", "name number");
    (await designer.wait()).expectServer("account", "name number");
    designer.reload().expectSteps(1).undo().expectForm("account", "name").redo().expectForm("account", "name number");
  });

  it("sends nothing before it is shown: a page may be begun twice", async () => {
    const designer = crm().drag("number").into("account");
    const { world } = designer;
    const saved = openDraft(world.draft, world.ports, world.shelf);
    expect(saved.store.getState().unsaved).toHaveLength(1);
    (await designer.wait()).expectSave("saved").expectServer("account", "name number");
    expect(world.saves).toBe(1);
  });

  it("recognises its own save where only the answer was lost", async () => {
    const designer = crm().drag("number").into("account");
    const { world } = designer;
    const { save } = world.ports;
    world.ports.save = (app, etag) => {
      void save(app, etag);
      return new Promise(() => undefined);
    };
    await designer.wait();
    world.ports.save = save;
    designer.drag("text").into("account").reload().expectSteps(2).expectForm("account", "name number text");
    (await designer.wait()).expectSave("saved").expectServer("account", "name number text");
  });
});

describe("two builders on one draft", () => {
  const theirs = (form: string, fields: string) => () => appWith({ opportunity: "name amount", [form]: fields });

  it("asks, and does mine again on theirs", async () => {
    const designer = await crm().elsewhere(theirs("account", "name city")).drag("number").into("account").wait();
    designer.expectSave("conflict").expectForm("account", "name number").expectServer("account", "name city");
    await designer.settle("apply");
    designer.expectSave("saved").expectServer("account", "name number city").undo().expectForm("account", "name city");
  });

  it("tells what can't be done again", async () => {
    const designer = await crm().elsewhere(theirs("account", "city")).rename("account", "name", "名称").wait();
    (await designer.settle("apply")).expectRefused(1).expectSave("saved").expectForm("account", "city");
  });

  it("takes theirs where I say so", async () => {
    const designer = await crm().elsewhere(theirs("account", "city")).drag("number").into("account").wait();
    (await designer.settle("discard")).expectSteps(0).expectSave("saved").expectForm("account", "city");
  });

  it("asks after a reload as well", () => {
    crm()
      .drag("number")
      .into("account")
      .elsewhere(theirs("account", "city"))
      .reload()
      .expectSave("conflict")
      .expectForm("account", "city");
  });
});

// @vitest-environment happy-dom
import type { Field } from "@mortise/definition";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FormView, type FormViewProps } from "../../src/form/form-view.tsx";
import { Around, renders, sessionOf } from "./sample-form.tsx";

afterEach(() => {
  cleanup();
  renders.clear();
});

const fields: readonly Field[] = [
  { id: "name", type: "words", label: { "zh-CN": "名称", "en-US": "Name" }, required: true, help: "At most five" },
  { id: "code", type: "words", label: "Code" },
  { id: "twice", type: "doubled", label: "Twice" },
];

function show(own: readonly Field[] = fields, props: Partial<FormViewProps> = {}) {
  const session = sessionOf(own);
  const onSubmit = vi.fn();
  const view = render(
    <Around>
      <FormView session={session} onSubmit={onSubmit} {...props}>
        <button type="submit">保存</button>
      </FormView>
    </Around>,
  );
  return { session, onSubmit, ...view };
}

const type = (label: RegExp | string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

describe("a form to fill in", () => {
  it("names each control by its label, and marks what is required", () => {
    show();
    const control = screen.getByLabelText("名称");
    expect(control.getAttribute("aria-required")).toBe("true");
    expect(screen.getByLabelText("Code").getAttribute("aria-required")).toBe("false");
    expect(screen.getAllByTitle("必填")).toHaveLength(1);
  });

  it("describes a control by its help, then by its problem too", () => {
    show();
    const control = screen.getByLabelText("名称");
    const description = () =>
      (control.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent)
        .join(" | ");
    expect(description()).toBe("At most five");
    type("名称", "too long");
    expect(control.getAttribute("aria-invalid")).toBe("false");
    fireEvent.blur(control);
    expect(control.getAttribute("aria-invalid")).toBe("true");
    expect(description()).toBe("At most five | 不能超过 5 个字");
    type("名称", "Acme");
    expect(description()).toBe("At most five");
  });

  it("submits what was changed", () => {
    const { onSubmit } = show();
    type("名称", "Acme");
    fireEvent.click(screen.getByText("保存"));
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ name: "Acme" });
  });

  it("submits nothing wrong: it sums the problems up with links, and puts the focus on the first", () => {
    const { onSubmit } = show();
    type("Code", "much too long");
    fireEvent.click(screen.getByText("保存"));
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByRole("alert").textContent).toContain("有 2 处需要修改");
    expect(document.activeElement).toBe(screen.getByLabelText("名称"));
    fireEvent.click(screen.getByRole("link", { name: "Code: 不能超过 5 个字" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Code"));
    type("名称", "Acme");
    type("Code", "A1");
    expect(screen.getByRole("alert").textContent).toBe("");
  });

  it("moves nothing while a button is being pressed, so that the click is not lost", async () => {
    show();
    const name = screen.getByLabelText("名称");
    type("名称", "too long");
    fireEvent.pointerDown(screen.getByText("保存"));
    fireEvent.blur(name);
    expect(name.getAttribute("aria-invalid")).toBe("false");
    fireEvent.pointerUp(screen.getByText("保存"));
    await vi.waitFor(() => expect(name.getAttribute("aria-invalid")).toBe("true"));
  });

  it("shows what the server found, at the field and above the form", () => {
    const { session } = show();
    type("名称", "Acme");
    act(() => {
      session.report([
        { code: "not_unique", path: "/values/name", params: {}, severity: "error" },
        { code: "version_conflict", path: "", params: {}, severity: "error" },
      ]);
    });
    expect(screen.getByRole("alert").textContent).toContain("名称: 已有相同的记录");
    expect(screen.getByRole("alert").textContent).toContain("记录已被他人修改");
    expect(document.activeElement).toBe(screen.getByLabelText("名称"));
    type("名称", "Acm");
    expect(screen.getByRole("alert").textContent).toBe("");
  });

  it("gives the focus to what the server found once the form can be used again", () => {
    const session = sessionOf(fields);
    const form = (isDisabled: boolean) => (
      <Around>
        <FormView session={session} isDisabled={isDisabled} />
      </Around>
    );
    const { rerender } = render(form(true));
    act(() => session.report([{ code: "not_unique", path: "/values/code", params: {}, severity: "error" }]));
    expect(document.activeElement).toBe(document.body);
    rerender(form(false));
    expect(document.activeElement).toBe(screen.getByLabelText("Code"));
  });

  it("gives the focus to the first field, once its control is there", async () => {
    show([{ id: "late", type: "late", label: "Late" }], { isFocused: true });
    expect(document.activeElement).toBe(document.body);
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Late")));
  });

  it("goes on to the next control by Enter, submits by Control and Enter", () => {
    const { onSubmit } = show();
    const name = screen.getByLabelText("名称");
    type("名称", "Acme");
    name.focus();
    fireEvent.keyDown(name, { key: "Enter" });
    expect(document.activeElement).toBe(screen.getByLabelText("Code"));
    expect(onSubmit).not.toHaveBeenCalled();
    fireEvent.keyDown(name, { key: "Enter", ctrlKey: true });
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it("leaves the Enter of an input method alone", () => {
    const { onSubmit } = show();
    const name = screen.getByLabelText("名称");
    type("名称", "你好");
    name.focus();
    fireEvent.keyDown(name, { key: "Enter", isComposing: true });
    fireEvent.keyDown(name, { key: "Enter", isComposing: true, ctrlKey: true });
    // Safari has ended the composition by then, and says 229.
    fireEvent.keyDown(name, { key: "Enter", keyCode: 229 });
    expect(document.activeElement).toBe(name);
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("shows a computed value, and that it is one", () => {
    show();
    type("名称", "ab");
    const output = screen.getByLabelText("Twice");
    expect(output.tagName).toBe("OUTPUT");
    expect(output.textContent).toBe("abab");
    expect(screen.getByText("自动计算")).toBeTruthy();
  });

  it("renders a control again only for a change of its own", () => {
    show([
      ...fields,
      ...Array.from({ length: 30 }, (_, index) => ({ id: `x${index}`, type: "words", label: `X${index}` })),
    ]);
    const before = new Map(renders);
    type("名称", "ab");
    const again = [...renders].filter(([id, count]) => count !== before.get(id)).map(([id]) => id);
    expect(again).toEqual(["name"]);
  });

  it("mounts a long form in steps, whole in the end", { timeout: 15_000 }, async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ id: `x${index}`, type: "words", label: `X${index}` }));
    show(many);
    expect(renders.size).toBeLessThan(300);
    await vi.waitFor(() => expect(renders.size).toBe(300), { timeout: 10_000 });
  });

  it("shows a notice for a field of unknown type, and text for one that nobody draws", () => {
    const { session } = show([
      { id: "gone", type: "acme.map", label: "Map" },
      { id: "plain", type: "unseen", label: "Plain", default: "'seen'" },
    ]);
    expect(screen.getByText(/字段类型“acme.map”不可用/)).toBeTruthy();
    expect(screen.getByLabelText("Plain").textContent).toBe("«seen»");
    expect(session.attempt()).toBe(true);
  });

  it("shows what a person may only read, and hides the rest", () => {
    show(fields, { access: (field) => (field === "name" ? "read" : field === "code" ? "none" : "write") });
    expect(screen.getByLabelText("名称").tagName).toBe("OUTPUT");
    expect(screen.getByLabelText("名称").textContent).toContain("未填写");
    expect(screen.queryByLabelText("Code")).toBeNull();
  });

  it("shows chosen fields in the chosen order", () => {
    const { container } = show(fields, { fields: ["code", "name", "nothing"] });
    const shown = [...container.querySelectorAll("[data-field]")].map((one) => one.getAttribute("data-field"));
    expect(shown).toEqual(["code", "name"]);
  });

  it("does not submit twice while it is being saved", () => {
    const { onSubmit } = show(fields, { isDisabled: true });
    fireEvent.click(screen.getByText("保存"));
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLInputElement>("名称").disabled).toBe(true);
  });
});

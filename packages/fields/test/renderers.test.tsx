// @vitest-environment happy-dom
import type { Field } from "@mortise/definition";
import { createFormEngine, createFormSession } from "@mortise/form-engine";
import { createRegistry, type Locale } from "@mortise/kernel";
import { sampleApp } from "@mortise/testing";
import { UiProvider, type UiServices } from "@mortise/ui";
import { FieldValue, FormView } from "@mortise/ui/form";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fieldTypes } from "../src/definitions.ts";
import { fieldRenderers } from "../src/react.ts";

/** Whether the machine is a phone, as `matchMedia` tells. */
let isPhone = false;
beforeEach(() => {
  isPhone = false;
  vi.stubGlobal("matchMedia", () => ({
    matches: isPhone,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

vi.setConfig({ testTimeout: 30_000 });

const options = [
  { id: "lead", label: { "zh-CN": "线索", "en-US": "Lead" }, color: "blue" },
  { id: "won", label: { "zh-CN": "赢单", "en-US": "Won" } },
];
const fields = {
  name: { id: "name", type: "text", label: "Name", required: true },
  note: { id: "note", type: "textarea", label: "Note" },
  quantity: { id: "quantity", type: "number", label: "Quantity", integer: true },
  price: { id: "price", type: "money", label: "Price" },
  urgent: { id: "urgent", type: "switch", label: "Urgent" },
  due: { id: "due", type: "date", label: "Due" },
  stage: { id: "stage", type: "select", label: "Stage", options },
  source: { id: "source", type: "select", label: "Source", options, display: "radio" },
  owner: { id: "owner", type: "member", label: "Owner" },
  account: { id: "account", type: "link", label: "Account", form: "account" },
  total: { id: "total", type: "formula", label: "Total", formula: "1000 * 2", kind: "decimal" },
} satisfies { readonly [name: string]: Field };

const accounts = [
  { id: "a1", label: "Acme" },
  { id: "a2", label: "Betatech" },
];

function servicesOf(locale: Locale, more: Partial<UiServices> = {}): UiServices {
  return {
    locale,
    timeZone: "Asia/Shanghai",
    currency: "CNY",
    searchRecords: async (_form, text) => accounts.filter(({ label }) => label.toLowerCase().includes(text)),
    searchMembers: async () => [{ id: "m1", label: "张三" }],
    titleOf: (_form, id) => accounts.find((one) => one.id === id)?.label,
    nameOf: (id) => (id === "m1" ? "张三" : undefined),
    ...more,
  };
}

const registries = { fields: createRegistry("renderers", fieldRenderers), charts: createRegistry<never>("charts") };

/** Shows a form, once the controls that load when they are first shown are there. */
async function show(own: readonly Field[], { locale = "zh-CN" as Locale, services = {} as Partial<UiServices> } = {}) {
  const model = sampleApp(fieldTypes, own).forms.get("sample");
  if (!model) throw new Error("no form");
  const environment = { now: 0, timeZone: "Asia/Shanghai", currentUser: null };
  const session = createFormSession(createFormEngine(model), { environment });
  const view = render(
    <UiProvider services={servicesOf(locale, services)} registries={registries}>
      <FormView session={session} />
      <div data-testid="values">
        {own.map((field) => {
          const known = model.field(field.id);
          return (
            known && <FieldValue key={field.id} model={known} value={session.values()[field.id] ?? null} isCompact />
          );
        })}
      </div>
    </UiProvider>,
  );
  await vi.waitFor(() => expect(view.container.querySelector(".m-field-waiting")).toBeNull(), { timeout: 20_000 });
  return { session, ...view };
}

const type = (element: HTMLElement, text: string) => fireEvent.change(element, { target: { value: text } });

describe("every control", () => {
  it.each(Object.values(fields).filter((field) => field.type !== "formula"))(
    "of $id has its label's name, and says what is wrong",
    async (field) => {
      const { session } = await show([field]);
      const control =
        field.id === "source" ? screen.getByRole("radiogroup", { name: "Source" }) : screen.getByLabelText(field.label);
      expect(control).toBeTruthy();
      act(() => session.report([{ code: "required", path: `/values/${field.id}`, params: {}, severity: "error" }]));
      const described = (control.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent);
      expect(described).toEqual(["请填写"]);
    },
  );

  it("has a renderer for every type", async () => {
    expect(fieldRenderers.map((one) => one.type)).toEqual(fieldTypes.map((one) => one.type));
  });
});

describe("a number", () => {
  it("is read from what people type, and grouped when they go on", async () => {
    const { session } = await show([fields.quantity]);
    const input = screen.getByLabelText<HTMLInputElement>("Quantity");
    fireEvent.focus(input);
    type(input, "１２,345");
    expect(session.values()).toEqual({ quantity: 12345 });
    expect(input.value).toBe("１２,345");
    fireEvent.blur(input);
    expect(input.value).toBe("12,345");
    fireEvent.focus(input);
    expect(input.value).toBe("12345");
  });

  it("that is none stays as it was typed, and is refused", async () => {
    const { session } = await show([fields.quantity]);
    const input = screen.getByLabelText<HTMLInputElement>("Quantity");
    fireEvent.focus(input);
    type(input, "twelve");
    fireEvent.blur(input);
    expect(input.value).toBe("twelve");
    expect(screen.getByText("应为数字")).toBeTruthy();
    expect(session.values()).toEqual({ quantity: null });
  });
});

describe("an amount", () => {
  it("shows the currency's sign and its decimal places", async () => {
    await show([fields.price]);
    const input = screen.getByLabelText<HTMLInputElement>("Price");
    fireEvent.focus(input);
    type(input, "¥1,234.5");
    fireEvent.blur(input);
    expect(input.value).toBe("1,234.50");
    expect(screen.getByText("¥")).toBeTruthy();
  });
});

describe("a date", () => {
  it("is typed in any form that can be read in one way", async () => {
    const { session } = await show([fields.due]);
    const input = screen.getByLabelText<HTMLInputElement>("Due");
    fireEvent.mouseDown(input);
    fireEvent.focus(input);
    type(input, "2024年2月29日");
    fireEvent.keyDown(input, { key: "Enter" });
    expect(session.values()).toEqual({ due: "2024-02-29" });
  });

  it("is the system's own input on a phone", async () => {
    isPhone = true;
    const { session } = await show([fields.due]);
    const input = screen.getByLabelText<HTMLInputElement>("Due");
    expect(input.type).toBe("date");
    type(input, "2024-02-29");
    expect(session.values()).toEqual({ due: "2024-02-29" });
    type(input, "");
    expect(session.values()).toEqual({ due: null });
  });
});

describe("a choice", () => {
  it("shows its options in the person's language", async () => {
    const { session } = await show([fields.stage], { locale: "en-US" });
    fireEvent.mouseDown(screen.getByLabelText("Stage"));
    fireEvent.click(await screen.findByText("Won"));
    expect(session.values()).toEqual({ stage: "won" });
  });

  it("as radio buttons can be taken back where it is not required", async () => {
    const { session } = await show([fields.source]);
    fireEvent.click(screen.getByLabelText("赢单"));
    expect(session.values()).toEqual({ source: "won" });
    fireEvent.click(screen.getByText("清除"));
    expect(session.values()).toEqual({ source: null });
    cleanup();
    await show([{ ...fields.source, required: true }]);
    fireEvent.click(screen.getByLabelText("赢单"));
    expect(screen.queryByText("清除")).toBeNull();
  });
});

describe("a switch", () => {
  it("is turned by its label's name", async () => {
    const { session } = await show([fields.urgent]);
    const control = screen.getByRole("switch", { name: "Urgent" });
    fireEvent.click(control);
    expect(session.values()).toEqual({ urgent: true });
    expect(control.getAttribute("aria-checked")).toBe("true");
  });
});

describe("a link", () => {
  it("is searched for once the person pauses, and a newer search aborts the older", async () => {
    const searches: { readonly text: string; readonly signal: AbortSignal }[] = [];
    const searchRecords: UiServices["searchRecords"] = async (_form, text, signal) => {
      searches.push({ text, signal });
      return accounts.filter(({ label }) => label.toLowerCase().includes(text));
    };
    const { session } = await show([fields.account], { services: { searchRecords } });
    const input = screen.getByLabelText("Account");
    fireEvent.mouseDown(input);
    await vi.waitFor(() => expect(searches.map((one) => one.text)).toEqual([""]));
    for (const text of ["a", "ac", "acm"]) type(input, text);
    await vi.waitFor(() => expect(searches.map((one) => one.text)).toEqual(["", "acm"]));
    expect(searches.map((one) => one.signal.aborted)).toEqual([true, false]);
    fireEvent.click(await screen.findByTitle("Acme"));
    expect(session.values()).toEqual({ account: "a1" });
  });

  it("says when the search failed", async () => {
    const searchRecords = () => Promise.reject(new Error("offline"));
    await show([fields.account], { services: { searchRecords } });
    fireEvent.mouseDown(screen.getByLabelText("Account"));
    expect(await screen.findByText("查找失败，请重试")).toBeTruthy();
  });

  it("leads to the record where records can be opened", async () => {
    const own = { ...fields.account, default: "'a2'" };
    await show([own], { services: { recordHref: (form, id) => `/${form}/${id}` } });
    expect(screen.getByRole("link", { name: "Betatech" }).getAttribute("href")).toBe("/account/a2");
  });
});

describe("values to read", () => {
  it("stand in lists as short as they can", async () => {
    await show([
      { ...fields.note, default: "'first line'" },
      { ...fields.stage, default: "'lead'" },
      { ...fields.price, default: "1234.5" },
      { ...fields.owner, default: "'m1'" },
      fields.total,
    ]);
    expect([...screen.getByTestId("values").children].map((one) => one.textContent)).toEqual([
      "first line",
      "线索",
      "¥1,234.50",
      "张张三",
      "2,000.00",
    ]);
  });
});

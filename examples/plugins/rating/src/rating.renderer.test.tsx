// @vitest-environment happy-dom
import { createFormEngine, createFormSession } from "@mortise/form-engine";
import { createRegistry } from "@mortise/kernel";
import { sampleApp } from "@mortise/testing";
import { UiProvider, type UiServices } from "@mortise/ui";
import { FormView, RecordView } from "@mortise/ui/form";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import definitions from "./index.ts";
import renderers from "./react.ts";

afterEach(cleanup);

const services: UiServices = {
  locale: "en-US",
  timeZone: "Asia/Shanghai",
  currency: "CNY",
  searchRecords: async () => [],
  searchMembers: async () => [],
  titleOf: () => undefined,
  nameOf: () => undefined,
};

/** An application that was given nothing but the plug-in. */
function open() {
  const registries = { fields: createRegistry("fields", renderers.fields), charts: createRegistry<never>("charts") };
  const app = sampleApp(definitions.fields, [{ id: "service", type: "example.rating", label: "Service" }]);
  const model = app.forms.get("sample");
  if (!model) throw new Error("no form");
  const environment = { now: 0, timeZone: "Asia/Shanghai", currentUser: null };
  const session = createFormSession(createFormEngine(model), { environment });
  render(
    <UiProvider services={services} registries={registries}>
      <FormView session={session} />
      <RecordView model={model} values={{ service: 4 }} />
    </UiProvider>,
  );
  return session;
}

it("is a named group of radio buttons, which the keyboard works", () => {
  const session = open();
  expect(screen.getByRole("radiogroup", { name: "Service" })).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: "3 stars" }));
  expect(session.values()).toEqual({ service: 3 });
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "3 stars" }).checked).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "Clear" }));
  expect(session.values()).toEqual({ service: null });
});

it("is read aloud as a count", () => {
  open();
  expect(screen.getByRole("img", { name: "4 of 5 stars" }).textContent).toBe("★★★★★");
});

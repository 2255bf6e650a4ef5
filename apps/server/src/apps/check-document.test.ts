import type { App } from "@mortise/definition";
import { expect, it } from "vitest";
import template from "../../../../examples/sales-pipeline/app.json" with { type: "json" };
import { createRegistries } from "../registries.ts";
import { checkDocument } from "./check-document.ts";

const registries = createRegistries([]);
// The template is data; that it is an app is what is checked here.
const app = template as unknown as App;
const codes = (document: unknown) => checkDocument(document, registries).problems.map(({ code, path }) => [code, path]);

it("finds nothing wrong with the template", () => {
  expect(codes(app)).toEqual([]);
});

it("finds a flow without an end", () => {
  const [flow] = app.flows ?? [];
  const document = { ...app, flows: [{ ...flow, nodes: flow?.nodes.slice(0, -1) }] };
  expect(codes(document)).toEqual([["flow_needs_end", "/flows/0/nodes/1"]]);
  expect(checkDocument(document, registries).app).toBeUndefined();
});

it("finds a question that makes no sense, and where", () => {
  const [dashboard] = app.dashboards ?? [];
  const widget = { id: "w", type: "kpi", title: "w" };
  const query = { from: "account", measures: [{ id: "m", aggregate: "sum", field: "name" }] };
  const document = { ...app, dashboards: [{ ...dashboard, widgets: [{ ...widget, query }] }] };
  expect(codes(document)).toEqual([["invalid_measure", "/dashboards/0/widgets/0/query/measures/0/field"]]);
});

it("tells what is wrong with the document itself before anything else", () => {
  const document = {
    ...app,
    flows: [{ ...app.flows?.[0], form: "nowhere", nodes: app.flows?.[0]?.nodes.slice(0, 1) }],
  };
  expect(codes(document).map(([code]) => code)).not.toContain("flow_needs_end");
});

import { type App, type AppCheck, checkApp, createAppModel, type Vocabulary } from "@mortise/definition";
import { checkFlow, type FlowNodes } from "@mortise/flow-engine";
import { hasErrors, type Problem, pointer, under } from "@mortise/kernel";
import { planReport } from "@mortise/report-engine";

/**
 * Everything that speaks against a document: its shape and references, then, where those are sound, what the engines say
 * of the course of its flows and of the questions on its dashboards.
 */
export function checkDocument(
  document: unknown,
  { vocabulary, nodes }: { readonly vocabulary: Vocabulary; readonly nodes: FlowNodes },
): AppCheck {
  const checked = checkApp(document, vocabulary);
  if (!checked.app) return checked;
  const problems = [
    ...checked.problems,
    ...flowProblems(checked.app, nodes),
    ...queryProblems(checked.app, vocabulary),
  ];
  return hasErrors(problems) ? { problems } : { ...checked, problems };
}

function flowProblems(app: App, nodes: FlowNodes): Problem[] {
  return (app.flows ?? []).flatMap((flow, index) =>
    // A node of an unknown type is a warning already: a plug-in may come back.
    under(
      pointer("flows", index),
      checkFlow(flow, nodes).filter(({ code }) => code !== "unknown_type"),
    ),
  );
}

function queryProblems(app: App, vocabulary: Vocabulary): Problem[] {
  const model = createAppModel(app, vocabulary);
  return (app.dashboards ?? []).flatMap((dashboard, index) =>
    dashboard.widgets.flatMap(({ query }, at) => {
      const planned = planReport(query, model);
      return planned.ok ? [] : under(pointer("dashboards", index, "widgets", at, "query"), planned.error);
    }),
  );
}

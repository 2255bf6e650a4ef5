import type { DashboardData, ReportAnswer } from "@mortise/client";
import { type Problem, problem, Refusal } from "@mortise/kernel";
import { Type } from "typebox";
import { runReport } from "../../reports/run.ts";
import type { Runtime } from "../../runtime.ts";
import { localeOf, problemBody } from "../errors.ts";
import type { Http } from "../fastify.ts";
import { actOf } from "../request.ts";
import { AppParams, exactly } from "../schemas.ts";

const tags = ["reports"];

/** Numbers over records. */
export function addReportRoutes(http: Http, runtime: Runtime): void {
  http.post(
    "/apps/:app/reports/query",
    {
      schema: {
        summary: "Group and count records",
        tags,
        params: AppParams,
        body: exactly({ query: Type.Unknown({ description: "As a widget's query in the app definition" }) }),
      },
    },
    async (request): Promise<ReportAnswer> => {
      const app = runtime.apps.get(request.params.app);
      return runReport(runtime, actOf(runtime, request), app, request.body.query, "/query");
    },
  );

  http.get(
    "/apps/:app/dashboards/:dashboard/data",
    {
      schema: {
        summary: "The answers of all widgets of a dashboard; one that fails says why and leaves the others",
        tags,
        params: exactly({ app: Type.String({ maxLength: 100 }), dashboard: Type.String({ maxLength: 100 }) }),
      },
    },
    async (request): Promise<DashboardData> => {
      const app = runtime.apps.get(request.params.app);
      const dashboard = app.definition.dashboards?.find((one) => one.id === request.params.dashboard);
      if (!dashboard) throw new Refusal("not_found");
      const act = actOf(runtime, request);
      const widgets: { [id: string]: DashboardData["widgets"][string] } = {};
      for (const widget of dashboard.widgets) {
        try {
          widgets[widget.id] = { result: await runReport(runtime, act, app, widget.query, "/query") };
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          widgets[widget.id] = { problem: problemBody(mainProblem(error), localeOf(request)) };
        }
      }
      return { widgets };
    },
  );
}

function mainProblem(refusal: Refusal): Problem {
  return refusal.problems[0] ?? problem(refusal.code, "", refusal.params);
}

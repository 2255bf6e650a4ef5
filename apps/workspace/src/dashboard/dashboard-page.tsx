import { ApiError, type DashboardData } from "@mortise/client";
import type { AppModel, Dashboard, Widget } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import type { ReportText } from "@mortise/report-engine";
import { DashboardGrid, ReportCard, type ReportState } from "@mortise/ui/report";
import { EmptyState, Page, useClient, useLocale } from "@mortise/ui/shell";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useAppModel } from "../data/app-queries.ts";
import { keys } from "../data/keys.ts";
import { NotFound } from "../frame/route-error.tsx";
import { charts } from "../registries/charts.ts";

/** A dashboard, kept up to date by what happens to the records it is about. */
export function DashboardPage() {
  const { app = "", dashboard: id } = useParams();
  const model = useAppModel(app);
  const dashboard = model.app.dashboards?.find((one) => one.id === id);
  return dashboard ? <Shown model={model} dashboard={dashboard} /> : <NotFound />;
}

function Shown({ model, dashboard }: { readonly model: AppModel; readonly dashboard: Dashboard }) {
  const { t } = useTranslation("dashboard");
  const client = useClient();
  const locale = useLocale();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: keys.dashboard(model.id, dashboard.id),
    queryFn: ({ signal }) => client.reports.dashboard(model.id, dashboard.id, { signal }),
    placeholderData: keepPreviousData,
  });
  const text = useMemo((): ReportText => ({ locale, currency: model.currency }), [locale, model]);
  return (
    <Page title={localize(dashboard.name, locale)}>
      {dashboard.widgets.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <DashboardGrid
          widgets={dashboard.widgets}
          renderWidget={(widget) => (
            <ReportCard
              widget={widget}
              charts={charts}
              state={stateOf(widget, data, error, isFetching)}
              text={text}
              height={charts.get(widget.type)?.isText ? figureHeight : chartHeight}
              onRetry={() => void refetch()}
            />
          )}
        />
      )}
    </Page>
  );
}

/** Room in pixels: a figure needs less of it than a chart. */
const figureHeight = 52;
const chartHeight = 280;

function stateOf(widget: Widget, data: DashboardData | undefined, error: unknown, isFetching: boolean): ReportState {
  const answer = data?.widgets[widget.id];
  if (answer && "result" in answer) return { status: "ready", result: answer.result, isRefreshing: isFetching };
  if (answer) return { status: "failed", message: answer.problem.message };
  if (error && !isFetching)
    return { status: "failed", message: error instanceof ApiError ? error.message : String(error) };
  return { status: "loading" };
}

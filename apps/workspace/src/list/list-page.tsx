import { localize } from "@mortise/kernel";
import { EmptyState, ErrorState, Skeleton, useClient, useDocumentTitle, useLocale } from "@mortise/ui/shell";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { useAppModel } from "../data/app-queries.ts";
import { keys } from "../data/keys.ts";
import { listQuery, readListState } from "../data/list-state.ts";
import { useIsNarrow } from "../data/use-media.ts";
import { NotFound } from "../frame/route-error.tsx";
import { useRelated } from "../scope/app-scope.tsx";
import { ListActions } from "./list-actions.tsx";
import { ListEmpty } from "./list-empty.tsx";
import { ListFooter } from "./list-footer.tsx";
import { ListToolbar } from "./list-toolbar.tsx";
import { RecordCards } from "./record-cards.tsx";
import { RecordTable } from "./record-table.tsx";
import { useListActions } from "./use-list-actions.ts";
import "./list.css";

const RecordPanel = lazy(async () => ({ default: (await import("../record/record-panel.tsx")).RecordPanel }));

/** The records of a form as a view shows them. Everything that can be set is in the address. */
export function ListPage() {
  const { app = "", form: formId = "" } = useParams();
  const model = useAppModel(app);
  const form = model.forms.get(formId);
  return form === undefined ? <NotFound /> : <List key={formId} form={form} />;
}

function List({ form }: { readonly form: NonNullable<ReturnType<ReturnType<typeof useAppModel>["forms"]["get"]>> }) {
  const { t } = useTranslation("list");
  const client = useClient();
  const locale = useLocale();
  const [search] = useSearchParams();
  const isNarrow = useIsNarrow();
  const state = readListState(search);
  const actions = useListActions(form, state);
  const query = listQuery(state, form);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: keys.list(form.app.id, form.id, query),
    queryFn: ({ signal }) => client.records.query(form.app.id, form.id, { ...query, count: "estimate" }, { signal }),
    placeholderData: keepPreviousData,
  });
  useRelated(data?.related);
  const view = form.view(state.view);
  const formName = localize(form.form.name, locale);
  const viewName = view === undefined ? formName : localize(view.name, locale);
  useDocumentTitle(state.isBin ? t("binOf", { form: formName }) : viewName);

  if (view === undefined) return <EmptyState title={t("noView")}>{t("noViewText")}</EmptyState>;
  const Records = isNarrow ? RecordCards : RecordTable;
  return (
    <div className="list" data-panel={state.record !== undefined || undefined}>
      <section className="list-main" aria-label={viewName}>
        <header className="list-head">
          <h1 className="m-cut">{state.isBin ? t("binOf", { form: formName }) : formName}</h1>
          <ListActions form={form} state={state} actions={actions} />
        </header>
        <ListToolbar form={form} state={state} actions={actions} />
        <div className="list-records" aria-busy={isPlaceholderData} data-stale={isPlaceholderData || undefined}>
          {error && !data ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : data === undefined ? (
            <Skeleton rows={12} />
          ) : data.records.length === 0 ? (
            <ListEmpty form={form} state={state} actions={actions} />
          ) : (
            <Records form={form} view={view} state={state} answer={data} actions={actions} />
          )}
        </div>
        <ListFooter form={form} state={state} answer={data} actions={actions} query={query} />
      </section>
      {state.record === undefined ? null : (
        <Suspense
          fallback={
            <aside className="record-panel">
              <Skeleton rows={10} />
            </aside>
          }
        >
          <RecordPanel
            key={state.record}
            form={form}
            id={state.record}
            order={data?.records.map((record) => record.id) ?? []}
            onOpen={actions.open}
          />
        </Suspense>
      )}
    </div>
  );
}

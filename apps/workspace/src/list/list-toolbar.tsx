import { CloseCircleFilled, FilterOutlined, SearchOutlined } from "@ant-design/icons";
import type { FormModel } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { Button, useLocale } from "@mortise/ui/shell";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isComplete } from "../data/conditions.ts";
import type { ListState } from "../data/list-state.ts";
import type { ListActions } from "./use-list-actions.ts";

const FilterPanel = lazy(async () => ({ default: (await import("../filter/filter-panel.tsx")).FilterPanel }));

type Props = { readonly form: FormModel; readonly state: ListState; readonly actions: ListActions };

/** Views, search and filter. */
export function ListToolbar({ form, state, actions }: Props) {
  const { t } = useTranslation("list");
  const [isFiltering, setIsFiltering] = useState(false);
  const count = state.conditions.filter((condition) => isComplete(condition, form)).length;
  return (
    <>
      <div className="list-toolbar">
        {state.isBin ? (
          <p className="list-bin-note">{t("binText")}</p>
        ) : (
          <Views form={form} state={state} actions={actions} />
        )}
        <Search state={state} actions={actions} />
        {state.isBin ? null : (
          <Button
            icon={<FilterOutlined aria-hidden />}
            aria-expanded={isFiltering}
            className={count > 0 ? "list-filter-on" : ""}
            onClick={() => setIsFiltering(!isFiltering)}
          >
            {count > 0 ? t("filterCount", { count }) : t("filter")}
          </Button>
        )}
      </div>
      {isFiltering && !state.isBin ? (
        <Suspense fallback={<div className="filter-panel" />}>
          <FilterPanel
            form={form}
            conditions={state.conditions}
            onChange={(conditions) => actions.change({ conditions }, true)}
            onClose={() => setIsFiltering(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** Saved views, side by side. */
function Views({ form, state, actions }: Props) {
  const { t } = useTranslation("list");
  const locale = useLocale();
  const views = form.form.views ?? [];
  const current = form.view(state.view)?.id;
  if (views.length < 2) return <span className="list-views" />;
  return (
    <nav className="list-views" aria-label={t("views")}>
      {views.map((view) => (
        <button
          key={view.id}
          type="button"
          aria-current={view.id === current ? "true" : undefined}
          onClick={() =>
            actions.change({ view: view.id, sort: undefined, conditions: [], search: "", record: undefined })
          }
        >
          {localize(view.name, locale)}
        </button>
      ))}
    </nav>
  );
}

/** Searches while typing, a moment after the last letter, and never in the middle of a composition. */
function Search({ state, actions }: Pick<Props, "state" | "actions">) {
  const { t } = useTranslation("list");
  const [text, setText] = useState(state.search);
  const isComposing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(state.search), [state.search]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (value: string, milliseconds: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => actions.change({ search: value.trim() }, true), milliseconds);
  };
  return (
    <search className="list-search">
      <SearchOutlined aria-hidden />
      <input
        type="search"
        value={text}
        placeholder={t("search")}
        aria-label={t("search")}
        onChange={(event) => {
          setText(event.target.value);
          if (!isComposing.current) search(event.target.value, 250);
        }}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          search(event.currentTarget.value, 0);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing && event.keyCode !== 229) search(text, 0);
        }}
      />
      {text === "" ? null : (
        <button
          type="button"
          aria-label={t("clearSearch")}
          onClick={() => {
            setText("");
            search("", 0);
          }}
        >
          <CloseCircleFilled aria-hidden />
        </button>
      )}
    </search>
  );
}

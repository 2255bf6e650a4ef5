import type { QueryAnswer, RecordBody } from "@mortise/client";
import { type FormModel, type View, valueKindFacts } from "@mortise/definition";
import { useLocale } from "@mortise/ui/shell";
import { type MouseEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type ListState, nextSort } from "../data/list-state.ts";
import { recordPath } from "../paths.ts";
import { Cell } from "../record/cell.tsx";
import { WithoutLinks } from "../scope/without-links.tsx";
import { type Column, columnsOf } from "./columns.ts";
import { fitColumns } from "./fit-columns.ts";
import { RestoreButton } from "./restore-button.tsx";
import type { ListActions } from "./use-list-actions.ts";

export type RecordsProps = {
  readonly form: FormModel;
  readonly view: View;
  readonly state: ListState;
  readonly answer: QueryAnswer;
  readonly actions: ListActions;
};

/** Records in rows. A click anywhere in a row opens it; its first cell is a link for keyboards and new tabs. */
export function RecordTable({ form, view, state, answer, actions }: RecordsProps) {
  const { t } = useTranslation("list");
  const locale = useLocale();
  const columns = useFittedColumns(columnsOf(form, view, locale), form, view, answer);
  const sort = state.sort ?? view.sort;
  return (
    <table className="record-table" style={{ minWidth: columns.reduce((sum, column) => sum + column.width, 0) }}>
      <colgroup>
        {columns.map((column) => (
          <col key={column.id} style={{ width: column.width }} />
        ))}
        {state.isBin ? <col style={{ width: 100 }} /> : null}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.id} column={column} sort={sort} actions={actions} />
          ))}
          {state.isBin ? (
            <th>
              <span className="m-visually-hidden">{t("restore")}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {answer.records.map((record) => (
          <Row key={record.id} {...{ form, columns, record, state, actions }} />
        ))}
      </tbody>
    </table>
  );
}

/** Widths grow with what is seen of a view, and never shrink: nothing jumps from page to page. */
function useFittedColumns(columns: readonly Column[], form: FormModel, view: View, answer: QueryAnswer) {
  const seen = useRef({ view: view.id, widths: new Map<string, number>() });
  if (seen.current.view !== view.id) seen.current = { view: view.id, widths: new Map() };
  return fitColumns(columns, form, answer, seen.current.widths);
}

function Head({
  column,
  sort,
  actions,
}: {
  readonly column: Column;
  readonly sort: ListState["sort"];
  readonly actions: ListActions;
}) {
  const { t } = useTranslation("list");
  const first = sort?.[0];
  const direction = first?.field === column.id ? (first.desc ? "descending" : "ascending") : undefined;
  if (!valueKindFacts[column.kind].isSortable)
    return <th data-numeric={column.isNumeric || undefined}>{column.label}</th>;
  return (
    <th aria-sort={direction} data-numeric={column.isNumeric || undefined}>
      <button
        type="button"
        title={t("sortBy", { field: column.label })}
        onClick={() => actions.change({ sort: nextSort(sort, column.id) })}
      >
        <span className="m-cut">{column.label}</span>
        <SortMark direction={direction} />
      </button>
    </th>
  );
}

function SortMark({ direction }: { readonly direction: "ascending" | "descending" | undefined }) {
  return (
    <svg className="sort-mark" data-direction={direction} width="8" height="12" viewBox="0 0 8 12" aria-hidden="true">
      <path d="M4 1l3 4H1z" />
      <path d="M4 11l3-4H1z" />
    </svg>
  );
}

function Row({
  form,
  columns,
  record,
  state,
  actions,
}: {
  readonly form: FormModel;
  readonly columns: readonly Column[];
  readonly record: RecordBody;
  readonly state: ListState;
  readonly actions: ListActions;
}) {
  const path = recordPath(form.app.id, form.id, record.id);
  const open = (event: MouseEvent) => {
    if (state.isBin || event.defaultPrevented || (event.target as Element).closest("a, button")) return;
    if (getSelection()?.toString()) return;
    if (event.ctrlKey || event.metaKey) window.open(path, "_blank", "noopener");
    else actions.open(record.id);
  };
  const openLink = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    actions.open(record.id);
  };
  return (
    <tr data-open={state.record === record.id || undefined} data-fixed={state.isBin || undefined} onClick={open}>
      {columns.map((column, index) => (
        <td key={column.id} data-numeric={column.isNumeric || undefined} onMouseEnter={showWholeText}>
          {index === 0 && !state.isBin ? (
            <Link className="record-link m-cut" to={path} onClick={openLink}>
              <WithoutLinks>
                <FirstCell form={form} record={record} id={column.id} />
              </WithoutLinks>
            </Link>
          ) : (
            <div className="m-cut">
              <Cell form={form} record={record} id={column.id} />
            </div>
          )}
        </td>
      ))}
      {state.isBin ? (
        <td>
          <RestoreButton form={form} record={record} />
        </td>
      ) : null}
    </tr>
  );
}

/** A link needs words: an empty first cell shows the record's title instead. */
function FirstCell({
  form,
  record,
  id,
}: {
  readonly form: FormModel;
  readonly record: RecordBody;
  readonly id: string;
}) {
  const { t } = useTranslation("list");
  const value = record.values[id];
  if (value === null || value === undefined || value === "") return record.title.trim() || t("untitled");
  return <Cell form={form} record={record} id={id} />;
}

/** What is cut off can be read by pointing at it. */
function showWholeText(event: MouseEvent<HTMLTableCellElement>): void {
  const cell = event.currentTarget;
  const cut = [...cell.querySelectorAll<HTMLElement>("*")].some((one) => one.scrollWidth > one.clientWidth + 1);
  if (cut) cell.title = cell.textContent ?? "";
  else cell.removeAttribute("title");
}

import type { RecordBody } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { useLocale } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { recordPath } from "../paths.ts";
import { Cell } from "../record/cell.tsx";
import { StatusTag } from "../record/status-tag.tsx";
import { WithoutLinks } from "../scope/without-links.tsx";
import { type Column, columnsOf } from "./columns.ts";
import type { RecordsProps } from "./record-table.tsx";
import { RestoreButton } from "./restore-button.tsx";

const mostLines = 4;

/** Records on a phone: title, the view's first columns, how far the approval is. */
export function RecordCards({ form, view, state, answer }: RecordsProps) {
  const locale = useLocale();
  const columns = columnsOf(form, view, locale);
  return (
    <WithoutLinks>
      <ul className="record-cards">
        {answer.records.map((record) => (
          <li key={record.id}>
            {state.isBin ? (
              <div className="record-card">
                <Card form={form} columns={columns} record={record} />
                <RestoreButton form={form} record={record} />
              </div>
            ) : (
              <Link className="record-card" to={recordPath(form.app.id, form.id, record.id)}>
                <Card form={form} columns={columns} record={record} />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </WithoutLinks>
  );
}

function Card({
  form,
  columns,
  record,
}: {
  readonly form: FormModel;
  readonly columns: readonly Column[];
  readonly record: RecordBody;
}) {
  const { t } = useTranslation("list");
  const filled = columns.filter(({ id }) => !isInTitle(form, id) && !isEmpty(record.values[id]));
  return (
    <>
      <span className="record-card-head">
        <b className="m-cut">{record.title.trim() || t("untitled")}</b>
        {record.flowStatus === null ? null : <StatusTag status={record.flowStatus} />}
      </span>
      <span className="record-card-lines">
        {filled.slice(0, mostLines).map((column) => (
          <span key={column.id} className="record-card-line">
            <span>{column.label}</span>
            <span className="m-cut">
              <Cell form={form} record={record} id={column.id} />
            </span>
          </span>
        ))}
      </span>
    </>
  );
}

/** Whether the title says it already, alone. */
function isInTitle(form: FormModel, id: string): boolean {
  return form.title.some((part) => "path" in part && part.path.length === 1 && part.path[0] === id);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

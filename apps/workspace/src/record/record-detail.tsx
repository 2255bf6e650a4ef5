import { EditOutlined, EllipsisOutlined } from "@ant-design/icons";
import type { RecordAnswer } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { RecordView } from "@mortise/ui/form";
import { Button, ErrorState, MenuButton, Skeleton, useClient } from "@mortise/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { keys } from "../data/keys.ts";
import { FlowProgress } from "../flow/flow-progress.tsx";
import { useRelated } from "../scope/app-scope.tsx";
import { RecordForm } from "./form/record-form.tsx";
import { RecordHistory } from "./record-history.tsx";
import { RelatedLists } from "./related-lists.tsx";
import { StatusTag } from "./status-tag.tsx";
import { useDelete } from "./use-delete.ts";
import { valuesOf } from "./values.ts";
import "./record.css";

export type RecordDetailProps = {
  readonly form: FormModel;
  readonly id: string;
  /** Buttons of the place it is shown in: close, full page, next and previous. */
  readonly tools?: ReactNode;
  readonly columns: 1 | 2;
  /** The record has gone to the bin. */
  onDeleted(): void;
};

/** A record to read: its fields, how far its approval is, what refers to it, what happened to it. Or to edit. */
export function RecordDetail(props: RecordDetailProps) {
  const { form, id } = props;
  const client = useClient();
  const { data, error, refetch } = useQuery({
    queryKey: keys.record(form.app.id, form.id, id),
    queryFn: ({ signal }) => client.records.get(form.app.id, form.id, id, { signal }),
  });
  useRelated(data?.related);
  if (error && !data) {
    return (
      <>
        <header className="record-head">
          <span className="record-names" />
          {props.tools}
        </header>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!data) return <Skeleton rows={10} />;
  return <Loaded {...props} record={data} />;
}

function Loaded({ form, tools, columns, onDeleted, record }: RecordDetailProps & { readonly record: RecordAnswer }) {
  const { t } = useTranslation("record");
  const [isEditing, setIsEditing] = useState(false);
  const remove = useDelete(form, record, onDeleted);
  const title = record.title.trim() || t("untitled");
  return (
    <article className="record" aria-label={title}>
      <header className="record-head">
        <div className="record-names">
          <h2 className="m-cut" title={title}>
            {title}
          </h2>
          {record.flowStatus === null ? null : <StatusTag status={record.flowStatus} />}
        </div>
        {isEditing ? null : (
          <div className="record-actions">
            <Button icon={<EditOutlined aria-hidden />} onClick={() => setIsEditing(true)}>
              {t("edit")}
            </Button>
            <MenuButton
              className="m-button m-button-quiet m-button-medium"
              align="end"
              label={t("more")}
              items={[{ key: "delete", label: t("delete"), tone: "negative", onSelect: remove }]}
            >
              <EllipsisOutlined aria-hidden />
            </MenuButton>
          </div>
        )}
        {tools}
      </header>
      {isEditing ? (
        <RecordForm
          form={form}
          record={record}
          columns={columns}
          onSaved={() => setIsEditing(false)}
          onCancelled={() => setIsEditing(false)}
        />
      ) : (
        <div className="record-body">
          <RecordView
            model={form}
            values={valuesOf(record)}
            columns={columns}
            labels={columns === 1 ? "beside" : "above"}
          />
          {record.flowStatus === null ? null : <FlowProgress form={form} record={record.id} />}
          <RelatedLists form={form} record={record.id} />
          <RecordHistory form={form} record={record} />
        </div>
      )}
    </article>
  );
}

import type { RecordBody } from "@mortise/client";
import type { FormModel, SystemField } from "@mortise/definition";
import { systemFields } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import { useTitles } from "@mortise/ui";
import { FieldValue } from "@mortise/ui/form";
import { useFormat } from "@mortise/ui/shell";
import { StatusTag } from "./status-tag.tsx";

/** A field or system field of a record, in one line. Nothing where it is empty. */
export function Cell({
  form,
  record,
  id,
}: {
  readonly form: FormModel;
  readonly record: RecordBody;
  readonly id: string;
}) {
  const field = form.field(id);
  if (field) return <FieldValue model={field} value={(record.values[id] ?? null) as Value} isCompact />;
  const system = systemFields.find((one) => one.id === id);
  return system ? <SystemValue field={system} record={record} /> : null;
}

function SystemValue({ field, record }: { readonly field: SystemField; readonly record: RecordBody }) {
  const format = useFormat();
  const { nameOf } = useTitles();
  const value = systemValue(record, field.id);
  if (value === null) return null;
  if (field.shape.kind === "datetime") return <span className="m-numbers">{format.dateTime(value)}</span>;
  if (field.shape.kind === "member") return <span>{nameOf(value) ?? value}</span>;
  return <StatusTag status={value} />;
}

function systemValue(record: RecordBody, id: string): string | null {
  const values: { readonly [id: string]: string | null } = {
    created_at: record.createdAt,
    created_by: record.createdBy,
    updated_at: record.updatedAt,
    updated_by: record.updatedBy,
    flow_status: record.flowStatus,
  };
  return values[id] ?? null;
}

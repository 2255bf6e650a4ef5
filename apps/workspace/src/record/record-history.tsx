import type { HistoryEntry, RecordAnswer } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import { useTitles } from "@mortise/ui";
import { FieldValue } from "@mortise/ui/form";
import { useClient, useFormat, useLocale } from "@mortise/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { keys } from "../data/keys.ts";
import { useRelated } from "../scope/app-scope.tsx";

/** What happened to the record, newest first: who, when, by which door, and each value before and after. */
export function RecordHistory({ form, record }: { readonly form: FormModel; readonly record: RecordAnswer }) {
  const { t } = useTranslation("record");
  const client = useClient();
  const { data } = useQuery({
    queryKey: keys.history(form.app.id, form.id, record.id),
    queryFn: ({ signal }) => client.records.history(form.app.id, form.id, record.id, { signal }),
  });
  useRelated(data?.related);
  if (!data || data.entries.length === 0) return null;
  return (
    <section className="record-section">
      <h3>{t("history")}</h3>
      <ol className="history">
        {newestFirst(data.entries).map((entry) => (
          <Entry key={`${entry.version} ${entry.operation} ${entry.at}`} form={form} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function newestFirst(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return entries.toSorted((one, other) => other.at.localeCompare(one.at) || other.version - one.version);
}

function Entry({ form, entry }: { readonly form: FormModel; readonly entry: HistoryEntry }) {
  const { t } = useTranslation("record");
  const format = useFormat();
  const locale = useLocale();
  const { nameOf } = useTitles();
  const who = entry.by === null ? t("system") : (nameOf(entry.by) ?? t("somebody"));
  const changes = entry.operation === "update" ? Object.entries(entry.changes) : [];
  return (
    <li>
      <p className="history-line">
        <b>{who}</b> {t(`operation.${entry.operation}`)}
        <span className="history-via">{t(`via.${entry.via}`, { defaultValue: "" })}</span>
        <time dateTime={entry.at} title={format.dateTime(entry.at)}>
          {format.ago(entry.at)}
        </time>
      </p>
      {changes.length === 0 ? null : (
        <ul className="history-changes">
          {changes.map(([field, [before, after]]) => (
            <li key={field}>
              <span className="history-field">{form.labelOf(field, locale)}</span>
              <s>
                <Shown form={form} field={field} value={before} />
              </s>
              <span aria-hidden="true">→</span>
              <span className="m-visually-hidden">{t("becomes")}</span>
              <span>
                <Shown form={form} field={field} value={after} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Shown({ form, field, value }: { readonly form: FormModel; readonly field: string; readonly value: unknown }) {
  const { t } = useTranslation("record");
  const model = form.field(field);
  if (value === null || value === undefined || value === "") return t("empty");
  return model ? <FieldValue model={model} value={value as Value} isCompact /> : String(value);
}

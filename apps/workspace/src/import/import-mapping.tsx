import type { ImportBody, ImportOptions } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { useLocale } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";

export type ImportPartProps = {
  readonly form: FormModel;
  readonly job: ImportBody;
  onChange(part: Partial<ImportOptions>): void;
};

const shownSamples = 3;

/** Which column each field is read from, with the first values found there. */
export function ImportMapping({ form, job, onChange }: ImportPartProps) {
  const { t } = useTranslation("import");
  const locale = useLocale();
  const fields = form.fields.filter((field) => field.formula === undefined);
  return (
    <section className="import-card">
      <h2>{t("mapping")}</h2>
      <div className="import-scroll">
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{t("field")}</th>
              <th scope="col">{t("column")}</th>
              <th scope="col">{t("samples")}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => {
              const column = job.mapping[field.id] ?? null;
              const label = form.labelOf(field.id, locale);
              const isMissing = column === null && field.field.required === true;
              return (
                <tr key={field.id}>
                  <th scope="row">
                    {label}
                    {field.field.required === true ? (
                      <span className="import-required" title={t("required")} aria-hidden="true">
                        *
                      </span>
                    ) : null}
                  </th>
                  <td>
                    <select
                      aria-label={t("columnOf", { field: label })}
                      aria-invalid={isMissing}
                      value={column ?? ""}
                      onChange={(event) =>
                        onChange({ mapping: { ...job.mapping, [field.id]: event.target.value || null } })
                      }
                    >
                      <option value="">{t("notImported")}</option>
                      {job.columns.map((one) => (
                        <option key={one} value={one}>
                          {one}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td className="import-samples m-cut">{samplesOf(job, column)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function samplesOf(job: ImportBody, column: string | null): string {
  const index = column === null ? -1 : job.columns.indexOf(column);
  if (index < 0) return "";
  const texts = job.sample.map((row) => row[index] ?? "").filter((text) => text !== "");
  return [...new Set(texts)].slice(0, shownSamples).join(" · ");
}

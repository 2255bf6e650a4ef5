import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ImportPartProps } from "./import-mapping.tsx";

const dateFormats = ["YYYY-MM-DD", "YYYY/MM/DD", "MM/DD/YYYY", "DD/MM/YYYY", "DD.MM.YYYY"] as const;
const linkChoices = ["refuse", "empty", "create"] as const;

/** How texts are read: only what this form has a use for is asked. */
export function ImportSettings({ form, job, onChange }: ImportPartProps) {
  const { t } = useTranslation("import");
  const id = useId();
  const kinds = new Set(form.fields.map((field) => field.shape.kind));
  const hasDates = kinds.has("date") || kinds.has("datetime");
  const hasLinks = kinds.has("reference");
  if (!hasDates && !hasLinks) return null;
  return (
    <section className="import-card">
      <h2>{t("reading")}</h2>
      {hasDates ? (
        <div className="import-setting">
          <label htmlFor={id}>{t("dates")}</label>
          <select
            id={id}
            value={job.options.dateFormat ?? ""}
            onChange={(event) => onChange({ dateFormat: event.target.value })}
          >
            <option value="">{t("datesDetected")}</option>
            {dateFormats.map((format) => (
              <option key={format} value={format}>
                {format}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      {hasLinks ? (
        <fieldset className="import-setting">
          <legend>{t("links")}</legend>
          {linkChoices.map((choice) => (
            <label key={choice} className="import-radio">
              <input
                type="radio"
                name={`${id}-links`}
                checked={(job.options.unmatchedLinks ?? "refuse") === choice}
                onChange={() => onChange({ unmatchedLinks: choice })}
              />
              <span>
                {t(`link.${choice}`)}
                <span className="import-note">{t(`linkText.${choice}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </section>
  );
}

import type { ImportBody, ImportOptions } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { Button, useClient, useFormat } from "@mortise/ui/shell";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ImportFindings } from "./import-findings.tsx";
import { ImportMapping } from "./import-mapping.tsx";
import { ImportSettings } from "./import-settings.tsx";
import { useImportAct } from "./use-import.ts";

/** What would happen: columns to fields, how texts are read, what was found. Each change has everything checked anew. */
export function ImportCheck({ form, job }: { readonly form: FormModel; readonly job: ImportBody }) {
  const { t } = useTranslation("import");
  const client = useClient();
  const format = useFormat();
  const preview = useImportAct(job.id, (options: ImportOptions) => client.imports.preview(job.id, options));
  const run = useImportAct(job.id, () => client.imports.run(job.id));
  // Changes in quick succession build on one another, not on the last answer.
  const latest = useRef(job.options);
  if (!preview.isPending) latest.current = job.options;
  const change = (part: Partial<ImportOptions>) => {
    latest.current = { ...latest.current, ...part };
    preview.mutate(latest.current);
  };
  const isChecking = job.status === "previewing" || preview.isPending;
  const { total, checked, refused } = job.rows;
  const importable = total - refused;
  return (
    <div className="import-check">
      <div className="import-columns">
        <ImportMapping form={form} job={job} onChange={change} />
        <ImportSettings form={form} job={job} onChange={change} />
      </div>
      <section className="import-card" aria-busy={isChecking} aria-live="polite">
        <h2>{t("findings")}</h2>
        {isChecking ? (
          <>
            <p>{t("checking", { checked: format.number(checked), total: format.number(total) })}</p>
            <progress max={Math.max(total, 1)} {...(total > 0 ? { value: checked } : {})} aria-label={t("findings")} />
          </>
        ) : (
          <>
            <p className="import-verdict" data-clean={refused === 0 || undefined}>
              {refused === 0
                ? t("allGood", { count: total, text: format.number(total) })
                : t("someBad", {
                    total: format.number(total),
                    good: format.number(importable),
                    bad: format.number(refused),
                  })}
            </p>
            <ImportFindings form={form} job={job} onChange={change} />
            {job.problems.length > 0 ? (
              <a
                className="m-button m-button-default m-button-small"
                href={client.imports.problemsUrl(job.id)}
                download
              >
                {t("download")}
              </a>
            ) : null}
          </>
        )}
      </section>
      <footer className="import-foot">
        <Button
          tone="primary"
          size="large"
          isBusy={run.isPending}
          disabled={isChecking || importable === 0}
          onClick={() => run.mutate()}
        >
          {refused === 0 || isChecking
            ? t("run", { text: format.number(importable) })
            : t("runSome", { text: format.number(importable), skipped: format.number(refused) })}
        </Button>
        <span className="import-note">{t("undoable")}</span>
      </footer>
    </div>
  );
}

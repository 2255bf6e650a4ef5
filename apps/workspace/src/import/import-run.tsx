import type { ImportBody } from "@mortise/client";
import { Button, useClient, useFormat } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { useImportAct } from "./use-import.ts";

/** It runs on the server: the page may be left, and shows how far it is when one comes back. */
export function ImportRun({ job }: { readonly job: ImportBody }) {
  const { t } = useTranslation("import");
  const client = useClient();
  const format = useFormat();
  const cancel = useImportAct(job.id, () => client.imports.cancel(job.id));
  const done = job.rows.imported + job.rows.refused;
  return (
    <section className="import-card import-center">
      <p className="import-figure m-numbers">
        {format.number(done)} / {format.number(job.rows.total)}
      </p>
      <progress max={Math.max(job.rows.total, 1)} value={done} aria-label={t("running")} />
      <p className="import-note">{t("runningText")}</p>
      <Button isBusy={cancel.isPending} onClick={() => cancel.mutate()}>
        {t("stop")}
      </Button>
    </section>
  );
}

import type { ImportBody } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { Button, Dialog, useClient, useFormat } from "@mortise/ui/shell";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formPath, importPath } from "../paths.ts";
import { useImportAct } from "./use-import.ts";

/** What came of it, and what can be done next: look at it, mend the rest, take it back. */
export function ImportResult({ form, job }: { readonly form: FormModel; readonly job: ImportBody }) {
  const { t } = useTranslation("import");
  const client = useClient();
  const format = useFormat();
  const [isAsking, setIsAsking] = useState(false);
  const undo = useImportAct(job.id, () => client.imports.undo(job.id));
  const { imported, refused } = job.rows;
  const canUndo = job.batch !== null && imported > 0 && job.status !== "undone";
  return (
    <section className="import-card import-center">
      <p className="import-figure m-numbers">{format.number(job.status === "undone" ? 0 : imported)}</p>
      <p className="import-outcome">{t(`outcome.${job.status}`, { text: format.number(imported) })}</p>
      {refused > 0 ? (
        <p className="import-note">
          {t("refused", { count: refused, text: format.number(refused) })}{" "}
          <a href={client.imports.problemsUrl(job.id)} download>
            {t("download")}
          </a>
        </p>
      ) : null}
      <div className="import-next">
        <Link className="m-button m-button-primary m-button-medium" to={formPath(form.app.id, form.id)}>
          {t("look")}
        </Link>
        <Link className="m-button m-button-default m-button-medium" to={importPath(form.app.id, form.id)}>
          {t("another")}
        </Link>
        {canUndo ? (
          <Button tone="negative" isBusy={undo.isPending} onClick={() => setIsAsking(true)}>
            {t("undo")}
          </Button>
        ) : null}
      </div>
      {isAsking ? (
        <Dialog
          title={t("undoTitle")}
          onClose={() => setIsAsking(false)}
          footer={
            <>
              <Button onClick={() => setIsAsking(false)}>{t("keep")}</Button>
              <Button
                tone="negative"
                onClick={() => {
                  setIsAsking(false);
                  undo.mutate();
                }}
              >
                {t("undo")}
              </Button>
            </>
          }
        >
          {t("undoText", { text: format.number(imported) })}
        </Dialog>
      ) : null}
    </section>
  );
}

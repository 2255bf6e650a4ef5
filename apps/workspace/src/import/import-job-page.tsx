import type { ImportBody } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { ErrorState, Page, Skeleton, useClient, useLocale } from "@mortise/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useAppModel } from "../data/app-queries.ts";
import { keys } from "../data/keys.ts";
import { NotFound } from "../frame/route-error.tsx";
import { formPath } from "../paths.ts";
import { ImportCheck } from "./import-check.tsx";
import { ImportResult } from "./import-result.tsx";
import { ImportRun } from "./import-run.tsx";
import { type ImportStep, Steps } from "./steps.tsx";
import "./import.css";

const stepOf: { readonly [Status in ImportBody["status"]]: ImportStep } = {
  previewing: "check",
  previewed: "check",
  running: "run",
  done: "done",
  failed: "done",
  cancelled: "done",
  undone: "done",
};

/** An import from its dry run on. Its address stays the same: leave, come back, send it to a colleague. */
export function ImportJobPage() {
  const { app = "", form: formId = "", id = "" } = useParams();
  const form = useAppModel(app).forms.get(formId);
  const client = useClient();
  const { data, error, refetch } = useQuery({
    queryKey: keys.import(id),
    queryFn: ({ signal }) => client.imports.get(id, { signal }),
    // Events tell most of it; where they don't come through, asking does.
    refetchInterval: ({ state }) => (isAtWork(state.data) ? 1000 : false),
  });
  if (!form) return <NotFound />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={10} />;
  return <Job form={form} job={data} />;
}

function isAtWork(job: ImportBody | undefined): boolean {
  return job?.status === "previewing" || job?.status === "running";
}

function Job({ form, job }: { readonly form: FormModel; readonly job: ImportBody }) {
  const { t } = useTranslation("import");
  const locale = useLocale();
  const step = stepOf[job.status];
  return (
    <Page
      title={t("title", { form: localize(form.form.name, locale) })}
      note={job.fileName}
      actions={
        <Link className="m-button m-button-default m-button-medium" to={formPath(form.app.id, form.id)}>
          {t("leave")}
        </Link>
      }
    >
      <Steps current={step} />
      {step === "check" ? (
        <ImportCheck form={form} job={job} />
      ) : step === "run" ? (
        <ImportRun job={job} />
      ) : (
        <ImportResult form={form} job={job} />
      )}
    </Page>
  );
}

import { ApiError } from "@mortise/client";
import type { App } from "@mortise/definition";
import { hasErrors, localize } from "@mortise/kernel";
import { Button, toast, useClient, useFormat, useLocale } from "@mortise/ui/shell";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { freeId } from "../commands/new-element.ts";
import { ProblemList } from "../controls/problem-list.tsx";
import { paths } from "../paths.ts";
import { keys } from "../server/keys.ts";
import { tellAnswer, tellProblem } from "../server/tell.ts";
import { countsOf, type Template } from "./template.ts";

/** What the chosen file is: what it brings, or what is wrong with it. */
export function TemplateReport({ template }: { readonly template: Template }) {
  const { t } = useTranslation("install");
  const locale = useLocale();
  if (template.kind === "unreadable") {
    return (
      <section className="card report">
        <h2 className="report-bad">{t(template.why, { name: template.name, detail: template.detail })}</h2>
        <p className="report-note">{t("notJsonAdvice")}</p>
      </section>
    );
  }
  const { app, problems, document } = template;
  const told = problems.map((problem) => tellProblem(problem, document, locale));
  return (
    <>
      {app ? <Install key={template.name} app={app} document={document} /> : null}
      {told.length > 0 ? (
        <section className="card report">
          <h2 className={hasErrors(problems) ? "report-bad" : ""}>
            {hasErrors(problems) ? t("problems", { count: told.length, name: template.name }) : t("warnings")}
          </h2>
          <ProblemList problems={told} />
        </section>
      ) : null}
    </>
  );
}

function Install({ app, document }: { readonly app: App; readonly document: unknown }) {
  const { t } = useTranslation("install");
  const locale = useLocale();
  const format = useFormat();
  const client = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const id = useId();
  const counts = countsOf(app);
  const [withSample, setWithSample] = useState(counts.records > 0);
  const name = localize(app.name, locale);
  const apps = useQuery({ queryKey: keys.apps, queryFn: ({ signal }) => client.apps.list({ signal }) });
  const isTaken = (id: string) => id === app.id || apps.data?.apps.some((one) => one.id === id) === true;
  const install = useMutation({
    mutationFn: (id: string) =>
      client.apps.install(id === app.id ? document : { ...app, id }, { sampleData: withSample }),
    async onSuccess(installed) {
      await queries.invalidateQueries({ queryKey: keys.apps });
      toast({ text: t("installed", { name }), tone: "positive" });
      await navigate(paths.app(installed.id));
    },
  });
  const facts = (["forms", "fields", "flows", "dashboards", "records"] as const).filter((fact) => counts[fact] > 0);
  return (
    <section className="card report">
      <h2>
        {name} <span className="tag">{app.version}</span>
      </h2>
      {app.description === undefined ? null : <p className="report-note">{localize(app.description, locale)}</p>}
      <dl className="report-facts">
        {facts.map((fact) => (
          <div key={fact}>
            <dt>{t(`fact.${fact}`)}</dt>
            <dd className="m-numbers">{format.number(counts[fact])}</dd>
          </div>
        ))}
      </dl>
      {counts.records > 0 ? (
        <label className="report-sample" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={withSample}
            onChange={(event) => setWithSample(event.target.checked)}
          />
          <span>
            {t("sample", { count: counts.records })}
            <small>{t("sampleNote")}</small>
          </span>
        </label>
      ) : null}
      {install.error ? <Refused error={install.error} document={document} /> : null}
      {install.error instanceof ApiError && install.error.code === "app_exists" ? (
        <p className="report-actions report-exists">
          <Button onClick={() => install.mutate(freeId(app.id, isTaken))}>
            {t("copy", { id: freeId(app.id, isTaken) })}
          </Button>
          <Link to={paths.app(app.id)}>{t("openInstalled")}</Link>
        </p>
      ) : null}
      <p className="report-actions">
        <Button tone="primary" isBusy={install.isPending} onClick={() => install.mutate(app.id)}>
          {install.isPending ? t("installing") : t("install")}
        </Button>
        {install.isPending && withSample ? <span className="report-note">{t("takesTime")}</span> : null}
      </p>
    </section>
  );
}

/** What the server said against it. */
function Refused({ error, document }: { readonly error: Error; readonly document: unknown }) {
  const { t } = useTranslation("install");
  const locale = useLocale();
  const answer = error instanceof ApiError ? error : undefined;
  const problems = answer?.problems.map((problem) => tellAnswer(problem, document, locale)) ?? [];
  return (
    <div className="report-refused" role="alert">
      <p className="report-bad">{answer?.status === 0 ? t("offline") : error.message}</p>
      {answer?.advice === undefined ? null : <p className="report-note">{answer.advice}</p>}
      {problems.length > 0 ? <ProblemList problems={problems} /> : null}
    </div>
  );
}

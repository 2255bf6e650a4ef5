import { CheckCircleFilled } from "@ant-design/icons";
import { ApiError } from "@mortise/client";
import { Button, Dialog, ErrorState, Skeleton, useClient, useLocale } from "@mortise/ui/shell";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { problemLink } from "../app/problem-link.tsx";
import { useIsChanged } from "../app/use-is-changed.ts";
import { useDraftCheck, useProblems } from "../app/use-problems.ts";
import { ProblemList } from "../controls/problem-list.tsx";
import { TextRow } from "../controls/text-row.tsx";
import { useDraft, useDraftState } from "../draft/draft-context.tsx";
import { workspacePaths } from "../paths.ts";
import { keys } from "../server/keys.ts";
import { tellAnswer } from "../server/tell.ts";
import { PlanList } from "./plan-list.tsx";
import "./publish.css";

/** Everything a builder should know before people get the new version, then the version itself. */
export function PublishDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation("publish");
  const client = useClient();
  const queries = useQueryClient();
  const draft = useDraft();
  const app = useDraftState((state) => state.app);
  const isSaved = useDraftState((state) => state.unsaved.length === 0);
  const check = useDraftCheck();
  const current = useIsChanged();
  const isSame = current?.isChanged === false;
  const problems = useProblems();
  const [note, setNote] = useState("");
  // What is published is what the server has: the last edits go first.
  useEffect(() => void draft.flush(), [draft]);
  const publish = useMutation({
    mutationFn: () => client.apps.publish(app.id, note.trim()),
    async onSuccess() {
      await draft.refresh();
      await queries.invalidateQueries({ queryKey: keys.apps });
      await queries.invalidateQueries({ queryKey: keys.versions(app.id) });
      await queries.invalidateQueries({ queryKey: keys.published(app.id) });
    },
  });
  const errors = problems.filter((problem) => problem.severity === "error");
  const isReady = isSaved && !check.isPending && !check.isPlaceholderData;
  const canPublish = isReady && check.data !== undefined && errors.length === 0 && !isSame;

  if (publish.data) {
    return (
      <Dialog
        title={t("done")}
        onClose={onClose}
        footer={
          <>
            <Button onClick={onClose}>{t("goOn")}</Button>
            <a className="m-button m-button-primary m-button-medium" href={workspacePaths.app(app.id)}>
              {t("see")}
            </a>
          </>
        }
      >
        <p className="publish-done" role="status">
          <CheckCircleFilled aria-hidden /> {t("doneText", { version: publish.data.version })}
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t("title")}
      width={600}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            tone="primary"
            disabled={!canPublish}
            isBusy={publish.isPending || !isReady}
            onClick={() => publish.mutate()}
          >
            {publish.isPending ? t("publishing") : t("publish")}
          </Button>
        </>
      }
    >
      <div className="publish">
        {check.error ? <ErrorState error={check.error} onRetry={() => void check.refetch()} /> : null}
        {problems.length > 0 ? (
          <section>
            <h3 className={errors.length > 0 ? "publish-bad" : ""}>
              {errors.length > 0 ? t("errors", { count: errors.length }) : t("warnings")}
            </h3>
            <ProblemList problems={problems} link={problemLink(app)} />
          </section>
        ) : null}
        {errors.length > 0 ? null : check.data && isReady ? (
          <section>
            <h3>{t("plan")}</h3>
            {isSame ? (
              <p className="publish-none">{t("same")}</p>
            ) : (
              <PlanList plan={check.data.plan} app={app} published={current?.published} />
            )}
          </section>
        ) : check.error ? null : (
          <Skeleton rows={3} />
        )}
        <TextRow label={t("note")} help={t("noteHelp")} value={note} onChange={setNote} maxLength={1000} lines={2} />
        {publish.error ? <Refused error={publish.error} /> : null}
      </div>
    </Dialog>
  );
}

function Refused({ error }: { readonly error: Error }) {
  const { t } = useTranslation("publish");
  const locale = useLocale();
  const app = useDraftState((state) => state.app);
  const answer = error instanceof ApiError ? error : undefined;
  return (
    <div className="publish-refused" role="alert">
      <p className="publish-bad">{answer?.status === 0 ? t("offline") : error.message}</p>
      {answer?.advice === undefined ? null : <p>{answer.advice}</p>}
      {answer && answer.problems.length > 0 ? (
        <ProblemList
          problems={answer.problems.map((problem) => tellAnswer(problem, app, locale))}
          link={problemLink(app)}
        />
      ) : null}
    </div>
  );
}

import { CheckCircleFilled, CloseCircleFilled, EditFilled } from "@ant-design/icons";
import { useClient } from "@mortise/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemList } from "../controls/problem-list.tsx";
import { useDraftState } from "../draft/draft-context.tsx";
import { keys } from "../server/keys.ts";
import { problemLink } from "./problem-link.tsx";
import { useProblems } from "./use-problems.ts";

/** Whether the draft differs from what people use, and what keeps it from being published. */
export function DraftNote() {
  const { t } = useTranslation("app");
  const client = useClient();
  const app = useDraftState((state) => state.app);
  const etag = useDraftState((state) => state.etag);
  const basedOn = useDraftState((state) => state.basedOn);
  const isSaved = useDraftState((state) => state.unsaved.length === 0);
  const problems = useProblems();
  const list = useQuery({ queryKey: [...keys.apps, etag], queryFn: ({ signal }) => client.apps.list({ signal }) });
  const summary = list.data?.apps.find((one) => one.id === app.id);
  const isChanged = !isSaved || summary?.hasDraft === true;
  const errors = problems.filter((problem) => problem.severity === "error").length;
  return (
    <section className="card app-draft" aria-label={t("draft.name")}>
      <p className={errors > 0 ? "app-draft-bad" : isChanged ? "app-draft-changed" : "app-draft-same"}>
        {errors > 0 ? <CloseCircleFilled /> : isChanged ? <EditFilled /> : <CheckCircleFilled />}
        <span>
          {errors > 0
            ? t("draft.problems", { count: errors })
            : t(isChanged ? "draft.changed" : "draft.same", { version: summary?.version ?? basedOn })}
        </span>
      </p>
      {problems.length > 0 ? <ProblemList problems={problems} link={problemLink(app)} /> : null}
    </section>
  );
}

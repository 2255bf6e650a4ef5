import { CheckCircleFilled, CloseCircleFilled, EditFilled } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { ProblemList } from "../controls/problem-list.tsx";
import { useDraftState } from "../draft/draft-context.tsx";
import { problemLink } from "./problem-link.tsx";
import { useIsChanged } from "./use-is-changed.ts";
import { useProblems } from "./use-problems.ts";

/** Whether the draft differs from what people use, and what keeps it from being published. */
export function DraftNote() {
  const { t } = useTranslation("app");
  const app = useDraftState((state) => state.app);
  const basedOn = useDraftState((state) => state.basedOn);
  const problems = useProblems();
  const { isChanged = false, version = basedOn } = useIsChanged() ?? {};
  const errors = problems.filter((problem) => problem.severity === "error").length;
  return (
    <section className="card app-draft" aria-label={t("draft.name")}>
      <p className={errors > 0 ? "app-draft-bad" : isChanged ? "app-draft-changed" : "app-draft-same"}>
        {errors > 0 ? (
          <CloseCircleFilled aria-hidden />
        ) : isChanged ? (
          <EditFilled aria-hidden />
        ) : (
          <CheckCircleFilled aria-hidden />
        )}
        <span>
          {errors > 0
            ? t("draft.problems", { count: errors })
            : t(isChanged ? "draft.changed" : "draft.same", { version })}
        </span>
      </p>
      {problems.length > 0 ? <ProblemList problems={problems} link={problemLink(app)} /> : null}
    </section>
  );
}

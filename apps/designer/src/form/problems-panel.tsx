import { CheckCircleFilled, CloseOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { problemLink } from "../app/problem-link.tsx";
import { ProblemList, type ToldProblem } from "../controls/problem-list.tsx";
import { useDraftState } from "../draft/draft-context.tsx";

/** Everything that is wrong with the draft, each with the way there. */
export function ProblemsPanel({ problems, onClose }: { readonly problems: readonly ToldProblem[]; onClose(): void }) {
  const { t } = useTranslation("form");
  const app = useDraftState((state) => state.app);
  return (
    <section className="card problems-panel" aria-label={t("problems")}>
      <header>
        <h2>{t("problemCount", { count: problems.length })}</h2>
        <button type="button" className="bar-button" aria-label={t("closeProblems")} onClick={onClose}>
          <CloseOutlined aria-hidden />
        </button>
      </header>
      {problems.length > 0 ? (
        <ProblemList problems={problems} link={problemLink(app)} />
      ) : (
        <p className="problems-panel-none">
          <CheckCircleFilled aria-hidden /> {t("noProblems")}
        </p>
      )}
    </section>
  );
}

import { CloseCircleFilled, WarningFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "./problem-list.css";

/** A problem in words. */
export type ToldProblem = {
  readonly code: string;
  readonly path: string;
  /** The form, the field of it and the setting of either that it is about, where it is about such. */
  readonly form?: string;
  readonly field?: string;
  readonly setting?: string;
  /** Where, in words; from the outside in. */
  readonly place: readonly string[];
  readonly message: string;
  readonly advice?: string;
  readonly severity: "error" | "warning";
};

/** Problems with their places, errors first; `link` makes a place lead there. */
export function ProblemList({
  problems,
  link,
}: {
  readonly problems: readonly ToldProblem[];
  link?(problem: ToldProblem, children: ReactNode): ReactNode;
}) {
  const { t } = useTranslation("frame");
  const sorted = [...problems].sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
  return (
    <ul className="problems">
      {sorted.map((problem) => {
        const place = problem.place.length === 0 ? problem.path || "/" : problem.place.join(" › ");
        const isError = problem.severity === "error";
        return (
          <li key={`${problem.path} ${problem.code} ${problem.message}`} className={isError ? "" : "problems-warning"}>
            {isError ? <CloseCircleFilled aria-label={t("error")} /> : <WarningFilled aria-label={t("warning")} />}
            <div>
              <p className="problems-place" title={problem.path}>
                {link ? link(problem, place) : place}
              </p>
              <p>{problem.message}</p>
              {problem.advice === undefined ? null : <p className="problems-advice">{problem.advice}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

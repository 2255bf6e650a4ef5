import { localize } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useProblems } from "../app/use-problems.ts";
import type { ToldProblem } from "../controls/problem-list.tsx";
import { useDraftState } from "../draft/draft-context.tsx";
import { panels } from "../registries/field-parts.ts";

/** The draft's problems; a setting that is missing is called as its panel calls it, not as the document does. */
export function useFormProblems(): readonly ToldProblem[] {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const problems = useProblems();
  const app = useDraftState((state) => state.app);
  return useMemo(
    () =>
      problems.map((problem) => {
        if (problem.code !== "missing_property") return problem;
        const field = app.forms
          .find((form) => form.id === problem.form)
          ?.fields.find((one) => one.id === problem.field);
        const setting = field && panels.get(field.type)?.fields.find((one) => one.id === problem.setting);
        return setting
          ? { ...problem, message: t("settingMissing", { setting: localize(setting.label, locale) }) }
          : problem;
      }),
    [problems, app, locale, t],
  );
}

import type { FormModel } from "@mortise/definition";
import { Button, EmptyState } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ListState } from "../data/list-state.ts";
import { importPath, recordPath } from "../paths.ts";
import type { ListActions } from "./use-list-actions.ts";

/** Why the list is empty, and what to do about just that. */
export function ListEmpty({
  form,
  state,
  actions,
}: {
  readonly form: FormModel;
  readonly state: ListState;
  readonly actions: ListActions;
}) {
  const { t } = useTranslation("list");
  if (state.isBin) return <EmptyState title={t("emptyBin")}>{t("emptyBinText")}</EmptyState>;
  if (state.search !== "" || state.conditions.length > 0) {
    return (
      <EmptyState
        title={t("noMatch")}
        action={<Button onClick={() => actions.change({ search: "", conditions: [] })}>{t("clearAll")}</Button>}
      >
        {t("noMatchText")}
      </EmptyState>
    );
  }
  if (state.after !== undefined) {
    return (
      <EmptyState
        title={t("noMore")}
        action={<Button onClick={() => actions.change({ after: undefined })}>{t("firstPage")}</Button>}
      />
    );
  }
  if (form.view(state.view)?.filter !== undefined) {
    return <EmptyState title={t("emptyView")}>{t("emptyViewText")}</EmptyState>;
  }
  return (
    <EmptyState
      title={t("empty")}
      action={
        <>
          <Link className="m-button m-button-primary m-button-medium" to={recordPath(form.app.id, form.id, "new")}>
            {t("create")}
          </Link>
          <Link className="m-button m-button-default m-button-medium" to={importPath(form.app.id, form.id)}>
            {t("import")}
          </Link>
        </>
      }
    >
      {t("emptyText")}
    </EmptyState>
  );
}

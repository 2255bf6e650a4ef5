import { EmptyState } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { Navigate, useParams } from "react-router";
import { useAppModel } from "../data/app-queries.ts";
import { homeOf } from "../data/menu.ts";

/** An app opens at its first menu entry. */
export function AppHome() {
  const { t } = useTranslation("frame");
  const { app = "" } = useParams();
  const home = homeOf(useAppModel(app));
  return home === undefined ? (
    <EmptyState title={t("emptyApp")}>{t("emptyAppText")}</EmptyState>
  ) : (
    <Navigate to={home} replace />
  );
}

import { Page } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { AppCards } from "./app-cards.tsx";

export function AppsPage() {
  const { t } = useTranslation("home");
  return (
    <Page title={t("apps")} width="medium">
      <AppCards />
    </Page>
  );
}

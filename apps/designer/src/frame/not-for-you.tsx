import { EmptyState } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";

/** Members without the right to build apps are told so, and shown the way back. */
export function NotForYou() {
  const { t } = useTranslation("frame");
  return (
    <EmptyState
      title={t("notForYou")}
      action={
        <a className="m-button m-button-primary m-button-medium" href="/">
          {t("toWorkspace")}
        </a>
      }
    >
      {t("notForYouAdvice")}
    </EmptyState>
  );
}

import { Button, EmptyState, ErrorState } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { isRouteErrorResponse, Link, useRouteError } from "react-router";
import { paths } from "../paths.ts";

/** What a page shows that failed, or that there is no page of. */
export function RouteError() {
  const error = useRouteError();
  const { t } = useTranslation("frame");
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <ErrorState
      error={error}
      onRetry={() => location.reload()}
      action={
        <Link className="m-button m-button-default m-button-medium" to={paths.apps}>
          {t("toApps")}
        </Link>
      }
    />
  );
}

/** There is no page at this address. */
export function NotFound() {
  const { t } = useTranslation("frame");
  return (
    <EmptyState
      title={t("notFound")}
      action={<Button onClick={() => location.assign("/designer/")}>{t("toApps")}</Button>}
    >
      {t("notFoundAdvice")}
    </EmptyState>
  );
}

import { ApiError } from "@mortise/client";
import { EmptyState, ErrorState } from "@mortise/ui/shell";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isRouteErrorResponse, Link, useRevalidator, useRouteError } from "react-router";

/** What a page shows that could not be shown: not there, or failed, with a way on. */
export function RouteError() {
  const error = useRouteError();
  const { reset } = useQueryErrorResetBoundary();
  const { revalidate } = useRevalidator();
  const isMissing =
    (isRouteErrorResponse(error) && error.status === 404) || (error instanceof ApiError && error.status === 404);
  if (isMissing) return <NotFound />;
  const retry = () => {
    reset();
    void revalidate();
  };
  return <ErrorState error={error} onRetry={retry} action={<HomeLink />} />;
}

export function NotFound() {
  const { t } = useTranslation("frame");
  return (
    <EmptyState title={t("notFound")} action={<HomeLink />}>
      {t("notFoundText")}
    </EmptyState>
  );
}

function HomeLink() {
  const { t } = useTranslation("frame");
  return (
    <Link className="m-button m-button-default m-button-medium" to="/">
      {t("goHome")}
    </Link>
  );
}

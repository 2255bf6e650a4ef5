import { ApiError } from "@mortise/client";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import "./states.css";

export type EmptyStateProps = {
  readonly title: string;
  /** Why there is nothing, and what to do about it. */
  readonly children?: ReactNode;
  /** The next thing to do. */
  readonly action?: ReactNode;
  readonly picture?: ReactNode;
};

/** Nothing here: says why, and offers what comes next. */
export function EmptyState({ title, children, action, picture }: EmptyStateProps) {
  return (
    <div className="m-state">
      {picture === undefined ? <EmptyPicture /> : picture}
      <p className="m-state-title">{title}</p>
      {children === undefined ? null : <div className="m-state-text">{children}</div>}
      {action === undefined ? null : <div className="m-state-action">{action}</div>}
    </div>
  );
}

/** Two boards that wait for each other: the product's mark, unfinished. */
function EmptyPicture() {
  return (
    <svg className="m-state-picture" width="72" height="48" viewBox="0 0 72 48" aria-hidden="true">
      <path d="M4 8h24v10h10v12H28v10H4z" className="m-state-solid" />
      <path d="M68 8H44v10h8v12h-8v10h24z" className="m-state-open" />
    </svg>
  );
}

export type ErrorStateProps = {
  readonly error: unknown;
  onRetry?(): void;
  /** Beside retrying: the way out. */
  readonly action?: ReactNode;
};

/** Something failed: what, in the server's own words, whether trying again helps, and the number to tell an admin. */
export function ErrorState({ error, onRetry, action }: ErrorStateProps) {
  const { t } = useTranslation("shell");
  const known = error instanceof ApiError ? error : undefined;
  const title = known?.status === 0 ? t("error.offline") : (known?.message ?? t("error.unknown"));
  return (
    <div className="m-state" role="alert">
      <p className="m-state-title">{title}</p>
      <div className="m-state-text">
        {known?.status === 0 ? <p>{t("error.offlineAdvice")}</p> : known?.advice ? <p>{known.advice}</p> : null}
        {known?.requestId ? <p className="m-state-id">{t("error.requestId", { id: known.requestId })}</p> : null}
      </div>
      <div className="m-state-action">
        {onRetry ? <Button onClick={onRetry}>{t("retry")}</Button> : null}
        {action}
      </div>
    </div>
  );
}

/** Grey bars where content will be, after a moment: an answer that is quick never flashes. */
export function Skeleton({ rows = 6 }: { readonly rows?: number }) {
  const { t } = useTranslation("shell");
  return (
    <div className="m-skeleton" role="status" aria-label={t("loading")}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars have nothing else to be told apart by
        <span key={index} className={`m-skeleton-bar m-skeleton-${index % 3}`} />
      ))}
    </div>
  );
}

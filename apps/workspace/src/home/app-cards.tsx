import { localize } from "@mortise/kernel";
import { EmptyState, ErrorState, Skeleton, useLocale } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useApps } from "../data/app-queries.ts";
import { appPath } from "../paths.ts";
import { useMe } from "../session/me-context.tsx";
import "./home.css";

/** Every app as a card. */
export function AppCards() {
  const { t } = useTranslation("home");
  const locale = useLocale();
  const me = useMe();
  const { data, error, refetch } = useApps();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} />;
  if (data.apps.length === 0) {
    return (
      <EmptyState
        title={t("noApps")}
        action={
          me.isAdmin ? (
            <a className="m-button m-button-primary m-button-medium" href="/designer/">
              {t("openDesigner")}
            </a>
          ) : undefined
        }
      >
        {t(me.isAdmin ? "noAppsAdmin" : "noAppsText")}
      </EmptyState>
    );
  }
  return (
    <ul className="app-cards">
      {data.apps.map((app) => {
        const name = localize(app.name, locale);
        return (
          <li key={app.id}>
            <Link className="card app-card" to={appPath(app.id)}>
              <span className="app-card-tile" aria-hidden="true">
                {[...name][0]}
              </span>
              <span className="app-card-words">
                <span className="app-card-name m-cut">{name}</span>
                <span className="app-card-note">{localize(app.description, locale)}</span>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

import { DownloadOutlined, ExportOutlined, HistoryOutlined, MoreOutlined } from "@ant-design/icons";
import type { AppSummary } from "@mortise/client";
import { localize } from "@mortise/kernel";
import { MenuButton, useClient, useFormat, useLocale } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { paths, workspacePaths } from "../paths.ts";

/** An app at a glance: what it is, which version people use, whether something waits to be published. */
export function AppCard({ app }: { readonly app: AppSummary }) {
  const { t } = useTranslation("apps");
  const locale = useLocale();
  const format = useFormat();
  const client = useClient();
  const navigate = useNavigate();
  const name = localize(app.name, locale);
  return (
    <li className="card app-card">
      <span className="app-card-mark" aria-hidden="true">
        {[...name].slice(0, 1).join("")}
      </span>
      <div className="app-card-text">
        <h2 className="m-cut">
          <Link to={paths.app(app.id)} className="app-card-link">
            {name}
          </Link>
        </h2>
        <p className="app-card-id mono m-cut">{app.id}</p>
      </div>
      <MenuButton
        className="bar-button app-card-menu"
        align="end"
        label={t("more", { name })}
        items={[
          {
            key: "workspace",
            icon: <ExportOutlined aria-hidden />,
            label: t("open"),
            onSelect: () => location.assign(workspacePaths.app(app.id)),
          },
          {
            key: "versions",
            icon: <HistoryOutlined aria-hidden />,
            label: t("versions"),
            onSelect: () => void navigate(paths.versions(app.id)),
          },
          { key: "end", divider: true },
          {
            key: "export",
            icon: <DownloadOutlined aria-hidden />,
            label: t("export"),
            onSelect: () => location.assign(client.apps.exportUrl(app.id)),
          },
          {
            key: "exportSample",
            icon: <DownloadOutlined aria-hidden />,
            label: t("exportSample"),
            onSelect: () => location.assign(client.apps.exportUrl(app.id, "sample")),
          },
        ]}
      >
        <MoreOutlined aria-hidden />
      </MenuButton>
      {app.description === undefined ? null : <p className="app-card-about">{localize(app.description, locale)}</p>}
      <p className="app-card-foot">
        <span className="tag">{t("version", { version: app.version })}</span>
        {app.hasDraft ? <span className="tag tag-accent">{t("draft")}</span> : null}
        {app.changedAt === undefined ? null : (
          <span className="app-card-changed">{t("changed", { when: format.ago(app.changedAt) })}</span>
        )}
      </p>
    </li>
  );
}

import {
  DashboardOutlined,
  DownloadOutlined,
  ExportOutlined,
  HistoryOutlined,
  PlusOutlined,
  RocketOutlined,
  SisternodeOutlined,
} from "@ant-design/icons";
import type { Dashboard, Flow } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { Button, Page, useClient, useLocale } from "@mortise/ui/shell";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { RemoveDialog } from "../controls/remove-dialog.tsx";
import { useDraftState } from "../draft/draft-context.tsx";
import { paths, workspacePaths } from "../paths.ts";
import { DraftNote } from "./draft-note.tsx";
import { FormList } from "./form-list.tsx";
import { NewFormDialog } from "./new-form-dialog.tsx";
import { RenameDialog } from "./rename-dialog.tsx";
import { SaveStatus } from "./save-status.tsx";
import "./app-page.css";

/** An app: its forms to open, what else it has, and the way to publish. Dialogs are part of the address. */
export function AppPage() {
  const { t } = useTranslation("app");
  const locale = useLocale();
  const client = useClient();
  const app = useDraftState((state) => state.app);
  const [search, setSearch] = useSearchParams();
  const close = () => setSearch({});
  const renaming = search.get("rename");
  const removing = search.get("remove");
  return (
    <Page
      title={localize(app.name, locale)}
      note={
        <span className="app-note">
          <Link to={paths.apps}>{t("apps")}</Link> <span className="mono">{app.id}</span> <SaveStatus />
        </span>
      }
      actions={
        <>
          <a className="m-button m-button-quiet m-button-medium" href={client.apps.exportUrl(app.id)}>
            <DownloadOutlined aria-hidden />
            {t("export")}
          </a>
          <Link className="m-button m-button-quiet m-button-medium" to={paths.versions(app.id)}>
            <HistoryOutlined aria-hidden />
            {t("versions")}
          </Link>
          <a className="m-button m-button-default m-button-medium" href={workspacePaths.app(app.id)}>
            <ExportOutlined aria-hidden />
            {t("open")}
          </a>
          <Button tone="primary" icon={<RocketOutlined aria-hidden />} onClick={() => setSearch({ publish: "" })}>
            {t("publish")}
          </Button>
        </>
      }
    >
      <div className="app-sections">
        <DraftNote />
        <section aria-labelledby="forms-title">
          <header className="app-section-head">
            <h2 id="forms-title">{t("forms")}</h2>
            <Button icon={<PlusOutlined aria-hidden />} size="small" onClick={() => setSearch({ new: "" })}>
              {t("newForm")}
            </Button>
          </header>
          <FormList onRename={(form) => setSearch({ rename: form })} onRemove={(form) => setSearch({ remove: form })} />
        </section>
        <div className="app-others">
          <Listed title={t("flows")} icon={<SisternodeOutlined aria-hidden />} empty={t("noFlows")}>
            {app.flows?.map((flow) => (
              <FlowLine key={flow.id} flow={flow} />
            ))}
          </Listed>
          <Listed title={t("dashboards")} icon={<DashboardOutlined aria-hidden />} empty={t("noDashboards")}>
            {app.dashboards?.map((dashboard) => (
              <DashboardLine key={dashboard.id} dashboard={dashboard} />
            ))}
          </Listed>
        </div>
      </div>
      {search.has("new") ? <NewFormDialog onClose={close} /> : null}
      {renaming === null ? null : <RenameDialog key={renaming} form={renaming} onClose={close} />}
      {removing === null ? null : <RemoveDialog key={removing} address={{ form: removing }} onClose={close} />}
    </Page>
  );
}

function Listed({
  title,
  icon,
  empty,
  children,
}: {
  readonly title: string;
  readonly icon: ReactNode;
  readonly empty: string;
  readonly children: readonly ReactNode[] | undefined;
}) {
  return (
    <section className="card app-listed">
      <h2>
        {icon} {title}
      </h2>
      {children === undefined || children.length === 0 ? (
        <p className="app-listed-empty">{empty}</p>
      ) : (
        <ul>{children}</ul>
      )}
    </section>
  );
}

function FlowLine({ flow }: { readonly flow: Flow }) {
  const { t } = useTranslation("app");
  const locale = useLocale();
  const form = useDraftState((state) => state.app.forms.find((one) => one.id === flow.form)?.name);
  return (
    <li>
      <span>{localize(flow.name, locale)}</span>
      <small>{t("flowAbout", { form: localize(form, locale) || flow.form, count: flow.nodes.length })}</small>
    </li>
  );
}

function DashboardLine({ dashboard }: { readonly dashboard: Dashboard }) {
  const { t } = useTranslation("app");
  const locale = useLocale();
  return (
    <li>
      <span>{localize(dashboard.name, locale)}</span>
      <small>{t("dashboardAbout", { count: dashboard.widgets.length })}</small>
    </li>
  );
}

import { FileAddOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, EmptyState, ErrorState, Page, Skeleton, useClient } from "@mortise/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { paths } from "../paths.ts";
import { keys } from "../server/keys.ts";
import { AppCard } from "./app-card.tsx";
import { NewAppDialog } from "./new-app-dialog.tsx";
import "./apps.css";

/** Every app of this installation. `?new` opens the dialog for a blank one. */
export function AppsPage() {
  const { t } = useTranslation("apps");
  const client = useClient();
  const apps = useQuery({ queryKey: keys.apps, queryFn: ({ signal }) => client.apps.list({ signal }) });
  const [search, setSearch] = useSearchParams();
  const actions = (
    <>
      <Link className="m-button m-button-default m-button-medium" to={paths.install}>
        <FileAddOutlined aria-hidden />
        {t("install")}
      </Link>
      <Button tone="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setSearch({ new: "" })}>
        {t("new")}
      </Button>
    </>
  );
  const list = apps.data?.apps;
  const isEmpty = list?.length === 0;
  return (
    <Page title={t("title")} note={t("note")} actions={isEmpty ? undefined : actions}>
      {apps.isPending ? <Skeleton /> : null}
      {apps.error ? <ErrorState error={apps.error} onRetry={() => void apps.refetch()} /> : null}
      {isEmpty ? (
        <EmptyState title={t("empty")} action={actions}>
          {t("emptyAdvice")}
        </EmptyState>
      ) : null}
      {list && !isEmpty ? (
        <ul className="apps">
          {list.map((app) => (
            <AppCard key={app.id} app={app} />
          ))}
        </ul>
      ) : null}
      {search.has("new") ? (
        <NewAppDialog taken={list?.map((app) => app.id) ?? []} onClose={() => setSearch({})} />
      ) : null}
    </Page>
  );
}

import type { AppVersion } from "@mortise/client";
import { localize } from "@mortise/kernel";
import { Button, Dialog, ErrorState, Page, Skeleton, toast, useClient, useFormat, useLocale } from "@mortise/ui/shell";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useDraft, useDraftState } from "../draft/draft-context.tsx";
import { paths } from "../paths.ts";
import { keys } from "../server/keys.ts";
import "./versions.css";

/** Every version that was published, newest first; an older one can be published again. `?restore=3` asks. */
export function VersionsPage() {
  const { t } = useTranslation("publish");
  const locale = useLocale();
  const client = useClient();
  const app = useDraftState((state) => state.app);
  const [search, setSearch] = useSearchParams();
  const versions = useQuery({
    queryKey: keys.versions(app.id),
    queryFn: ({ signal }) => client.apps.versions(app.id, { signal }),
  });
  const list = [...(versions.data?.versions ?? [])].sort((a, b) => b.version - a.version);
  const restoring = list.find((one) => String(one.version) === search.get("restore"));
  return (
    <Page title={t("versions")} note={<Link to={paths.app(app.id)}>{localize(app.name, locale)}</Link>} width="text">
      {versions.isPending ? <Skeleton /> : null}
      {versions.error ? <ErrorState error={versions.error} onRetry={() => void versions.refetch()} /> : null}
      <ol className="versions">
        {list.map((version, index) => (
          <Version
            key={version.version}
            version={version}
            isCurrent={index === 0}
            onRestore={() => setSearch({ restore: String(version.version) })}
          />
        ))}
      </ol>
      {restoring ? <RestoreDialog version={restoring} onClose={() => setSearch({})} /> : null}
    </Page>
  );
}

function Version({
  version,
  isCurrent,
  onRestore,
}: {
  readonly version: AppVersion;
  readonly isCurrent: boolean;
  onRestore(): void;
}) {
  const { t } = useTranslation("publish");
  const format = useFormat();
  return (
    <li className="card version">
      <div>
        <h2>
          {t("version", { version: version.version })}{" "}
          {isCurrent ? <span className="tag tag-positive">{t("current")}</span> : null}
        </h2>
        <p className="version-about">
          {format.dateTime(version.publishedAt)} {version.publishedBy}
        </p>
        {version.note === "" ? null : <p>{version.note}</p>}
      </div>
      {isCurrent ? null : (
        <Button size="small" onClick={onRestore}>
          {t("restore")}
        </Button>
      )}
    </li>
  );
}

function RestoreDialog({ version, onClose }: { readonly version: AppVersion; onClose(): void }) {
  const { t } = useTranslation("publish");
  const client = useClient();
  const queries = useQueryClient();
  const draft = useDraft();
  const app = useDraftState((state) => state.app.id);
  const restore = useMutation({
    mutationFn: async () => {
      await draft.flush();
      return client.apps.restoreVersion(app, version.version);
    },
    async onSuccess(restored) {
      await draft.refresh();
      await queries.invalidateQueries({ queryKey: keys.versions(app) });
      await queries.invalidateQueries({ queryKey: keys.published(app) });
      await queries.invalidateQueries({ queryKey: keys.apps });
      toast({ text: t("restored", { from: version.version, version: restored.version }), tone: "positive" });
      onClose();
    },
  });
  return (
    <Dialog
      title={t("restoreTitle", { version: version.version })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button tone="primary" isBusy={restore.isPending} onClick={() => restore.mutate()}>
            {t("restore")}
          </Button>
        </>
      }
    >
      <p>{t("restoreText", { version: version.version })}</p>
      {restore.error ? (
        <p className="publish-bad" role="alert">
          {restore.error.message}
        </p>
      ) : null}
    </Dialog>
  );
}

import { DeleteOutlined, DownloadOutlined, EllipsisOutlined, PlusOutlined, UploadOutlined } from "@ant-design/icons";
import type { FormModel } from "@mortise/definition";
import { Button, MenuButton, useClient } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { ListState } from "../data/list-state.ts";
import { importPath, recordPath } from "../paths.ts";
import type { ListActions as Actions } from "./use-list-actions.ts";

/** What can be done with the form as a whole. */
export function ListActions({
  form,
  state,
  actions,
}: {
  readonly form: FormModel;
  readonly state: ListState;
  readonly actions: Actions;
}) {
  const { t } = useTranslation("list");
  const client = useClient();
  const navigate = useNavigate();
  if (state.isBin) return <Button onClick={() => actions.change({ isBin: false })}>{t("leaveBin")}</Button>;
  const view = form.view(state.view)?.id;
  return (
    <div className="list-actions">
      <MenuButton
        className="m-button m-button-default m-button-medium"
        align="end"
        label={t("more")}
        items={[
          {
            key: "import",
            icon: <UploadOutlined aria-hidden />,
            label: t("import"),
            onSelect: () => void navigate(importPath(form.app.id, form.id)),
          },
          {
            key: "export",
            icon: <DownloadOutlined aria-hidden />,
            label: t("export"),
            onSelect: () =>
              location.assign(
                client.records.exportUrl(form.app.id, form.id, { ...(view ? { view } : {}), format: "csv" }),
              ),
          },
          { key: "end", divider: true },
          {
            key: "bin",
            icon: <DeleteOutlined aria-hidden />,
            label: t("bin"),
            onSelect: () => actions.change({ isBin: true, record: undefined }),
          },
        ]}
      >
        <EllipsisOutlined aria-hidden />
      </MenuButton>
      <Link className="m-button m-button-primary m-button-medium" to={recordPath(form.app.id, form.id, "new")}>
        <PlusOutlined aria-hidden />
        <span>{t("create")}</span>
      </Link>
    </div>
  );
}

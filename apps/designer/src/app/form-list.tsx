import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined, MoreOutlined } from "@ant-design/icons";
import type { Form } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { MenuButton, useLocale } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useDraftState, useEdit } from "../draft/draft-context.tsx";
import { paths } from "../paths.ts";

type Actions = { onRename(form: string): void; onRemove(form: string): void };

/** The app's forms in their order. */
export function FormList(actions: Actions) {
  const forms = useDraftState((state) => state.app.forms);
  return (
    <ul className="forms">
      {forms.map((form, index) => (
        <FormCard key={form.id} form={form} index={index} count={forms.length} {...actions} />
      ))}
    </ul>
  );
}

function FormCard({
  form,
  index,
  count,
  onRename,
  onRemove,
}: Actions & { readonly form: Form; readonly index: number; readonly count: number }) {
  const { t } = useTranslation("app");
  const locale = useLocale();
  const app = useDraftState((state) => state.app.id);
  const edit = useEdit();
  const name = localize(form.name, locale);
  const move = (to: number) => edit({ kind: "moveForm", form: form.id, index: to });
  return (
    <li className="card form-card">
      <div className="form-card-text">
        <h3 className="m-cut">
          <Link className="form-card-link" to={paths.form(app, form.id)}>
            {name}
          </Link>
        </h3>
        <p className="m-cut">
          <span>{t("formAbout", { count: form.fields.length })}</span> <span className="mono">{form.id}</span>
        </p>
      </div>
      <MenuButton
        className="bar-button form-card-menu"
        align="end"
        label={t("more", { name })}
        items={[
          {
            key: "rename",
            icon: <EditOutlined aria-hidden />,
            label: t("rename.menu"),
            onSelect: () => onRename(form.id),
          },
          {
            key: "up",
            icon: <ArrowUpOutlined aria-hidden />,
            label: t("up"),
            isDisabled: index === 0,
            onSelect: () => move(index - 1),
          },
          {
            key: "down",
            icon: <ArrowDownOutlined aria-hidden />,
            label: t("down"),
            isDisabled: index === count - 1,
            onSelect: () => move(index + 1),
          },
          { key: "end", divider: true },
          {
            key: "remove",
            icon: <DeleteOutlined aria-hidden />,
            label: t("remove"),
            tone: "negative",
            isDisabled: count === 1,
            onSelect: () => onRemove(form.id),
          },
        ]}
      >
        <MoreOutlined aria-hidden />
      </MenuButton>
    </li>
  );
}

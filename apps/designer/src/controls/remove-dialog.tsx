import { describePlace, type ElementAddress, planRemoval, type Reference } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { Button, Dialog, toast, useLocale } from "@mortise/ui/shell";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { placeOf } from "../app/problem-link.tsx";
import { useDraft, useDraftState, useEdit } from "../draft/draft-context.tsx";
import { paths } from "../paths.ts";
import { vocabulary } from "../registries/vocabulary.ts";
import "./remove-dialog.css";

/** Where an element is used, what goes with it and what a person must settle, before it is removed. */
export function RemoveDialog({
  address,
  onClose,
  onRemoved,
}: {
  readonly address: ElementAddress;
  onClose(): void;
  onRemoved?(): void;
}) {
  const { t } = useTranslation("app");
  const locale = useLocale();
  const draft = useDraft();
  const edit = useEdit();
  const app = useDraftState((state) => state.app);
  const form = app.forms.find((one) => one.id === address.form);
  const element = address.field === undefined ? form : form?.fields.find((one) => one.id === address.field);
  const plan = useMemo(() => element && planRemoval(app, vocabulary, address), [app, address, element]);
  if (element === undefined || plan === undefined) return null;
  const label = "label" in element ? element.label : form?.name;
  const name = localize(label, locale) || element.id;
  const what = t(address.field === undefined ? "removal.form" : "removal.field", { name });
  const remove = () => {
    if (!edit(plan.edit)) return;
    onClose();
    onRemoved?.();
    toast({ text: t("removal.done", { what }), action: { label: t("undo"), run: () => void draft.undo() } });
  };
  return (
    <Dialog
      title={t("removal.title", { what })}
      onClose={onClose}
      width={520}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button tone="negative" onClick={remove}>
            {t("removal.confirm")}
          </Button>
        </>
      }
    >
      {plan.taken.length + plan.left.length === 0 ? <p>{t("removal.unused")}</p> : null}
      <Uses title={t("removal.left", { count: count(plan.left) })} uses={plan.left} isGrave onFollow={onClose} />
      <Uses
        title={t("removal.taken", { count: count(plan.taken) })}
        uses={plan.taken}
        isGrave={false}
        onFollow={onClose}
      />
      <p className="removal-note">{t("removal.note")}</p>
    </Dialog>
  );
}

/** A title that names a field through a link mentions it twice in one place. */
function count(uses: readonly Reference[]): number {
  return new Set(uses.map((use) => use.path)).size;
}

function Uses({
  title,
  uses,
  isGrave,
  onFollow,
}: {
  readonly title: string;
  readonly uses: readonly Reference[];
  readonly isGrave: boolean;
  onFollow(): void;
}) {
  const locale = useLocale();
  const app = useDraftState((state) => state.app);
  if (uses.length === 0) return null;
  return (
    <section className={isGrave ? "removal-uses removal-grave" : "removal-uses"}>
      <h3>{title}</h3>
      <ul>
        {[...new Set(uses.map((use) => use.path))].map((path) => {
          const place = placeOf(app, path);
          const words = describePlace(app, path, locale).join(" › ");
          return (
            <li key={path}>
              {place && isGrave ? (
                <Link to={paths.form(app.id, place.form, place.field)} onClick={onFollow}>
                  {words}
                </Link>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { localize } from "@mortise/kernel";
import { Button, Dialog, useLocale } from "@mortise/ui/shell";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { withText } from "../commands/label.ts";
import { TextRow } from "../controls/text-row.tsx";
import { useDraftState, useEdit } from "../draft/draft-context.tsx";

/** Renames a form in the language that is shown. */
export function RenameDialog({ form: id, onClose }: { readonly form: string; onClose(): void }) {
  const { t } = useTranslation("app");
  const locale = useLocale();
  const edit = useEdit();
  const submit = useId();
  const old = useDraftState((state) => state.app.forms.find((form) => form.id === id)?.name);
  const [name, setName] = useState(localize(old, locale));
  const isReady = name.trim() !== "";
  return (
    <Dialog
      title={t("rename.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button tone="primary" type="submit" form={submit} disabled={!isReady}>
            {t("rename.save")}
          </Button>
        </>
      }
    >
      <form
        id={submit}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          edit({ kind: "setFormProperty", form: id, property: "name", value: withText(old, locale, name.trim()) });
          onClose();
        }}
      >
        <TextRow label={t("name")} value={name} onChange={setName} maxLength={100} autoFocus isRequired />
      </form>
    </Dialog>
  );
}

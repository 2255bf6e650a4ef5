import { Button, Dialog } from "@mortise/ui/shell";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { addFormEdit, freeId, newField } from "../commands/new-element.ts";
import { isId } from "../controls/is-id.ts";
import { TextRow } from "../controls/text-row.tsx";
import { useDraftState, useEdit } from "../draft/draft-context.tsx";
import { paths } from "../paths.ts";
import { vocabulary } from "../registries/vocabulary.ts";

/** Asks for a name, adds a form with one field, and opens it. */
export function NewFormDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation("app");
  const app = useDraftState((state) => state.app);
  const edit = useEdit();
  const navigate = useNavigate();
  const submit = useId();
  const [name, setName] = useState("");
  const [typedId, setTypedId] = useState<string>();
  const isTaken = (id: string) => app.forms.some((form) => form.id === id);
  const id = typedId ?? freeId(/[a-z]/i.test(name) ? name : "form", isTaken);
  const problem = !isId(id) ? t("idShape") : isTaken(id) ? t("idTaken") : undefined;
  const isReady = name.trim() !== "" && problem === undefined;
  const add = () => {
    const [type] = vocabulary.fields.entries;
    if (!isReady || type === undefined) return;
    const named = { ...newField(type, { id, name, title: "", fields: [] }), id: "name", label: t("nameField") };
    if (edit(addFormEdit(app, name.trim(), id, named))) void navigate(paths.form(app.id, id));
  };
  return (
    <Dialog
      title={t("newForm")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button tone="primary" type="submit" form={submit} disabled={!isReady}>
            {t("add")}
          </Button>
        </>
      }
    >
      <form
        id={submit}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextRow label={t("name")} value={name} onChange={setName} maxLength={100} autoFocus isRequired />
        <TextRow
          label={t("id")}
          value={id}
          onChange={setTypedId}
          help={t("idHelp")}
          {...(problem === undefined ? {} : { problem })}
          isMono
        />
      </form>
    </Dialog>
  );
}

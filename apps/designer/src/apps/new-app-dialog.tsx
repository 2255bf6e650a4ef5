import { ApiError } from "@mortise/client";
import type { App } from "@mortise/definition";
import { currentFormat } from "@mortise/definition";
import { Button, Dialog, toast, useClient, useLocale } from "@mortise/ui/shell";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { freeId, newField } from "../commands/new-element.ts";
import { TextRow } from "../controls/text-row.tsx";
import { paths } from "../paths.ts";
import { vocabulary } from "../registries/vocabulary.ts";
import { keys } from "../server/keys.ts";

const idPattern = /^[a-z][a-z0-9_]{0,39}$/;

/** Asks for a name and makes an app with one empty form. */
export function NewAppDialog({ taken, onClose }: { readonly taken: readonly string[]; onClose(): void }) {
  const { t } = useTranslation("apps");
  const client = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const locale = useLocale();
  const form = useId();
  const [name, setName] = useState("");
  const [typedId, setTypedId] = useState<string>();
  const id = typedId ?? freeId(name.trim() === "" ? "app" : name, (wish) => taken.includes(wish));
  const create = useMutation({
    mutationFn: () => client.apps.install(blankApp(id, name.trim(), t("firstForm"))),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: keys.apps });
      toast({ text: t("created", { name: name.trim() }), tone: "positive" });
      await navigate(paths.app(id));
    },
  });
  const idProblem = !idPattern.test(id) ? t("idShape") : taken.includes(id) ? t("idTaken") : undefined;
  const isReady = name.trim() !== "" && idProblem === undefined;
  return (
    <Dialog
      title={t("newTitle")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            tone="primary"
            isBusy={create.isPending}
            disabled={!isReady}
            onClick={() => (document.getElementById(form) as HTMLFormElement).requestSubmit()}
          >
            {t("create")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        lang={locale}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !create.isPending) create.mutate();
        }}
      >
        <TextRow label={t("name")} value={name} onChange={setName} maxLength={100} autoFocus isRequired />
        <TextRow
          label={t("id")}
          value={id}
          onChange={setTypedId}
          help={t("idHelp")}
          {...(idProblem === undefined ? {} : { problem: idProblem })}
          isMono
        />
        {create.error ? (
          <p className="row-problem" role="alert">
            {create.error instanceof ApiError ? create.error.message : String(create.error)}
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}

function blankApp(id: string, name: string, formName: string): App {
  const [type] = vocabulary.fields.entries;
  if (type === undefined) throw new Error("no field types are registered");
  const form = { id: "form", name: formName, title: "", fields: [] };
  const first = { ...newField(type, form), id: "name" };
  return {
    format: currentFormat,
    id,
    name,
    version: "0.1.0",
    forms: [{ ...form, title: "{name}", fields: [first] }],
  };
}

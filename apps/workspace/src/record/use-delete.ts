import type { RecordBody } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { toast, useClient } from "@mortise/ui/shell";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { keys } from "../data/keys.ts";
import { sayError } from "../data/say-error.ts";

/** Puts a record into the bin at once, and offers to take it back. Nothing is asked: nothing is lost. */
export function useDelete(form: FormModel, record: RecordBody, onDeleted: () => void): () => void {
  const { t } = useTranslation("record");
  const client = useClient();
  const queryClient = useQueryClient();
  const app = form.app.id;
  const refresh = () => void queryClient.invalidateQueries({ queryKey: keys.form(app, form.id) });
  const restore = () =>
    client.records.restore(app, form.id, record.id).then(() => {
      toast({ text: t("restored", { title: record.title }), tone: "positive" });
      refresh();
    }, sayError);
  return () =>
    void client.records.delete(app, form.id, record.id).then(() => {
      onDeleted();
      queryClient.removeQueries({ queryKey: keys.record(app, form.id, record.id) });
      refresh();
      toast({
        text: t("deleted", { title: record.title }),
        action: { label: t("undo"), run: () => void restore() },
      });
    }, sayError);
}

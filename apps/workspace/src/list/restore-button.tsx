import type { RecordBody } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { Button, toast, useClient } from "@mortise/ui/shell";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { keys } from "../data/keys.ts";
import { sayError } from "../data/say-error.ts";

/** Takes a record out of the bin. */
export function RestoreButton({ form, record }: { readonly form: FormModel; readonly record: RecordBody }) {
  const { t } = useTranslation("list");
  const client = useClient();
  const queryClient = useQueryClient();
  const restore = useMutation({
    mutationFn: () => client.records.restore(form.app.id, form.id, record.id),
    onSuccess: () => {
      toast({ text: t("restored", { title: record.title }), tone: "positive" });
      void queryClient.invalidateQueries({ queryKey: keys.form(form.app.id, form.id) });
    },
    onError: sayError,
  });
  return (
    <Button size="small" isBusy={restore.isPending} onClick={() => restore.mutate()}>
      {t("restore")}
    </Button>
  );
}

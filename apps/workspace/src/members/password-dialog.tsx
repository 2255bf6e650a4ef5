import { ApiError, type Member } from "@mortise/client";
import { Button, Dialog, toast, useClient } from "@mortise/ui/shell";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";

/** A new password for somebody who forgot theirs. */
export function PasswordDialog({ member, onClose }: { readonly member: Member; onClose(): void }) {
  const { t } = useTranslation("members");
  const client = useClient();
  const id = useId();
  const [problem, setProblem] = useState<string>();
  const reset = useMutation({
    mutationFn: (password: string) => client.members.resetPassword(member.id, password),
    onSuccess: () => {
      toast({ text: t("resetDone", { name: member.name }), tone: "positive" });
      onClose();
    },
    onError: (error) =>
      setProblem(error instanceof ApiError ? (error.problems[0]?.message ?? error.message) : String(error)),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password"));
    if (password === "") setProblem(t("missing"));
    else reset.mutate(password);
  };
  return (
    <Dialog
      title={t("resetOf", { name: member.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={id} tone="primary" isBusy={reset.isPending}>
            {t("reset")}
          </Button>
        </>
      }
    >
      <form id={id} className="member-form" onSubmit={submit}>
        <label htmlFor={`${id}-password`}>{t("passwordNew")}</label>
        <input id={`${id}-password`} name="password" type="password" autoComplete="new-password" />
        <p className="member-note">{t("resetText")}</p>
        <p className="member-problem" role="alert">
          {problem}
        </p>
      </form>
    </Dialog>
  );
}

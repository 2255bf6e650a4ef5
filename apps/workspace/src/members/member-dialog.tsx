import { ApiError } from "@mortise/client";
import { Button, Dialog, toast, useClient } from "@mortise/ui/shell";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { keys } from "../data/keys.ts";

/** A new member, with a first password to hand over. */
export function MemberDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation("members");
  const client = useClient();
  const queryClient = useQueryClient();
  const id = useId();
  const [problem, setProblem] = useState<string>();
  const add = useMutation({
    mutationFn: (data: FormData) =>
      client.members.create({
        name: String(data.get("name")).trim(),
        username: String(data.get("username")).trim(),
        password: String(data.get("password")),
        isAdmin: data.get("isAdmin") !== null,
      }),
    onSuccess: (member) => {
      toast({ text: t("added", { name: member.name }), tone: "positive" });
      void queryClient.invalidateQueries({ queryKey: keys.members });
      onClose();
    },
    onError: (error) =>
      setProblem(error instanceof ApiError ? (error.problems[0]?.message ?? error.message) : String(error)),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (["name", "username", "password"].some((name) => String(data.get(name)).trim() === "")) {
      return setProblem(t("missing"));
    }
    setProblem(undefined);
    add.mutate(data);
  };
  return (
    <Dialog
      title={t("add")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={id} tone="primary" isBusy={add.isPending}>
            {t("add")}
          </Button>
        </>
      }
    >
      <form id={id} className="member-form" onSubmit={submit}>
        <label htmlFor={`${id}-name`}>{t("name")}</label>
        <input id={`${id}-name`} name="name" maxLength={100} autoComplete="off" />
        <label htmlFor={`${id}-username`}>{t("username")}</label>
        <input
          id={`${id}-username`}
          name="username"
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <p className="member-note">{t("usernameText")}</p>
        <label htmlFor={`${id}-password`}>{t("password")}</label>
        <input id={`${id}-password`} name="password" type="password" autoComplete="new-password" />
        <label className="member-check">
          <input type="checkbox" name="isAdmin" />
          {t("asAdmin")}
        </label>
        <p className="member-problem" role="alert">
          {problem}
        </p>
      </form>
    </Dialog>
  );
}

import { ApiError } from "@mortise/client";
import { Button, toast, useClient } from "@mortise/ui/shell";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../session/me-context.tsx";

export function PasswordForm() {
  const { t } = useTranslation("me");
  const me = useMe();
  const client = useClient();
  const id = useId();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const current = String(data.get("current"));
    const next = String(data.get("next"));
    if (current === "" || next === "") return setProblem(t("passwordMissing"));
    setIsBusy(true);
    setProblem(undefined);
    client.session
      .changePassword(current, next)
      .then(
        () => {
          form.reset();
          toast({ text: t("passwordChanged"), tone: "positive" });
        },
        (error: unknown) =>
          setProblem(error instanceof ApiError ? (error.problems[0]?.message ?? error.message) : String(error)),
      )
      .finally(() => setIsBusy(false));
  };
  return (
    <section className="setting">
      <h2>{t("password")}</h2>
      <form onSubmit={save}>
        <input
          className="m-visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          autoComplete="username"
          value={me.username}
          readOnly
        />
        <div className="setting-row">
          <label htmlFor={`${id}-current`}>{t("passwordNow")}</label>
          <input id={`${id}-current`} name="current" type="password" autoComplete="current-password" />
        </div>
        <div className="setting-row">
          <label htmlFor={`${id}-next`}>{t("passwordNext")}</label>
          <input
            id={`${id}-next`}
            name="next"
            type="password"
            autoComplete="new-password"
            aria-describedby={`${id}-problem`}
            aria-invalid={problem !== undefined}
          />
          <Button type="submit" isBusy={isBusy}>
            {t("passwordChange")}
          </Button>
        </div>
        <p id={`${id}-problem`} className="setting-problem" role="alert">
          {problem}
        </p>
      </form>
    </section>
  );
}

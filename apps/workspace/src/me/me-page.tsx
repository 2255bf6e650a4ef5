import { type Locale, locales } from "@mortise/kernel";
import {
  Button,
  languageNames,
  Page,
  type ThemeChoice,
  themeChoices,
  themeStore,
  toast,
  useClient,
  useLocale,
  useThemeChoice,
} from "@mortise/ui/shell";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { sayError } from "../data/say-error.ts";
import { useMeState } from "../session/me-context.tsx";
import { useSpeak } from "../session/use-speak.ts";
import { ApiKeys } from "./api-keys.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SignOutButton } from "./sign-out-button.tsx";
import "./me.css";

/** What one sets for oneself. Each part saves by itself, at once or by its own button. */
export function MePage() {
  const { t } = useTranslation("me");
  const { me } = useMeState();
  return (
    <Page title={t("title")} note={me.username} width="text" actions={<SignOutButton />}>
      <div className="settings">
        <Profile />
        <Looks />
        <PasswordForm />
        <ApiKeys />
        {me.isAdmin ? (
          <section className="setting settings-admin">
            <h2>{t("admin")}</h2>
            <Link to="/members">{t("members")}</Link>
            <a href="/designer/">{t("designer")}</a>
          </section>
        ) : null}
      </div>
    </Page>
  );
}

function Profile() {
  const { t } = useTranslation("me");
  const { me, setMe } = useMeState();
  const client = useClient();
  const id = useId();
  const [name, setName] = useState(me.name);
  const [isBusy, setIsBusy] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    client.session
      .updateMe({ name: name.trim() })
      .then((next) => {
        setMe(next);
        toast({ text: t("saved"), tone: "positive" });
      }, sayError)
      .finally(() => setIsBusy(false));
  };
  return (
    <section className="setting">
      <h2>{t("profile")}</h2>
      <form className="setting-row" onSubmit={save}>
        <label htmlFor={id}>{t("name")}</label>
        <input
          id={id}
          value={name}
          maxLength={100}
          autoComplete="name"
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" isBusy={isBusy} disabled={name.trim() === "" || name.trim() === me.name}>
          {t("save")}
        </Button>
      </form>
    </section>
  );
}

function Looks() {
  const { t } = useTranslation(["me", "shell"]);
  const locale = useLocale();
  const theme = useThemeChoice();
  const speak = useSpeak();
  return (
    <section className="setting">
      <h2>{t("looks")}</h2>
      <Choice<Locale>
        label={t("shell:language")}
        options={locales.map((one) => ({ value: one, label: languageNames[one] }))}
        value={locale}
        onChange={speak}
      />
      <Choice<ThemeChoice>
        label={t("shell:theme.name")}
        options={themeChoices.map((one) => ({ value: one, label: t(`shell:theme.${one}`) }))}
        value={theme}
        onChange={(next) => themeStore.set(next)}
      />
    </section>
  );
}

function Choice<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  onChange(value: Value): void;
}) {
  const id = useId();
  return (
    <fieldset className="setting-row setting-choice">
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={id} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

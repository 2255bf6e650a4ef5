import { Button, ErrorState, Skeleton, toast, useClient, useFormat } from "@mortise/ui/shell";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { keys } from "../data/keys.ts";
import { sayError } from "../data/say-error.ts";

const lifetimes = [30, 90, 365] as const;
const day = 86_400_000;

/** Keys with which programs act in one's name. A new key is shown once. */
export function ApiKeys() {
  const { t } = useTranslation("me");
  const client = useClient();
  const { data, error, refetch } = useQuery({
    queryKey: keys.apiKeys,
    queryFn: ({ signal }) => client.session.keys({ signal }),
  });
  const [secret, setSecret] = useState<string>();
  return (
    <section className="setting">
      <h2>{t("keys")}</h2>
      <p className="setting-note">{t("keysText")}</p>
      {secret === undefined ? null : <Secret secret={secret} />}
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton rows={2} />
      ) : (
        <ul className="setting-list">
          {data.keys.map((key) => (
            <KeyLine key={key.id} id={key.id} name={key.name} start={key.start} expiresAt={key.expiresAt} />
          ))}
        </ul>
      )}
      <NewKey onMade={setSecret} />
    </section>
  );
}

function Secret({ secret }: { readonly secret: string }) {
  const { t } = useTranslation("me");
  const copy = () =>
    navigator.clipboard.writeText(secret).then(() => toast({ text: t("copied"), tone: "positive" }), sayError);
  return (
    <div className="setting-secret" role="status">
      <p>{t("keyOnce")}</p>
      <code>{secret}</code>
      <Button size="small" onClick={() => void copy()}>
        {t("copy")}
      </Button>
    </div>
  );
}

function KeyLine({
  id,
  name,
  start,
  expiresAt,
}: {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly expiresAt: string | null;
}) {
  const { t } = useTranslation("me");
  const client = useClient();
  const queryClient = useQueryClient();
  const format = useFormat();
  const remove = useMutation({
    mutationFn: () => client.session.deleteKey(id),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.apiKeys }),
    onError: sayError,
  });
  return (
    <li>
      <span className="setting-words">
        <b>{name}</b>
        <span className="setting-note">
          <code>{start}…</code> {expiresAt === null ? t("keyForever") : t("keyUntil", { date: format.date(expiresAt) })}
        </span>
      </span>
      <Button
        size="small"
        tone="negative"
        isBusy={remove.isPending}
        aria-label={t("keyEndOf", { name })}
        onClick={() => remove.mutate()}
      >
        {t("keyEnd")}
      </Button>
    </li>
  );
}

function NewKey({ onMade }: { onMade(secret: string): void }) {
  const { t } = useTranslation("me");
  const client = useClient();
  const queryClient = useQueryClient();
  const id = useId();
  const [name, setName] = useState("");
  const [days, setDays] = useState<number>(lifetimes[1]);
  const make = useMutation({
    mutationFn: () =>
      client.session.createKey(name.trim(), days === 0 ? null : new Date(Date.now() + days * day).toISOString()),
    onSuccess: (made) => {
      setName("");
      onMade(made.key);
      return queryClient.invalidateQueries({ queryKey: keys.apiKeys });
    },
    onError: sayError,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") make.mutate();
  };
  return (
    <form className="setting-row" onSubmit={submit}>
      <label htmlFor={id}>{t("keyName")}</label>
      <input
        id={id}
        value={name}
        maxLength={100}
        placeholder={t("keyNameHint")}
        onChange={(event) => setName(event.target.value)}
      />
      <select aria-label={t("keyLife")} value={days} onChange={(event) => setDays(Number(event.target.value))}>
        {lifetimes.map((one) => (
          <option key={one} value={one}>
            {t("keyDays", { count: one })}
          </option>
        ))}
        <option value={0}>{t("keyForever")}</option>
      </select>
      <Button type="submit" isBusy={make.isPending} disabled={name.trim() === ""}>
        {t("keyMake")}
      </Button>
    </form>
  );
}

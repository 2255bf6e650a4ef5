import { InboxOutlined } from "@ant-design/icons";
import { ApiError } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { Button, Page, useClient, useFormat, useLocale } from "@mortise/ui/shell";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { useAppModel } from "../data/app-queries.ts";
import { NotFound } from "../frame/route-error.tsx";
import { formPath, importPath } from "../paths.ts";
import { Steps } from "./steps.tsx";
import "./import.css";

/** The first step: a file is dropped or chosen, and sent. */
export function ImportPage() {
  const { app = "", form: id = "" } = useParams();
  const form = useAppModel(app).forms.get(id);
  return form ? <Upload form={form} /> : <NotFound />;
}

function Upload({ form }: { readonly form: FormModel }) {
  const { t } = useTranslation("import");
  const locale = useLocale();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { sending, problem, send, cancel } = useUpload(
    form,
    (created) => void navigate(importPath(form.app.id, form.id, created)),
  );
  return (
    <Page
      title={t("title", { form: localize(form.form.name, locale) })}
      actions={
        <Link className="m-button m-button-default m-button-medium" to={formPath(form.app.id, form.id)}>
          {t("leave")}
        </Link>
      }
    >
      <Steps current="upload" />
      <section
        className="import-drop"
        data-over={isOver || undefined}
        aria-label={t("drop")}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          const file = event.dataTransfer.files[0];
          if (file) send(file);
        }}
      >
        <InboxOutlined aria-hidden />
        {sending ? (
          <Sending name={sending.name} share={sending.share} onCancel={cancel} />
        ) : (
          <>
            <p className="import-drop-title">{t("drop")}</p>
            <p className="import-note">{t("dropText")}</p>
            <Button tone="primary" onClick={() => input.current?.click()}>
              {t("choose")}
            </Button>
            <input
              ref={input}
              className="m-visually-hidden"
              type="file"
              accept=".csv,.txt,text/csv,text/plain"
              tabIndex={-1}
              aria-label={t("choose")}
              onChange={(event) => {
                const file = event.target.files?.[0];
                event.target.value = "";
                if (file) send(file);
              }}
            />
          </>
        )}
        {problem ? (
          <p className="import-problem" role="alert">
            {problem}
          </p>
        ) : null}
      </section>
      <section className="import-help">
        <h2>{t("helpTitle")}</h2>
        <ul>
          <li>{t("helpHead")}</li>
          <li>{t("helpLinks")}</li>
          <li>{t("helpSafe")}</li>
        </ul>
        <p className="import-note">
          {t("helpFields")}
          {form.fields
            .filter((field) => field.formula === undefined)
            .map((field) => form.labelOf(field.id, locale))
            .join(t("comma"))}
        </p>
      </section>
    </Page>
  );
}

function Sending({ name, share, onCancel }: { readonly name: string; readonly share: number; onCancel(): void }) {
  const { t } = useTranslation("import");
  return (
    <>
      <p className="import-drop-title">{t("sending", { name })}</p>
      <progress max={1} value={share} aria-label={t("sending", { name })} />
      <Button onClick={onCancel}>{t("cancel")}</Button>
    </>
  );
}

type Sent = { readonly name: string; readonly share: number };

function useUpload(form: FormModel, onSent: (id: string) => void) {
  const client = useClient();
  const format = useFormat();
  const { t } = useTranslation("import");
  const [sending, setSending] = useState<Sent>();
  const [problem, setProblem] = useState<string>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const send = (file: File) => {
    if (file.size > mostBytes) return setProblem(t("tooLarge", { limit: format.number(mostBytes / 1024 / 1024) }));
    stop.current = new AbortController();
    setProblem(undefined);
    setSending({ name: file.name, share: 0 });
    client.imports
      .create(form.app.id, form.id, file, file.name, {
        signal: stop.current.signal,
        onProgress: (sent, total) => setSending({ name: file.name, share: total > 0 ? sent / total : 0 }),
      })
      .then(
        (created) => onSent(created.id),
        (error: unknown) => {
          if (!(error instanceof DOMException && error.name === "AbortError")) {
            setProblem(error instanceof ApiError ? (error.problems[0]?.message ?? error.message) : String(error));
          }
        },
      )
      .finally(() => setSending(undefined));
  };
  return { sending, problem, send, cancel: () => stop.current?.abort() };
}

/** What one file may weigh. */
const mostBytes = 100 * 1024 * 1024;

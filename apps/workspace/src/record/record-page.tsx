import { ArrowLeftOutlined } from "@ant-design/icons";
import type { FormModel } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { useDocumentTitle, useLocale } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { useAppModel } from "../data/app-queries.ts";
import { useIsNarrow } from "../data/use-media.ts";
import { NotFound } from "../frame/route-error.tsx";
import { formPath, recordPath } from "../paths.ts";
import { RecordForm } from "./form/record-form.tsx";
import { RecordDetail } from "./record-detail.tsx";

/** A record on a page of its own. */
export function RecordPage() {
  const { id = "" } = useParams();
  const form = useFormModel();
  const navigate = useNavigate();
  const columns = useIsNarrow() ? 1 : 2;
  if (!form) return <NotFound />;
  const list = formPath(form.app.id, form.id);
  return (
    <div className="record-page">
      <BackLink form={form} />
      <RecordDetail key={id} form={form} id={id} columns={columns} onDeleted={() => void navigate(list)} />
    </div>
  );
}

/** A new record on a page of its own. */
export function NewRecordPage() {
  const { t } = useTranslation("record");
  const locale = useLocale();
  const form = useFormModel();
  const navigate = useNavigate();
  const columns = useIsNarrow() ? 1 : 2;
  const name = form ? t("newOf", { form: localize(form.form.name, locale) }) : "";
  useDocumentTitle(name);
  if (!form) return <NotFound />;
  return (
    <div className="record-page">
      <BackLink form={form} />
      <article className="record" aria-label={name}>
        <header className="record-head">
          <div className="record-names">
            <h2>{name}</h2>
          </div>
        </header>
        <RecordForm
          form={form}
          columns={columns}
          onSaved={(saved) => void navigate(recordPath(form.app.id, form.id, saved.id), { replace: true })}
          onCancelled={() => void navigate(formPath(form.app.id, form.id))}
        />
      </article>
    </div>
  );
}

function useFormModel(): FormModel | undefined {
  const { app = "", form = "" } = useParams();
  return useAppModel(app).forms.get(form);
}

function BackLink({ form }: { readonly form: FormModel }) {
  const locale = useLocale();
  return (
    <Link className="record-back" to={formPath(form.app.id, form.id)}>
      <ArrowLeftOutlined aria-hidden />
      {localize(form.form.name, locale)}
    </Link>
  );
}

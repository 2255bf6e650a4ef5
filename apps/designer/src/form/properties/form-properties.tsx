import type { Form } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ToldProblem } from "../../controls/problem-list.tsx";
import { TextRow } from "../../controls/text-row.tsx";
import { useDraftState, useEdit } from "../../draft/draft-context.tsx";
import { InsertField } from "../../settings/formula/insert-field.tsx";
import { withInserted } from "../../settings/formula/with-inserted.ts";
import { SettingRow } from "./setting-row.tsx";
import { UniqueRules } from "./unique-rules.tsx";

/** The form's own settings: its name, how its records are named, what may not repeat. */
export function FormProperties({ form, problems }: { readonly form: Form; readonly problems: readonly ToldProblem[] }) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const edit = useEdit();
  const app = useDraftState((state) => state.app);
  const title = useRef<HTMLDivElement>(null);
  const of = (property: string) =>
    problems.filter(
      (problem) => problem.form === form.id && problem.field === undefined && problem.setting === property,
    );
  const set = (property: string, value: unknown) =>
    edit({ kind: "setFormProperty", form: form.id, property, ...(value === undefined ? {} : { value }) });
  const titleProblem = of("title")[0]?.message;
  return (
    <>
      <p className="properties-about">
        <span>{t("tab.form")}</span>
        <span className="tag mono">{form.id}</span>
      </p>
      <SettingRow
        setting={{ id: "name", type: "setting.text", label: t("formName"), required: true }}
        value={form.name}
        problems={of("name")}
        app={app}
        form={form}
        onChange={(value) => set("name", value)}
      />
      <div className="row" ref={title}>
        <TextRow
          label={t("recordTitle")}
          value={form.title}
          help={t("recordTitleHelp")}
          {...(titleProblem === undefined ? {} : { problem: titleProblem })}
          isMono
          isRequired
          maxLength={400}
          onChange={(value) => set("title", value)}
        />
        <div>
          <InsertField
            label={t("insertField")}
            fields={form.fields.map((field) => ({ id: field.id, label: localize(field.label, locale) }))}
            onInsert={(field) =>
              set("title", withInserted(form.title, `{${field}}`, title.current?.querySelector("input")))
            }
          />
        </div>
      </div>
      <UniqueRules form={form} onChange={(unique) => set("unique", unique.length === 0 ? undefined : unique)} />
    </>
  );
}

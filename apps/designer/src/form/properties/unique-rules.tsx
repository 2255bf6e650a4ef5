import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import type { Form, Unique } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { MenuButton, useLocale } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import "./unique-rules.css";

/** So many fields may make up one rule, as the document's schema says. */
const fieldsPerRule = 6;

/** What may not repeat: no two records have the same values in all fields of a rule. */
export function UniqueRules({ form, onChange }: { readonly form: Form; onChange(rules: readonly Unique[]): void }) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const rules = form.unique ?? [];
  const nameOf = (id: string) => localize(form.fields.find((field) => field.id === id)?.label, locale) || id;
  const choices = (taken: readonly string[], add: (field: string) => void) =>
    form.fields
      .filter((field) => !taken.includes(field.id))
      .map((field) => ({ key: field.id, label: nameOf(field.id), onSelect: () => add(field.id) }));
  return (
    <section className="row" aria-labelledby="unique-title">
      <h3 className="row-label" id="unique-title">
        {t("unique.title")}
      </h3>
      <ul className="unique">
        {rules.map((rule, index) => (
          <li key={rule.fields.join(" ")}>
            {rule.fields.map((field) => (
              <span key={field} className="tag">
                {nameOf(field)}
                <button
                  type="button"
                  aria-label={t("unique.without", { name: nameOf(field) })}
                  onClick={() => {
                    const fields = rule.fields.filter((one) => one !== field);
                    onChange(fields.length === 0 ? rules.toSpliced(index, 1) : rules.with(index, { ...rule, fields }));
                  }}
                >
                  <CloseOutlined aria-hidden />
                </button>
              </span>
            ))}
            {rule.fields.length < fieldsPerRule && rule.fields.length < form.fields.length ? (
              <MenuButton
                className="unique-more"
                label={t("unique.with")}
                items={choices(rule.fields, (field) =>
                  onChange(rules.with(index, { ...rule, fields: [...rule.fields, field] })),
                )}
              >
                <PlusOutlined aria-hidden />
              </MenuButton>
            ) : null}
          </li>
        ))}
      </ul>
      <MenuButton className="insert-field" items={choices([], (field) => onChange([...rules, { fields: [field] }]))}>
        <PlusOutlined aria-hidden /> {t("unique.add")}
      </MenuButton>
      <p className="row-help">{t("unique.help")}</p>
    </section>
  );
}

import type { Form } from "@mortise/definition";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ToldProblem } from "../../controls/problem-list.tsx";
import type { FormCommands } from "../use-form-commands.ts";
import { FieldProperties } from "./field-properties.tsx";
import { FormProperties } from "./form-properties.tsx";
import "./properties.css";

const tabs = ["field", "form"] as const;
type Tab = (typeof tabs)[number];

/** The selected field's settings, or the form's own. */
export function PropertiesPane({
  form,
  selected,
  problems,
  commands,
}: {
  readonly form: Form;
  readonly selected: string | undefined;
  readonly problems: readonly ToldProblem[];
  readonly commands: FormCommands;
}) {
  const { t } = useTranslation("form");
  const field = form.fields.find((one) => one.id === selected);
  // Selecting a field shows its settings; the other tab lasts until then.
  const [chosen, setChosen] = useState<{ readonly tab: Tab; readonly for: string | undefined }>();
  const tab: Tab = chosen && chosen.for === selected ? chosen.tab : field ? "field" : "form";
  return (
    <div>
      <div className="tabs" role="tablist" aria-label={t("properties")}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`properties-tab-${one}`}
            aria-selected={tab === one}
            aria-controls="properties-panel"
            tabIndex={tab === one ? 0 : -1}
            onClick={() => setChosen({ tab: one, for: selected })}
            onKeyDown={(event) => {
              if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
              const other = one === "field" ? "form" : "field";
              setChosen({ tab: other, for: selected });
              document.getElementById(`properties-tab-${other}`)?.focus();
            }}
          >
            {t(`tab.${one}`)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="properties-panel" aria-labelledby={`properties-tab-${tab}`}>
        {tab === "form" ? (
          <FormProperties form={form} problems={problems} />
        ) : field ? (
          <FieldProperties key={field.id} form={form} field={field} problems={problems} commands={commands} />
        ) : (
          <p className="properties-none">{t("selectField")}</p>
        )}
      </div>
    </div>
  );
}

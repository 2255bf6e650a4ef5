import { localize } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import type { SettingInputProps, SettingType } from "../types.ts";

/** One of the app's forms. */
function FormChoice({ setting, id, value, onChange, isInvalid, describedBy, app }: SettingInputProps) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const chosen = typeof value === "string" ? value : "";
  const isKnown = app.forms.some((form) => form.id === chosen);
  return (
    <select
      id={id}
      className="input"
      value={chosen}
      aria-required={setting.required || undefined}
      aria-invalid={isInvalid || undefined}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
    >
      {chosen === "" ? <option value="">{t("chooseForm")}</option> : null}
      {chosen !== "" && !isKnown ? <option value={chosen}>{chosen}</option> : null}
      {app.forms.map((form) => (
        <option key={form.id} value={form.id}>
          {localize(form.name, locale)}
        </option>
      ))}
    </select>
  );
}

export const formChoiceSetting: SettingType = { type: "setting.form", isGroup: false, Input: FormChoice };

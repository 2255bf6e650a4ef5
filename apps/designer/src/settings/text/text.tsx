import { GlobalOutlined } from "@ant-design/icons";
import { isObject, type Locale, type LocalizedText, locales, localize } from "@mortise/kernel";
import { languageNames, useLocale } from "@mortise/ui/shell";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { withText } from "../../commands/label.ts";
import { TextInput } from "../../controls/text-row.tsx";
import type { SettingInputProps, SettingType } from "../types.ts";
import "./text.css";

/** A text in the language that is shown; on demand in every language. */
function TextSetting({ setting, id, value, onChange, isInvalid, describedBy }: SettingInputProps) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const text = asText(value);
  const hasSeveral = isObject(text) && locales.every((one) => (text as { [L in Locale]?: string })[one]);
  const [isOpen, setIsOpen] = useState(false);
  const lines = typeof setting.lines === "number" ? { lines: setting.lines } : {};
  const change = (language: Locale, words: string) => {
    const next = isOpen || hasSeveral ? withText(eachLanguage(text), language, words) : withText(text, language, words);
    const isEmpty = typeof next === "string" ? next === "" : Object.values(next).every((one) => !one);
    onChange(isEmpty && setting.required !== true ? undefined : next);
  };
  return (
    <div className="text-setting">
      <div className="text-setting-line">
        <TextInput
          id={id}
          lang={locale}
          value={localize(text, locale)}
          isInvalid={isInvalid}
          {...(describedBy === undefined ? {} : { describedBy })}
          {...lines}
          onChange={(words) => change(locale, words)}
        />
        <button
          type="button"
          className="bar-button"
          aria-expanded={isOpen}
          aria-label={t("languages")}
          title={t("languages")}
          onClick={() => setIsOpen(!isOpen)}
        >
          <GlobalOutlined aria-hidden />
        </button>
      </div>
      {isOpen
        ? locales
            .filter((other) => other !== locale)
            .map((other) => (
              <div key={other} className="text-setting-other">
                <label htmlFor={`${id}-${other}`}>{languageNames[other]}</label>
                <TextInput
                  id={`${id}-${other}`}
                  lang={other}
                  value={isObject(text) ? ((text as { [L in Locale]?: string })[other] ?? "") : ""}
                  placeholder={typeof text === "string" ? text : ""}
                  isInvalid={false}
                  {...lines}
                  onChange={(words) => change(other, words)}
                />
              </div>
            ))
        : null}
    </div>
  );
}

function asText(value: unknown): LocalizedText | undefined {
  return typeof value === "string" || isObject(value) ? (value as LocalizedText) : undefined;
}

/** A text that was one for all languages becomes one for each. */
function eachLanguage(text: LocalizedText | undefined): LocalizedText {
  if (typeof text === "object") return text;
  return Object.fromEntries(locales.map((locale) => [locale, text ?? ""]));
}

export const textSetting: SettingType = { type: "setting.text", isGroup: false, Input: TextSetting };

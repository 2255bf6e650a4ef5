import { localize } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { TextInput } from "../../controls/text-row.tsx";
import type { SettingInputProps, SettingType } from "../types.ts";
import { expressionOfText, textOfExpression } from "./expression-text.ts";
import { InsertField } from "./insert-field.tsx";
import { withInserted } from "./with-inserted.ts";

/** A formula over the form's fields. Whether it is right is told beside it by the document's check. */
function FormulaSetting({ id, value, onChange, isInvalid, describedBy, form }: SettingInputProps) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const text = textOfExpression(value);
  return (
    <div ref={box} className="formula-setting">
      <TextInput
        id={id}
        value={text}
        lines={2}
        isMono
        isInvalid={isInvalid}
        {...(describedBy === undefined ? {} : { describedBy })}
        onChange={(typed) => onChange(expressionOfText(typed))}
      />
      <InsertField
        label={t("insertField")}
        fields={form.fields.map((field) => ({ id: field.id, label: localize(field.label, locale) }))}
        onInsert={(field) => {
          const input = box.current?.querySelector("textarea");
          onChange(expressionOfText(withInserted(text, `{${field}}`, input)));
          input?.focus();
        }}
      />
    </div>
  );
}

export const formulaSetting: SettingType = { type: "setting.formula", isGroup: false, Input: FormulaSetting };

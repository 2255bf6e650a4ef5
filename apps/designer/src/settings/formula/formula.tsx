import { localize } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { TextInput } from "../../controls/text-row.tsx";
import type { SettingInputProps, SettingType } from "../types.ts";
import { expressionOfText, textOfExpression } from "./expression-text.ts";
import { InsertField } from "./insert-field.tsx";

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

/** The text with `piece` where the cursor is. */
export function withInserted(
  text: string,
  piece: string,
  input: { readonly selectionStart: number | null; readonly selectionEnd: number | null } | null | undefined,
): string {
  const start = input?.selectionStart ?? text.length;
  return text.slice(0, start) + piece + text.slice(input?.selectionEnd ?? start);
}

export const formulaSetting: SettingType = { type: "setting.formula", isGroup: false, Input: FormulaSetting };

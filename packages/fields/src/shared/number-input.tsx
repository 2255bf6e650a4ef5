import type { FieldInputProps } from "@mortise/ui";
import { Input } from "antd";
import { type ReactNode, useState } from "react";
import { ariaOf, statusOf, textOf } from "./input-props.ts";
import { readNumber } from "./numbers.ts";

/**
 * A text input that reads numbers as people write them: full-width digits, thousands separators, a currency's sign.
 * What is no number is handed on as it is, so that the form can say so. Digits are grouped while nobody types.
 *
 * @param format the number as it is shown while the input has no focus
 */
export function NumberInput({
  input,
  format,
  prefix,
  isWhole = false,
}: {
  readonly input: FieldInputProps;
  format(value: number): string;
  readonly prefix?: ReactNode;
  readonly isWhole?: boolean;
}) {
  const [draft, setDraft] = useState<string | undefined>();
  const resting = typeof input.value === "number" ? format(input.value) : textOf(input.value);
  const enter = (text: string) => {
    setDraft(text);
    const read = readNumber(text);
    input.onChange(read.ok ? read.value : text);
  };
  return (
    <Input
      id={input.id}
      value={draft ?? resting}
      prefix={prefix}
      disabled={input.isDisabled}
      inputMode={isWhole ? "numeric" : "decimal"}
      autoComplete="off"
      className="m-field-number"
      onFocus={() => setDraft(textOf(input.value))}
      onChange={(event) => enter(event.target.value)}
      onBlur={() => {
        setDraft(undefined);
        input.onBlur?.();
      }}
      {...statusOf(input)}
      {...ariaOf(input)}
    />
  );
}

/** A number at the right edge of its cell, in figures of one width. */
export function NumberText({ children, isCompact }: { readonly children: string; readonly isCompact: boolean }) {
  return <span className={isCompact ? "m-field-figures m-field-end" : "m-field-figures"}>{children}</span>;
}

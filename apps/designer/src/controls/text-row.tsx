import { type CompositionEvent, useId, useRef, useState } from "react";
import "./row.css";

export type TextRowProps = {
  readonly label: string;
  readonly value: string;
  readonly help?: string;
  readonly problem?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly isRequired?: boolean;
  readonly isMono?: boolean;
  /** Several lines, this many at first. */
  readonly lines?: number;
  readonly autoFocus?: boolean;
  readonly lang?: string;
  onChange(value: string): void;
};

/** A labelled text input with its help and its problem. */
export function TextRow({ label, help, problem, isRequired = false, ...input }: TextRowProps) {
  const id = useId();
  const about = [help === undefined ? "" : `${id}-help`, problem === undefined ? "" : `${id}-problem`].join(" ").trim();
  return (
    <div className="row">
      <label className="row-label" htmlFor={id}>
        {label}
        {isRequired ? (
          <span className="row-required" aria-hidden="true">
            {" "}
            *
          </span>
        ) : null}
      </label>
      <TextInput
        id={id}
        {...input}
        isRequired={isRequired}
        isInvalid={problem !== undefined}
        {...(about === "" ? {} : { describedBy: about })}
      />
      {problem === undefined ? null : (
        <p className="row-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {help === undefined ? null : (
        <p className="row-help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

type TextInputProps = Omit<TextRowProps, "label" | "help" | "problem"> & {
  readonly id: string;
  readonly isInvalid: boolean;
  readonly describedBy?: string;
  /** Where no label element refers to it. */
  readonly ariaLabel?: string;
};

/**
 * A text input that tells its value when an input method is done with it: half-composed pinyin is nobody's edit. While
 * composing it shows what is composed, otherwise its value.
 */
export function TextInput({
  id,
  value,
  placeholder,
  maxLength,
  isRequired,
  isMono,
  isInvalid,
  describedBy,
  lines,
  autoFocus,
  lang,
  ariaLabel,
  onChange,
}: TextInputProps) {
  const [composed, setComposed] = useState<string>();
  const isComposing = useRef(false);
  const shared = {
    id,
    lang,
    className: isMono ? "input mono" : "input",
    value: composed ?? value,
    placeholder,
    maxLength,
    "aria-label": ariaLabel,
    "aria-required": isRequired || undefined,
    "aria-invalid": isInvalid || undefined,
    "aria-describedby": describedBy,
    "data-autofocus": autoFocus || undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      if (isComposing.current) setComposed(event.target.value);
      else onChange(event.target.value);
    },
    onCompositionStart: () => {
      isComposing.current = true;
    },
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      isComposing.current = false;
      setComposed(undefined);
      onChange(event.currentTarget.value);
    },
  };
  return lines === undefined ? (
    <input type="text" autoComplete="off" {...shared} />
  ) : (
    <textarea rows={lines} {...shared} />
  );
}

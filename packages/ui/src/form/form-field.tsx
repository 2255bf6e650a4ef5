import type { Field, FieldModel } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import type { FormSession } from "@mortise/form-engine";
import { describeProblem, localize, type Problem } from "@mortise/kernel";
import { memo, type ReactNode, useCallback } from "react";
import { useRegistries, useUi } from "../provider.tsx";
import { type ControlIds, controlIds } from "./control-ids.ts";
import { FieldValue } from "./field-value.tsx";
import type { PressGate } from "./press-gate.ts";
import { formTexts } from "./texts.ts";
import { useFieldState } from "./use-session.ts";

export type FormFieldProps = {
  readonly session: FormSession;
  readonly field: Field;
  readonly prefix: string;
  readonly gate: PressGate;
  readonly isReadOnly: boolean;
  readonly isDisabled: boolean;
};

/** One field with its label, control, help and problems. Renders again only when its own state changes. */
export const FormField = memo(function FormField(props: FormFieldProps) {
  const { session, field, prefix, gate, isReadOnly, isDisabled } = props;
  const { fields } = useRegistries();
  const model = session.engine.model.field(field.id);
  const renderer = fields.get(field.type);
  const ids = controlIds(prefix, field.id);
  if (!model) return <UnknownField field={field} ids={ids} />;
  const span = renderer?.span ?? "one";
  if (isReadOnly || !renderer || model.formula !== undefined)
    return <ReadField session={session} model={model} ids={ids} span={span} />;
  return (
    <InputField
      session={session}
      model={model}
      gate={gate}
      Input={renderer.Input}
      ids={ids}
      span={span}
      isDisabled={isDisabled}
    />
  );
});

type Control = {
  readonly session: FormSession;
  readonly model: FieldModel;
  readonly ids: ControlIds;
  readonly span: "one" | "all";
};

function InputField({
  session,
  model,
  Input,
  ids,
  span,
  gate,
  isDisabled,
}: Control & {
  readonly gate: PressGate;
  readonly Input: NonNullable<ReturnType<ReturnType<typeof useRegistries>["fields"]["get"]>>["Input"];
  readonly isDisabled: boolean;
}) {
  const { field } = model;
  const { value, problems } = useFieldState(session, field.id);
  const onChange = useCallback((next: Value) => void session.set(field.id, next), [session, field.id]);
  const onBlur = useCallback(() => gate.run(() => session.leave(field.id)), [gate, session, field.id]);
  const isInvalid = problems.some((one) => one.severity === "error");
  const describedBy = [field.help ? ids.help : "", problems.length > 0 ? ids.problem : ""].filter(Boolean).join(" ");
  return (
    <Frame field={field} ids={ids} span={span} problems={problems}>
      <Input
        field={field}
        id={ids.control}
        labelId={ids.label}
        value={value}
        onChange={onChange}
        onBlur={onBlur}
        isDisabled={isDisabled}
        isInvalid={isInvalid}
        isRequired={field.required === true}
        {...(describedBy ? { describedBy } : {})}
      />
    </Frame>
  );
}

/** A value that nobody enters here: computed, or not for this person to change. */
function ReadField({ session, model, ids, span }: Control) {
  const { value, problems } = useFieldState(session, model.id);
  const texts = formTexts(useUi().locale);
  const isEmpty = value === null || value === "";
  return (
    <Frame
      field={model.field}
      ids={ids}
      span={span}
      problems={problems}
      hint={model.formula === undefined ? undefined : texts.computed}
    >
      <output id={ids.control} className="m-form-output" aria-labelledby={ids.label}>
        {isEmpty ? <Nothing /> : <FieldValue model={model} value={value} />}
      </output>
    </Frame>
  );
}

/** A dash for the eye, a word for the ear. */
export function Nothing() {
  const texts = formTexts(useUi().locale);
  return (
    <>
      <span aria-hidden="true" className="m-form-nothing">
        —
      </span>
      <span className="m-visually-hidden">{texts.empty}</span>
    </>
  );
}

/** A field whose type nobody registered: shown as a notice, its value left alone. */
export function UnknownField({ field, ids }: { readonly field: Field; readonly ids: ControlIds }) {
  const texts = formTexts(useUi().locale);
  return (
    <Frame field={{ id: field.id, type: field.type, label: field.label }} ids={ids} span="one" problems={[]}>
      <p id={ids.control} className="m-form-unknown">
        {texts.unknownType(field.type)}
      </p>
    </Frame>
  );
}

function Frame({
  field,
  ids,
  span,
  problems,
  hint,
  children,
}: {
  readonly field: Field;
  readonly ids: ControlIds;
  readonly span: "one" | "all";
  readonly problems: readonly Problem[];
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}) {
  const { locale } = useUi();
  const texts = formTexts(locale);
  return (
    <div className="m-form-field" data-span={span} data-field={field.id}>
      <div className="m-form-label">
        <label id={ids.label} htmlFor={ids.control}>
          {localize(field.label, locale)}
        </label>
        {field.required === true && (
          <span className="m-form-required" title={texts.required} aria-hidden="true">
            *
          </span>
        )}
        {hint !== undefined && <span className="m-form-hint">{hint}</span>}
      </div>
      <div className="m-form-control">
        {children}
        {field.help !== undefined && (
          <p id={ids.help} className="m-form-help">
            {localize(field.help, locale)}
          </p>
        )}
        {problems.length > 0 && (
          <div id={ids.problem} className="m-form-problem">
            {problems.map((one) => (
              <p key={`${one.code} ${JSON.stringify(one.params)}`} data-severity={one.severity}>
                {describeProblem(one, locale).message}
              </p>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

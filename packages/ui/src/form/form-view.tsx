import type { Value } from "@mortise/expression";
import type { FormSession } from "@mortise/form-engine";
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import { controlIds, focusControl } from "./control-ids.ts";
import { FormField } from "./form-field.tsx";
import { handleFormKey } from "./keyboard.ts";
import { createPressGate } from "./press-gate.ts";
import { focusFirst, ProblemSummary } from "./problem-summary.tsx";
import { useProgressive } from "./use-progressive.ts";
import "./form.css";

/** What a person may do with a field of this form. */
export type FieldAccess = "write" | "read" | "none";

export type FormViewProps = {
  readonly session: FormSession;
  /** DOM id of the form, for submit buttons outside it: `<button type="submit" form="…">`. */
  readonly id?: string;
  /** At most so many columns; as many as the place allows. */
  readonly columns?: 1 | 2;
  readonly labels?: "above" | "beside";
  /** Ids of the fields to show, in this order; all where absent. */
  readonly fields?: readonly string[];
  /** Write everywhere where absent. */
  access?(field: string): FieldAccess;
  /** True while it is being saved. */
  readonly isDisabled?: boolean;
  /** Puts the focus on the first field that can be filled in. */
  readonly isFocused?: boolean;
  /** Called with `session.changes()` when nothing stands in the way; otherwise the first problem gets the focus. */
  onSubmit?(changes: { readonly [field: string]: Value }): void;
  /** Below the fields, inside the form: its buttons. */
  readonly children?: ReactNode;
};

/** A form to fill in. Knows no kind of field: renderers come from the registry. */
export function FormView(props: FormViewProps) {
  const { session, columns = 2, labels = "above", isDisabled = false, isFocused = false, access, onSubmit } = props;
  const prefix = useId();
  const [gate] = useState(createPressGate);
  useEffect(() => gate.watch(), [gate]);
  const all = session.engine.model.form.fields;
  const byId = new Map(all.map((field) => [field.id, field]));
  const listed = props.fields ? props.fields.flatMap((id) => byId.get(id) ?? []) : all;
  const shown = listed.filter((field) => access?.(field.id) !== "none");
  const mounted = useProgressive(shown.length);
  const submit = () => {
    if (isDisabled) return;
    if (session.attempt()) onSubmit?.(session.changes());
    else focusFirst(session.summary(), prefix);
  };
  useFirstFocus(isFocused, prefix, shown.find((field) => access?.(field.id) !== "read")?.id);
  return (
    <form
      className="m-form"
      noValidate
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => handleFormKey(event, submit)}
      {...(props.id === undefined ? {} : { id: props.id })}
    >
      <ProblemSummary session={session} prefix={prefix} isDisabled={isDisabled} />
      <div className="m-form-fields" data-columns={columns} data-labels={labels}>
        {shown.slice(0, mounted).map((field) => (
          <FormField
            key={field.id}
            session={session}
            field={field}
            prefix={prefix}
            gate={gate}
            isReadOnly={access?.(field.id) === "read"}
            isDisabled={isDisabled}
          />
        ))}
      </div>
      {props.children}
    </form>
  );
}

/** Once, on machines with a keyboard: on a phone it would cover half the form. */
function useFirstFocus(isWanted: boolean, prefix: string, field: string | undefined): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isWanted || isDone.current || field === undefined || matchMedia("(pointer: coarse)").matches) return;
    isDone.current = true;
    focusControl(controlIds(prefix, field).control);
  }, [isWanted, prefix, field]);
}

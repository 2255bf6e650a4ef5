import type { FormSession } from "@mortise/form-engine";
import { describeProblem, type Problem } from "@mortise/kernel";
import { useEffect, useRef } from "react";
import { useUi } from "../provider.tsx";
import { controlIds, fieldOfPath, focusControl } from "./control-ids.ts";
import { formTexts } from "./texts.ts";
import { useSummary } from "./use-session.ts";

/**
 * Everything that stands in the way of saving, each with a link to its field. The first one gets the focus; while the
 * form is disabled, because it is being saved, that waits.
 */
export function ProblemSummary({
  session,
  prefix,
  isDisabled,
}: {
  readonly session: FormSession;
  readonly prefix: string;
  readonly isDisabled: boolean;
}) {
  const { locale } = useUi();
  const problems = useSummary(session).filter((one) => one.severity === "error");
  const isShown = problems.length > 0;
  const wasShown = useRef(false);
  useEffect(() => {
    if (isDisabled) return;
    if (isShown && !wasShown.current) focusFirst(problems, prefix);
    wasShown.current = isShown;
  });
  return (
    <div role="alert">
      {isShown && (
        <div className="m-form-summary">
          <p className="m-form-summary-title">{formTexts(locale).summary(problems.length)}</p>
          <ul>
            {problems.map((one) => (
              <li key={`${one.path} ${one.code} ${JSON.stringify(one.params)}`}>
                <Entry session={session} problem={one} prefix={prefix} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Entry({
  session,
  problem,
  prefix,
}: {
  readonly session: FormSession;
  readonly problem: Problem;
  readonly prefix: string;
}) {
  const { locale } = useUi();
  const { message } = describeProblem(problem, locale);
  const field = fieldOfPath(problem.path);
  if (field === undefined || !session.engine.model.field(field)) return <span>{message}</span>;
  const { control } = controlIds(prefix, field);
  return (
    <a
      href={`#${control}`}
      onClick={(event) => {
        event.preventDefault();
        focusControl(control);
      }}
    >
      {session.engine.model.labelOf(field, locale)}: {message}
    </a>
  );
}

/** Puts the focus on the first field that has a problem, where the list names one. */
export function focusFirst(problems: readonly Problem[], prefix: string): void {
  const field = problems.map((one) => fieldOfPath(one.path)).find((one) => one !== undefined);
  if (field !== undefined) focusControl(controlIds(prefix, field).control);
}

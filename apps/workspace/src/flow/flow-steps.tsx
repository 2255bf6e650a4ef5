import type { FlowInstanceBody } from "@mortise/client";
import { localize } from "@mortise/kernel";
import { useFormat, useLocale } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { memberName } from "../data/related.ts";
import { StatusTag } from "../record/status-tag.tsx";
import { useMe } from "../session/me-context.tsx";
import { DecideOnTask } from "./decide.tsx";
import { type Decision, type Step, stepsOf } from "./steps.ts";

/** A flow from top to bottom: each node with who decided, when, and what they said; who is asked now. */
export function FlowSteps({
  flow,
  isReadOnly = false,
}: {
  readonly flow: FlowInstanceBody;
  readonly isReadOnly?: boolean;
}) {
  const locale = useLocale();
  const me = useMe();
  const steps = stepsOf(flow);
  const mine = isReadOnly ? undefined : steps.flatMap((step) => step.waiting).find((task) => task.assignee === me.id);
  return (
    <div className="flow-steps">
      <header>
        <b>{localize(flow.flowName, locale)}</b>
        <StatusTag status={flow.status} />
      </header>
      <ol>
        {steps.map((step) => (
          <StepLine key={step.id} step={step} flow={flow} />
        ))}
      </ol>
      {mine === undefined ? null : <DecideOnTask id={mine.task} />}
    </div>
  );
}

function StepLine({ step, flow }: { readonly step: Step; readonly flow: FlowInstanceBody }) {
  const { t } = useTranslation("flow");
  const locale = useLocale();
  const actions = flow.nodes.find((node) => node.id === step.id)?.actions ?? [];
  const nameOf = (member: string) => memberName(flow.related, member) ?? t("somebody");
  return (
    <li data-state={step.state}>
      <span className="flow-dot" aria-hidden="true" />
      <div className="flow-step">
        <p className="flow-step-name">
          {localize(step.name, locale)}
          <span className="m-visually-hidden">{t(`state.${step.state}`)}</span>
        </p>
        {step.decisions.map((decision) => (
          <DecisionLine
            key={`${decision.by} ${decision.at}`}
            decision={decision}
            name={nameOf(decision.by)}
            action={localize(actions.find((one) => one.id === decision.action)?.label ?? decision.action, locale)}
          />
        ))}
        {step.waiting.length === 0 ? null : (
          <p className="flow-note">
            {t("waitingFor", { names: step.waiting.map((one) => nameOf(one.assignee)).join(t("comma")) })}
          </p>
        )}
      </div>
    </li>
  );
}

function DecisionLine({
  decision,
  name,
  action,
}: {
  readonly decision: Decision;
  readonly name: string;
  readonly action: string;
}) {
  const format = useFormat();
  return (
    <div className="flow-decision">
      <p className="flow-note">
        <span>{name}</span>
        {action === "" ? null : <span>{action}</span>}
        <time dateTime={decision.at} title={format.dateTime(decision.at)}>
          {format.ago(decision.at)}
        </time>
      </p>
      {decision.comment === "" ? null : <blockquote>{decision.comment}</blockquote>}
    </div>
  );
}

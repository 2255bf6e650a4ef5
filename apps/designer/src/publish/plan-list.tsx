import { DeleteOutlined, PlusOutlined, SwapOutlined } from "@ant-design/icons";
import type { PlanStep } from "@mortise/client";
import type { App } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";

const icons = {
  additive: <PlusOutlined aria-hidden />,
  changing: <SwapOutlined aria-hidden />,
  removing: <DeleteOutlined aria-hidden />,
} as const;
/** What can hurt is read first. */
const order = ["removing", "changing", "additive"] as const;

/** What publishing does to the data, in words, with the records that it touches. */
export function PlanList({
  plan,
  app,
  published,
}: {
  readonly plan: readonly PlanStep[];
  readonly app: App;
  /** Where what is removed still has its name. */
  readonly published: App | undefined;
}) {
  const { t } = useTranslation("publish");
  if (plan.length === 0) return <p className="publish-none">{t("noSteps")}</p>;
  return (
    <>
      {order.map((kind) => {
        const steps = plan.filter((step) => step.kind === kind);
        return steps.length === 0 ? null : (
          <div key={kind} className={`plan plan-${kind}`}>
            <h4>
              {icons[kind]} {t(`kind.${kind}`)}
            </h4>
            <ul>
              {steps.map((step) => (
                <Step
                  key={`${step.what} ${step.form} ${step.field}`}
                  step={step}
                  apps={published ? [app, published] : [app]}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

function Step({ step, apps }: { readonly step: PlanStep; readonly apps: readonly App[] }) {
  const { t, i18n } = useTranslation("publish");
  const locale = useLocale();
  const forms = apps.flatMap((app) => app.forms.filter((one) => one.id === step.form));
  const [form] = forms;
  const field = forms.flatMap((one) => one.fields).find((one) => one.id === step.field);
  const words = {
    form: localize(form?.name, locale) || step.form,
    field: localize(field?.label, locale) || (step.field ?? ""),
  };
  // A server that is newer than this page may know steps that have no words here yet.
  const told = i18n.exists(`publish:step.${step.what}`)
    ? t(`step.${step.what}`, words)
    : `${step.what} ${words.form} ${words.field}`;
  return (
    <li>
      <span>{told}</span>
      {step.affected === undefined ? null : (
        <span className="plan-effect">{t(`affected.${step.kind}`, { count: step.affected })}</span>
      )}
      {step.failing === undefined || step.failing === 0 ? null : (
        <span className="plan-failing">{t("failing", { count: step.failing })}</span>
      )}
    </li>
  );
}

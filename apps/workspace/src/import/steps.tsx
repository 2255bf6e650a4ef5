import { useTranslation } from "react-i18next";

const steps = ["upload", "check", "run", "done"] as const;
export type ImportStep = (typeof steps)[number];

/** Where one is on the way. */
export function Steps({ current }: { readonly current: ImportStep }) {
  const { t } = useTranslation("import");
  const place = steps.indexOf(current);
  return (
    <ol className="import-steps">
      {steps.map((step, index) => (
        <li key={step} aria-current={step === current ? "step" : undefined} data-done={index < place || undefined}>
          <span aria-hidden="true">{index < place ? "✓" : index + 1}</span>
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

import type { ChartProps } from "@mortise/ui";
import { useMemo } from "react";
import { type KpiNumber, kpiModel } from "./kpi.transform.ts";
import "./kpi.css";

/** Plain text: needs no drawing library, and everybody can read it. */
export default function KpiRenderer({ widget, result, text, height }: ChartProps) {
  const { main, others, isTitled } = useMemo(() => kpiModel({ widget, result, text }), [widget, result, text]);
  return (
    <dl className="m-kpi" style={{ minHeight: height }}>
      {main ? <Figure number={main} className="m-kpi-main" isLabelHidden={isTitled} /> : null}
      {others.map((number) => (
        <Figure key={number.label} number={number} className="m-kpi-other" />
      ))}
    </dl>
  );
}

type FigureProps = { readonly number: KpiNumber; readonly className: string; readonly isLabelHidden?: boolean };

function Figure({ number, className, isLabelHidden = false }: FigureProps) {
  return (
    <div className={className}>
      <dt className={isLabelHidden ? "m-visually-hidden" : undefined}>{number.label}</dt>
      <dd title={number.full}>{number.shown}</dd>
    </div>
  );
}

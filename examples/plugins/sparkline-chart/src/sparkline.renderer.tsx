import type { ChartProps } from "@mortise/ui";
import { height as boxHeight, width as boxWidth, sparklineModel } from "./sparkline.transform.ts";

/** Colours come from the page, so light and dark need no word here. */
export default function Sparkline({ widget, result, text, height }: ChartProps) {
  const { latest, path, dot } = sparklineModel({ widget, result, text });
  return (
    <div style={{ minHeight: height, display: "grid", alignContent: "center", gap: 8 }}>
      {latest ? (
        <p style={{ color: "var(--m-text-2)" }}>
          {latest.label} <strong style={{ color: "var(--m-text)", fontSize: 24 }}>{latest.value}</strong>
        </p>
      ) : null}
      <svg viewBox={`0 0 ${boxWidth} ${boxHeight}`} aria-hidden="true" style={{ width: "100%", maxHeight: height / 2 }}>
        <path d={path} fill="none" stroke="var(--m-accent)" strokeWidth="2" strokeLinejoin="round" />
        {dot ? <circle cx={dot[0]} cy={dot[1]} r="3" fill="var(--m-accent)" /> : null}
      </svg>
    </div>
  );
}

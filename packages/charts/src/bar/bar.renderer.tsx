import type { ChartProps } from "@mortise/ui";
import { BarChart } from "echarts/charts";
import { useMemo } from "react";
import { EchartView } from "../shared/echart-view.tsx";
import { barModel } from "./bar.transform.ts";

export default function BarRenderer({ widget, result, text, height }: ChartProps) {
  const model = useMemo(() => barModel({ widget, result, text }), [widget, result, text]);
  return <EchartView chart={BarChart} model={model} columns={result.columns} text={text} height={height} />;
}

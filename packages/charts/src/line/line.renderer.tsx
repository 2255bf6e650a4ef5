import type { ChartProps } from "@mortise/ui";
import { LineChart } from "echarts/charts";
import { useMemo } from "react";
import { EchartView } from "../shared/echart-view.tsx";
import { lineModel } from "./line.transform.ts";

export default function LineRenderer({ widget, result, text, height }: ChartProps) {
  const model = useMemo(() => lineModel({ widget, result, text }), [widget, result, text]);
  return <EchartView chart={LineChart} model={model} columns={result.columns} text={text} height={height} />;
}

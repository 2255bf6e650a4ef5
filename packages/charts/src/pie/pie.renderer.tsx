import type { ChartProps } from "@mortise/ui";
import { PieChart } from "echarts/charts";
import { useMemo } from "react";
import { EchartView } from "../shared/echart-view.tsx";
import { pieModel } from "./pie.transform.ts";

export default function PieRenderer({ widget, result, text, height }: ChartProps) {
  const model = useMemo(() => pieModel({ widget, result, text }), [widget, result, text]);
  return <EchartView chart={PieChart} model={model} columns={result.columns} text={text} height={height} />;
}

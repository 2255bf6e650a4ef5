import type { Settings, Widget } from "@mortise/definition";
import type { ReportResult, ReportText } from "@mortise/report-engine";
import type { EChartsOption } from "echarts";

/** What a chart is drawn from. */
export type ChartInput<S extends Settings = Settings> = {
  readonly widget: Widget & S;
  readonly result: ReportResult;
  readonly text: ReportText;
};

/** What a chart draws: plain data, the same wherever it is made, so that tests compare it as files. */
export type ChartModel = {
  /** Without colours, which come from the page, and without functions: see `formats`. */
  readonly option: EChartsOption;
  /** The chart in words, for people who can't see it. */
  readonly description: string;
  /** Ids of the measures that the value axes and the series show; the view writes numbers accordingly. */
  readonly formats: { readonly axes: readonly string[]; readonly series: readonly string[] };
  /** What the reader must know: that something was gathered or left out. */
  readonly notes: readonly string[];
};

import { formatMeasure, formatShort, type ReportColumn, type ReportText } from "@mortise/report-engine";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use as register } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef, useState } from "react";
import type { ChartModel } from "./chart-model.ts";
import { type PageTheme, usePageTheme } from "./page-theme.ts";

register([AriaComponent, GridComponent, LegendComponent, TooltipComponent, LabelLayout, CanvasRenderer]);

export type EchartViewProps = {
  /** The kind of series that the model draws, so that only that much of the library is loaded. */
  readonly chart: Parameters<typeof register>[0];
  readonly model: ChartModel;
  readonly columns: readonly ReportColumn[];
  readonly text: ReportText;
  readonly height: number;
};

/** Draws a model once it is in view, keeps to the page's size and colours, and gives everything back when it goes. */
export function EchartView({ chart, model, columns, text, height }: EchartViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<EChartsType>(undefined);
  const isSeen = useSeen(box);
  const theme = usePageTheme();

  useEffect(() => {
    if (!isSeen || !box.current) return;
    register(chart);
    const instance = init(box.current, echartsTheme(theme), { renderer: "canvas" });
    drawn.current = instance;
    const observer = new ResizeObserver(() => instance.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      instance.dispose();
      drawn.current = undefined;
    };
  }, [chart, isSeen, theme]);

  useEffect(() => {
    // A new theme or a first sight makes a new instance, which has drawn nothing yet.
    if (isSeen && theme) drawn.current?.setOption(withFormats(model, columns, text), { notMerge: true });
  }, [model, columns, text, isSeen, theme]);

  return (
    <>
      <div ref={box} role="img" style={{ height, width: "100%" }} data-chart={isSeen ? "drawn" : "waiting"} />
      {model.notes.length === 0 ? null : <p className="m-chart-note">{model.notes.join(" · ")}</p>}
    </>
  );
}

/** True from the first time on that the element comes into view. */
function useSeen(box: { readonly current: HTMLElement | null }): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (isSeen || !element) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true),
      { rootMargin: "200px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, isSeen]);
  return isSeen;
}

/** The model's option with its numbers written as people read them. */
function withFormats({ option, formats }: ChartModel, columns: readonly ReportColumn[], text: ReportText) {
  const columnOf = (id: string | undefined) => columns.find((column) => column.id === id);
  const withLabels = (name: "xAxis" | "yAxis") => {
    const axes = option[name];
    // Of the two, the list is the value axes.
    if (!Array.isArray(axes)) return {};
    return {
      [name]: axes.map((axis, index) => {
        const column = columnOf(formats.axes[index]);
        return column ? { ...axis, axisLabel: { formatter: shortOf(column, text) } } : axis;
      }),
    };
  };
  const series = (Array.isArray(option.series) ? option.series : []).map((one, index) => {
    const column = columnOf(formats.series[index]);
    return column ? { ...one, tooltip: { valueFormatter: fullOf(column, text) } } : one;
  });
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const animation = isStill ? { animation: false } : {};
  return { ...option, ...animation, ...withLabels("xAxis"), ...withLabels("yAxis"), series } as ChartModel["option"];
}

function shortOf(column: ReportColumn, text: ReportText) {
  return (value: number) => formatShort(column, value, text);
}

function fullOf(column: ReportColumn, text: ReportText) {
  return (value: unknown) => (typeof value === "number" ? formatMeasure(column, value, text) : "–");
}

function echartsTheme(theme: PageTheme): object {
  const { text, muted, border, surface, palette } = theme;
  const axis = {
    axisLine: { lineStyle: { color: border } },
    axisLabel: { color: muted },
    splitLine: { lineStyle: { color: border } },
  };
  return {
    darkMode: theme.scheme === "dark",
    color: [...palette],
    backgroundColor: "transparent",
    textStyle: { color: text, fontFamily: getComputedStyle(document.body).fontFamily },
    label: { color: text },
    categoryAxis: axis,
    valueAxis: axis,
    legend: { textStyle: { color: muted }, pageTextStyle: { color: muted }, pageIconColor: muted },
    tooltip: { backgroundColor: surface, borderColor: border, textStyle: { color: text } },
    bar: { label: { color: text } },
    line: { label: { color: text } },
    pie: { label: { color: text }, itemStyle: { borderColor: surface, borderWidth: 1 } },
  };
}

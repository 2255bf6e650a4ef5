import type { ReportColumn, ReportText } from "@mortise/report-engine";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use as register } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef, useState } from "react";
import type { ChartModel } from "./chart-model.ts";
import { echartsTheme } from "./echarts-theme.ts";
import { fitLabels } from "./fit-labels.ts";
import { usePageTheme } from "./page-theme.ts";
import { withFormats } from "./with-formats.ts";

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
  const [width, setWidth] = useState(0);
  const isSeen = useSeen(box);
  const theme = usePageTheme();

  useEffect(() => {
    if (!isSeen || !box.current) return;
    register(chart);
    const instance = init(box.current, echartsTheme(theme), { renderer: "canvas" });
    drawn.current = instance;
    const observer = new ResizeObserver(([entry]) => {
      instance.resize();
      if (entry) setWidth(Math.round(entry.contentRect.width));
    });
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

  useEffect(() => {
    if (width > 0 && isSeen && theme) drawn.current?.setOption(fitLabels(model.option, width));
  }, [model, width, isSeen, theme]);

  return (
    <>
      <div
        ref={box}
        role="img"
        aria-label={model.description}
        style={{ height, width: "100%" }}
        data-chart={isSeen ? "drawn" : "waiting"}
      />
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

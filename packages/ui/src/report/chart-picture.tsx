import type { Widget } from "@mortise/definition";
import type { ReportResult, ReportText } from "@mortise/report-engine";
import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from "react";
import type { ChartProps, ChartRenderer } from "../contracts.ts";
import { ChartBoundary } from "./chart-boundary.tsx";
import { say } from "./texts.ts";

export type ChartPictureProps = {
  readonly renderer: ChartRenderer;
  readonly widget: Widget;
  readonly result: ReportResult;
  readonly text: ReportText;
  readonly height: number;
};

/** A chart by its renderer, whose code is loaded with the first chart of its type. */
export function ChartPicture({ renderer, ...props }: ChartPictureProps) {
  const Chart = componentOf(renderer);
  return (
    <ChartBoundary
      key={renderer.type}
      fallback={<p className="m-report-message">{say("broken", props.text.locale)}</p>}
    >
      <Suspense fallback={<div className="m-report-loading" style={{ height: props.height }} />}>
        <Chart {...props} />
      </Suspense>
    </ChartBoundary>
  );
}

const components = new WeakMap<ChartRenderer, LazyExoticComponent<ComponentType<ChartProps>>>();

/** One lazy component a renderer: a new one at every rendering would be loaded, and drawn, again. */
function componentOf(renderer: ChartRenderer): LazyExoticComponent<ComponentType<ChartProps>> {
  let component = components.get(renderer);
  if (!component) {
    component = lazy(() => renderer.load());
    components.set(renderer, component);
  }
  return component;
}

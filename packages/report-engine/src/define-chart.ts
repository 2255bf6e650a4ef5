import type { Settings, Widget } from "@mortise/definition";
import { type Problem, problem } from "@mortise/kernel";
import type { ChartType } from "./types.ts";

/**
 * Keeps a chart's settings typed inside, while registries hold the general contract. A widget whose query has too few or
 * too many dimensions or measures for the chart is a problem of the document.
 */
export function defineChart<S extends Settings>(type: ChartType<S>): ChartType {
  const general = type as unknown as ChartType;
  return { ...general, check: (widget) => [...needsProblems(widget, type), ...(general.check?.(widget) ?? [])] };
}

function needsProblems(widget: Widget, { needs }: Pick<ChartType, "needs">): readonly Problem[] {
  const judge = (
    code: "chart_dimensions" | "chart_measures",
    path: string,
    count: number,
    range: readonly number[],
  ) => {
    const [min = 0, max = 0] = range;
    return count < min || count > max ? [problem(code, path, { min, max, count })] : [];
  };
  return [
    ...judge("chart_dimensions", "/query/dimensions", widget.query.dimensions?.length ?? 0, needs.dimensions),
    ...judge("chart_measures", "/query/measures", widget.query.measures.length, needs.measures),
  ];
}

import type { PageTheme } from "./page-theme.ts";

/** The page's colours and font as ECharts takes them. */
export function echartsTheme(theme: PageTheme): object {
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

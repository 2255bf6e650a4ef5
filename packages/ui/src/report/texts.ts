import type { Locale } from "@mortise/kernel";

/** What a report card says by itself. Few words: they come with the code rather than in a file of their own. */
const texts = {
  loading: { "zh-CN": "正在统计…", "en-US": "Working it out…" },
  failed: { "zh-CN": "没能得到结果", "en-US": "No result" },
  broken: { "zh-CN": "图表无法显示，请看数据表", "en-US": "The chart can't be drawn; see the table" },
  retry: { "zh-CN": "重试", "en-US": "Try again" },
  empty: { "zh-CN": "没有符合条件的数据", "en-US": "Nothing to show" },
  unknown: { "zh-CN": "未知的图表类型 {type}", "en-US": "Unknown chart type {type}" },
  table: { "zh-CN": "数据表", "en-US": "Data table" },
  chart: { "zh-CN": "图表", "en-US": "Chart" },
  download: { "zh-CN": "下载 CSV", "en-US": "Download CSV" },
  rowsLeftOut: { "zh-CN": "只显示前 {shown} 行，共 {count} 行", "en-US": "The first {shown} of {count} rows" },
} as const;

export type ReportTextName = keyof typeof texts;

/** The words in a language, with `{name}` filled in. */
export function say(
  name: ReportTextName,
  locale: Locale,
  params: { readonly [name: string]: string | number } = {},
): string {
  return texts[name][locale].replace(/\{(\w+)\}/g, (whole, key: string) => String(params[key] ?? whole));
}

import { isObject, type Locale, type LocalizedText, localize } from "@mortise/kernel";
import type { App } from "../types.ts";

/** Words for the parts of a document: lists by their one element, then properties. */
const words: { readonly [property: string]: LocalizedText } = {
  forms: { "zh-CN": "表单", "en-US": "form" },
  fields: { "zh-CN": "字段", "en-US": "field" },
  views: { "zh-CN": "视图", "en-US": "view" },
  columns: { "zh-CN": "列", "en-US": "column" },
  sort: { "zh-CN": "排序", "en-US": "sort" },
  filter: { "zh-CN": "筛选", "en-US": "filter" },
  title: { "zh-CN": "记录标题", "en-US": "record title" },
  checks: { "zh-CN": "校验", "en-US": "check" },
  check: { "zh-CN": "条件", "en-US": "condition" },
  unique: { "zh-CN": "不允许重复", "en-US": "unique" },
  default: { "zh-CN": "默认值", "en-US": "default" },
  formula: { "zh-CN": "公式", "en-US": "formula" },
  options: { "zh-CN": "选项", "en-US": "option" },
  label: { "zh-CN": "名称", "en-US": "label" },
  name: { "zh-CN": "名称", "en-US": "name" },
  form: { "zh-CN": "表单", "en-US": "form" },
  view: { "zh-CN": "视图", "en-US": "view" },
  flows: { "zh-CN": "流程", "en-US": "flow" },
  nodes: { "zh-CN": "节点", "en-US": "node" },
  when: { "zh-CN": "条件", "en-US": "condition" },
  dashboards: { "zh-CN": "仪表盘", "en-US": "dashboard" },
  widgets: { "zh-CN": "图表", "en-US": "chart" },
  dashboard: { "zh-CN": "仪表盘", "en-US": "dashboard" },
  dimensions: { "zh-CN": "维度", "en-US": "dimension" },
  measures: { "zh-CN": "指标", "en-US": "measure" },
  from: { "zh-CN": "数据来源", "en-US": "source" },
  menu: { "zh-CN": "菜单", "en-US": "menu" },
  sample: { "zh-CN": "示例数据", "en-US": "sample data" },
  settings: { "zh-CN": "设置", "en-US": "settings" },
};
/** Steps that say nothing to a person. */
const silent = ["query", "children", "field", "by"];

/**
 * A JSON Pointer into a document in words, one crumb a step that a person knows: `/forms/0/views/1/columns/2` is
 * `["表单 客户", "视图 全部", "列"]`. Elements are named by label, name or title; steps that are not known are named
 * as the document writes them. A pointer to something that is not there is told as far as it leads.
 */
export function describePlace(app: App, path: string, locale: Locale): readonly string[] {
  const crumbs: string[] = [];
  let value: unknown = app;
  let list: string | undefined;
  for (const part of path.split("/").slice(1)) {
    const step = part.replaceAll("~1", "/").replaceAll("~0", "~");
    const holder = value;
    value = Array.isArray(holder) ? holder[Number(step)] : isObject(holder) ? holder[step] : undefined;
    if (Array.isArray(holder)) {
      const name = nameOf(value, locale);
      if (list !== undefined && name !== "") crumbs.splice(-1, 1, `${list} ${name}`);
      list = undefined;
    } else if (!silent.includes(step)) {
      list = Object.hasOwn(words, step) ? localize(words[step], locale) : step;
      crumbs.push(list);
    }
  }
  return crumbs;
}

function nameOf(element: unknown, locale: Locale): string {
  if (!isObject(element)) return "";
  const text = element.label ?? element.name ?? element.title;
  const isText = typeof text === "string" || isObject(text);
  return (isText && localize(text as LocalizedText, locale)) || (typeof element.id === "string" ? element.id : "");
}

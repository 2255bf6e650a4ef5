import { defineProblems } from "./define.ts";

/** What can be wrong with a list query or a report query. */
export const queryProblems = defineProblems({
  unknown_query_field: { status: 422, message: { "zh-CN": "没有字段 {field}", "en-US": "There is no field {field}" } },
  not_sortable: { status: 422, message: { "zh-CN": "不能按 {field} 排序", "en-US": "{field} can't be sorted by" } },
  not_filterable: {
    status: 422,
    message: { "zh-CN": "不支持这样的筛选：{detail}", "en-US": "This filter is not supported: {detail}" },
  },
  invalid_filter: {
    status: 422,
    message: { "zh-CN": "筛选条件有误：{detail}", "en-US": "The filter is wrong: {detail}" },
  },
  invalid_cursor: {
    status: 422,
    message: { "zh-CN": "分页位置无效", "en-US": "The cursor is not valid for this query" },
  },
  invalid_limit: {
    status: 422,
    message: { "zh-CN": "每页数量应在 1 到 {max} 之间", "en-US": "The limit must be between 1 and {max}" },
  },
  invalid_measure: {
    status: 422,
    message: { "zh-CN": "不能对 {field} 计算 {aggregate}", "en-US": "{aggregate} can't be computed over {field}" },
  },
  invalid_dimension: {
    status: 422,
    message: { "zh-CN": "不能按 {field} 分组", "en-US": "{field} can't be grouped by" },
  },
  chart_dimensions: {
    status: 422,
    message: {
      "zh-CN": "此图表需要 {min} 到 {max} 个维度，现有 {count} 个",
      "en-US": "This chart takes {min} to {max} dimensions, not {count}",
    },
  },
  chart_measures: {
    status: 422,
    message: {
      "zh-CN": "此图表需要 {min} 到 {max} 个指标，现有 {count} 个",
      "en-US": "This chart takes {min} to {max} measures, not {count}",
    },
  },
  report_too_large: {
    status: 422,
    message: {
      "zh-CN": "结果超过 {limit} 行，请缩小范围",
      "en-US": "The result has more than {limit} rows; narrow it down",
    },
  },
  report_timeout: {
    status: 422,
    message: {
      "zh-CN": "统计超过 {seconds} 秒，已停止",
      "en-US": "The report took more than {seconds} seconds and was stopped",
    },
  },
});

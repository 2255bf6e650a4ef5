import { defineProblems } from "./define.ts";

/** What can be wrong with a file that is imported. */
export const importProblems = defineProblems({
  csv_malformed: {
    status: 422,
    message: { "zh-CN": "第 {line} 行不是有效的 CSV：{detail}", "en-US": "Line {line} is not valid CSV: {detail}" },
  },
  csv_empty: { status: 422, message: { "zh-CN": "文件没有数据", "en-US": "The file has no data" } },
  csv_encoding: {
    status: 422,
    message: { "zh-CN": "无法识别文件编码", "en-US": "The file's encoding could not be recognised" },
  },
  unknown_column: {
    status: 422,
    message: { "zh-CN": "文件没有列 {column}", "en-US": "The file has no column {column}" },
  },
  unmatched_link: {
    status: 422,
    message: { "zh-CN": "没有找到“{value}”", "en-US": "Nothing was found for “{value}”" },
  },
  ambiguous_link: {
    status: 422,
    message: { "zh-CN": "“{value}”对应 {count} 条记录", "en-US": "“{value}” matches {count} records" },
  },
  unreadable_value: { status: 422, message: { "zh-CN": "看不懂“{value}”", "en-US": "“{value}” could not be read" } },
  empty_values: {
    status: 422,
    message: { "zh-CN": "{count} 行没有值", "en-US": "{count} rows have no value" },
  },
  import_interrupted: {
    status: 422,
    message: { "zh-CN": "导入中断：{detail}", "en-US": "The import was interrupted: {detail}" },
  },
  import_not_ready: {
    status: 409,
    message: { "zh-CN": "导入还在准备或已经完成", "en-US": "This import is still being prepared, or is done" },
  },
});

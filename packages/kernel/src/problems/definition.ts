import { defineProblems } from "./define.ts";

/** What can be wrong with an app definition. */
export const definitionProblems = defineProblems({
  wrong_shape: { status: 422, message: { "zh-CN": "格式不正确：{detail}", "en-US": "Wrong shape: {detail}" } },
  unknown_property: {
    status: 422,
    message: { "zh-CN": "未知属性 {property}", "en-US": "Unknown property {property}" },
    advice: { "zh-CN": "自定义属性请以 x- 开头", "en-US": "Properties of your own begin with x-" },
  },
  missing_property: {
    status: 422,
    message: { "zh-CN": "缺少属性 {property}", "en-US": "The property {property} is missing" },
  },
  unsupported_format: {
    status: 422,
    message: { "zh-CN": "不支持的文档格式版本 {format}", "en-US": "The document format {format} is not supported" },
    advice: { "zh-CN": "请升级 Mortise", "en-US": "Upgrade Mortise" },
  },
  duplicate_id: { status: 422, message: { "zh-CN": "标识 {id} 重复", "en-US": "The id {id} is used twice" } },
  reserved_id: { status: 422, message: { "zh-CN": "标识 {id} 是保留字", "en-US": "The id {id} is reserved" } },
  unknown_reference: {
    status: 422,
    message: { "zh-CN": "引用的 {what} {id} 不存在", "en-US": "The {what} {id} that this refers to does not exist" },
  },
  unknown_type: {
    status: 422,
    message: { "zh-CN": "未知的{what}类型 {type}", "en-US": "Unknown {what} type {type}" },
    advice: { "zh-CN": "可能需要安装插件", "en-US": "A plug-in may be missing" },
  },
  invalid_expression: {
    status: 422,
    message: { "zh-CN": "公式有误：{detail}", "en-US": "The formula is wrong: {detail}" },
  },
  wrong_expression_type: {
    status: 422,
    message: {
      "zh-CN": "公式应得到 {expected}，实际是 {actual}",
      "en-US": "The formula should give {expected} but gives {actual}",
    },
  },
  cycle: {
    status: 422,
    message: { "zh-CN": "循环引用：{path}", "en-US": "These refer to each other in a circle: {path}" },
  },
  wrong_pattern: {
    status: 422,
    message: { "zh-CN": "不是可用的正则表达式", "en-US": "Not a pattern that can be used" },
    advice: {
      "zh-CN": "不支持反向引用和前后查找",
      "en-US": "Back-references and look-around are not supported",
    },
  },
  empty_range: {
    status: 422,
    message: { "zh-CN": "{min} 不能大于 {max}", "en-US": "{min} must not be greater than {max}" },
  },
  limit_exceeded: {
    status: 422,
    message: { "zh-CN": "{what} 超过上限 {limit}", "en-US": "{what} is over the limit of {limit}" },
  },
  wrong_kind: {
    status: 422,
    message: {
      "zh-CN": "字段 {field} 不适用于此处（需要 {expected}）",
      "en-US": "The field {field} does not fit here ({expected} expected)",
    },
  },
  unreachable_flow: {
    status: 422,
    message: { "zh-CN": "流程必须能到达结束节点", "en-US": "The flow must be able to reach an end" },
  },
  duplicates_exist: {
    status: 422,
    message: {
      "zh-CN": "{count} 条记录的值重复，不能设为唯一",
      "en-US": "{count} records have the same values as others, so they can't be made unique",
    },
    advice: { "zh-CN": "请先合并或修改重复的记录", "en-US": "Merge or change the duplicates first" },
  },
  fixed_property: {
    status: 422,
    message: {
      "zh-CN": "属性 {property} 创建后不能修改",
      "en-US": "The property {property} never changes once its element is there",
    },
  },
  app_exists: { status: 409, message: { "zh-CN": "应用 {id} 已安装", "en-US": "The app {id} is installed already" } },
  draft_changed: {
    status: 409,
    message: { "zh-CN": "草稿已被他人修改", "en-US": "Somebody else has changed the draft" },
    advice: { "zh-CN": "请重新载入后再改", "en-US": "Load it again before you change it" },
  },
});

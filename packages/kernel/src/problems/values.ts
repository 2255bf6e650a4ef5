import { defineProblems } from "./define.ts";

/** What can be wrong with the values of a record. */
export const valueProblems = defineProblems({
  required: { status: 422, message: { "zh-CN": "请填写", "en-US": "Please fill this in" } },
  text_expected: { status: 422, message: { "zh-CN": "应为文本", "en-US": "This should be a text" } },
  number_expected: { status: 422, message: { "zh-CN": "应为数字", "en-US": "This should be a number" } },
  boolean_expected: { status: 422, message: { "zh-CN": "应为是或否", "en-US": "This should be yes or no" } },
  option_expected: { status: 422, message: { "zh-CN": "应为选项的标识", "en-US": "This should be an option's id" } },
  record_expected: { status: 422, message: { "zh-CN": "应为记录的标识", "en-US": "This should be a record's id" } },
  member_expected: { status: 422, message: { "zh-CN": "应为成员的标识", "en-US": "This should be a member's id" } },
  unknown_field: { status: 422, message: { "zh-CN": "没有字段 {field}", "en-US": "There is no field {field}" } },
  read_only: { status: 422, message: { "zh-CN": "此字段不可填写", "en-US": "This field can't be written" } },
  text_too_long: { status: 422, message: { "zh-CN": "不能超过 {max} 个字", "en-US": "At most {max} characters" } },
  text_too_short: { status: 422, message: { "zh-CN": "至少 {min} 个字", "en-US": "At least {min} characters" } },
  text_control_character: {
    status: 422,
    message: { "zh-CN": "含有不可见的控制字符", "en-US": "There is an invisible control character in the text" },
  },
  text_broken_character: {
    status: 422,
    message: { "zh-CN": "含有不完整的字符", "en-US": "There is half a character in the text (an unpaired surrogate)" },
  },
  text_pattern: {
    status: 422,
    message: { "zh-CN": "格式不符合要求", "en-US": "The text does not have the required form" },
  },
  number_min: { status: 422, message: { "zh-CN": "不能小于 {min}", "en-US": "Must be at least {min}" } },
  number_max: { status: 422, message: { "zh-CN": "不能大于 {max}", "en-US": "Must be at most {max}" } },
  number_integer: { status: 422, message: { "zh-CN": "必须是整数", "en-US": "Must be a whole number" } },
  number_scale: { status: 422, message: { "zh-CN": "最多 {scale} 位小数", "en-US": "At most {scale} decimal places" } },
  date_invalid: { status: 422, message: { "zh-CN": "不是有效的日期", "en-US": "Not a date that exists" } },
  date_ambiguous: {
    status: 422,
    message: {
      "zh-CN": "无法判断“{text}”的日、月顺序",
      "en-US": "“{text}” may be read with the day or the month first",
    },
    advice: { "zh-CN": "请指定日期格式，例如 MM/DD/YYYY", "en-US": "State the date format, such as MM/DD/YYYY" },
  },
  date_min: { status: 422, message: { "zh-CN": "不能早于 {min}", "en-US": "Must not be before {min}" } },
  date_max: { status: 422, message: { "zh-CN": "不能晚于 {max}", "en-US": "Must not be after {max}" } },
  unknown_option: {
    status: 422,
    message: {
      "zh-CN": "没有选项 {option}，可选：{options}",
      "en-US": "There is no option {option}; choose from: {options}",
    },
  },
  option_not_unique: {
    status: 422,
    message: { "zh-CN": "有多个选项叫 {option}", "en-US": "Several options are called {option}" },
  },
  unknown_record: {
    status: 422,
    message: { "zh-CN": "引用的记录不存在", "en-US": "The record this refers to does not exist" },
  },
  unknown_member: {
    status: 422,
    message: { "zh-CN": "成员不存在或已停用", "en-US": "This member does not exist or is disabled" },
  },
  not_unique: { status: 409, message: { "zh-CN": "已有相同的记录", "en-US": "There is such a record already" } },
  version_conflict: {
    status: 409,
    message: { "zh-CN": "记录已被他人修改", "en-US": "Somebody else has changed this record" },
    advice: { "zh-CN": "请比较双方的修改后再保存", "en-US": "Compare both changes, then save again" },
  },
  record_in_use: {
    status: 409,
    message: {
      "zh-CN": "有 {count} 条记录引用它，不能删除",
      "en-US": "{count} records refer to it, so it can't be deleted",
    },
  },
  // The words are the document's own: `zh` and `en` hold them in each language.
  check_failed: { status: 422, message: { "zh-CN": "{zh}", "en-US": "{en}" } },
  computed_error: {
    status: 422,
    message: { "zh-CN": "公式得到错误 {error}", "en-US": "The formula gives the error {error}" },
  },
});

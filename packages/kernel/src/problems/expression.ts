import { defineProblems } from "./define.ts";

/** What can be wrong with a formula or a condition; `params.start` and `params.end` are offsets into its text. */
export const expressionProblems = defineProblems({
  formula_empty: { status: 422, message: { "zh-CN": "公式为空", "en-US": "The formula is empty" } },
  formula_syntax: { status: 422, message: { "zh-CN": "此处应为 {expected}", "en-US": "Expected {expected} here" } },
  formula_value_expected: {
    status: 422,
    message: { "zh-CN": "此处缺少一个值", "en-US": "A value is missing here" },
    advice: {
      "zh-CN": "值可以是数字、带引号的文本、{字段} 或函数",
      "en-US": "A value is a number, a text in quotes, a {field} or a function",
    },
  },
  formula_operator_expected: {
    status: 422,
    message: {
      "zh-CN": "“{found}”之前缺少运算符或逗号",
      "en-US": "An operator or a comma is missing before “{found}”",
    },
  },
  formula_unopened_bracket: {
    status: 422,
    message: { "zh-CN": "多余的 {bracket}", "en-US": "There is one {bracket} too many" },
  },
  formula_comma_outside: {
    status: 422,
    message: { "zh-CN": "逗号只能用在函数的括号里", "en-US": "A comma belongs within the brackets of a function" },
  },
  formula_unclosed_text: {
    status: 422,
    message: { "zh-CN": "文本缺少结束的 {quote}", "en-US": "The text has no closing {quote}" },
  },
  formula_unclosed_field: {
    status: 422,
    message: { "zh-CN": "字段名缺少结束的 }", "en-US": "The field's name has no closing }" },
  },
  formula_field_name_expected: {
    status: 422,
    message: { "zh-CN": "花括号里缺少字段名", "en-US": "A field's name is missing between the braces" },
  },
  formula_unknown_character: {
    status: 422,
    message: { "zh-CN": "不认识的字符“{character}”", "en-US": "The character “{character}” means nothing here" },
  },
  formula_number_too_long: {
    status: 422,
    message: { "zh-CN": "数字太长", "en-US": "The number is too long" },
  },
  formula_foreign_operator: {
    status: 422,
    message: { "zh-CN": "请用“{instead}”，而不是“{found}”", "en-US": "Write “{instead}”, not “{found}”" },
  },
  formula_bare_name: {
    status: 422,
    message: {
      "zh-CN": "不认识“{name}”：字段写在花括号里，文本写在引号里",
      "en-US": "“{name}” is not known: a field stands in braces, a text in quotes",
    },
  },
  formula_brackets_expected: {
    status: 422,
    message: { "zh-CN": "函数 {name} 后面要有括号", "en-US": "The function {name} must be followed by brackets" },
  },
  formula_too_long: {
    status: 422,
    message: { "zh-CN": "公式超过 {limit} 个字符", "en-US": "The formula has more than {limit} characters" },
  },
  formula_too_deep: {
    status: 422,
    message: { "zh-CN": "公式嵌套超过 {limit} 层", "en-US": "The formula is nested deeper than {limit} levels" },
  },
  formula_too_complex: {
    status: 422,
    message: { "zh-CN": "公式超过 {limit} 个部分", "en-US": "The formula has more than {limit} parts" },
  },
  formula_unknown_name: { status: 422, message: { "zh-CN": "没有字段 {name}", "en-US": "There is no field {name}" } },
  formula_unknown_function: {
    status: 422,
    message: { "zh-CN": "没有函数 {name}", "en-US": "There is no function {name}" },
  },
  formula_unknown_function_like: {
    status: 422,
    message: {
      "zh-CN": "没有函数 {name}，是否想用 {suggestion}？",
      "en-US": "There is no function {name}; did you mean {suggestion}?",
    },
  },
  formula_too_few_arguments: {
    status: 422,
    message: {
      "zh-CN": "{function} 至少需要 {least} 个参数，只有 {count} 个",
      "en-US": "{function} takes {least} or more values, here are {count}",
    },
  },
  formula_too_many_arguments: {
    status: 422,
    message: {
      "zh-CN": "{function} 最多 {most} 个参数，却有 {count} 个",
      "en-US": "{function} takes no more than {most} values, here are {count}",
    },
  },
  formula_value_missing: {
    status: 422,
    message: {
      "zh-CN": "{function} 的最后一个条件后面缺少值",
      "en-US": "The last condition of {function} has no value behind it",
    },
  },
  formula_number_expected: { status: 422, message: { "zh-CN": "此处应为数字", "en-US": "This should be a number" } },
  formula_text_expected: { status: 422, message: { "zh-CN": "此处应为文本", "en-US": "This should be a text" } },
  formula_condition_expected: {
    status: 422,
    message: { "zh-CN": "此处应为条件（真或假）", "en-US": "This should be a condition, true or false" },
  },
  formula_date_expected: {
    status: 422,
    message: { "zh-CN": "此处应为日期", "en-US": "This should be a date" },
    advice: { "zh-CN": "日期文本写作 2025-01-31", "en-US": "A date is written 2025-01-31" },
  },
  formula_list_expected: { status: 422, message: { "zh-CN": "此处应为列表", "en-US": "This should be a list" } },
  formula_single_value_expected: {
    status: 422,
    message: {
      "zh-CN": "此处应为单个值，而不是列表",
      "en-US": "This should be a single value, not a list",
    },
    advice: { "zh-CN": "可用 SUM、MAX、ANY 等函数处理列表", "en-US": "Functions such as SUM, MAX or ANY take lists" },
  },
  formula_not_comparable: {
    status: 422,
    message: { "zh-CN": "这两种值不能比较", "en-US": "Values of these two kinds can't be compared" },
  },
  formula_chained_comparison: {
    status: 422,
    message: {
      "zh-CN": "比较不能连写，请用 AND 或 BETWEEN",
      "en-US": "Comparisons can't be chained; use AND or BETWEEN",
    },
  },
  formula_unknown_option: {
    status: 422,
    message: {
      "zh-CN": "没有选项“{found}”，可选：{options}",
      "en-US": "There is no “{found}”; choose from: {options}",
    },
  },
  formula_wrong_pattern: {
    status: 422,
    message: { "zh-CN": "不是有效的正则表达式：{found}", "en-US": "This is not a regular expression: {found}" },
    advice: {
      "zh-CN": "不支持反向引用（\\1）和环视（(?=…)）",
      "en-US": "Back-references (\\1) and look-around ((?=…)) are not supported",
    },
  },
  formula_malformed_logic: {
    status: 422,
    message: { "zh-CN": "不是有效的 JSON Logic：{found}", "en-US": "This is not JSON Logic: {found}" },
  },
  formula_computed_name: {
    status: 422,
    message: {
      "zh-CN": "字段名必须直接写出，不能计算得到",
      "en-US": "The name of a field must be written out, it can't be computed",
    },
  },
});

import { defineProblems } from "./define.ts";

/** What can be wrong with a formula or a condition; `params.start` and `params.end` are offsets into its text. */
export const expressionProblems = defineProblems({
  formula_syntax: { status: 422, message: { "zh-CN": "此处应为{expected}", "en-US": "Expected {expected} here" } },
  formula_unknown_name: { status: 422, message: { "zh-CN": "没有字段 {name}", "en-US": "There is no field {name}" } },
  formula_unknown_function: {
    status: 422,
    message: { "zh-CN": "没有函数 {name}", "en-US": "There is no function {name}" },
  },
});

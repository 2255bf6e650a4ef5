import { describeProblem } from "@mortise/kernel";
import { describe, expect, it } from "vitest";
import { compile, type Expression } from "../src/index.ts";
import { scopeOf } from "./support/scopes.ts";

const scope = scopeOf({
  stage: "text",
  amount: "decimal",
  qty: "number",
  due: "date",
  created: "datetime",
  active: "boolean",
  owner: { kind: "record", form: "members" },
  tags: { kind: "list", of: { kind: "text" } },
  items: { kind: "list", of: { kind: "record", form: "items" } },
  "items.price": { kind: "list", of: { kind: "decimal" } },
});

/** What people get wrong, the part of the formula that is pointed at, and what they read in both languages. */
const mistakes: readonly (readonly [formula: string, marked: string, en: string, zh: string])[] = [
  ["", "", "The formula is empty", "公式为空"],
  ["   ", "", "The formula is empty", "公式为空"],
  ["1 +", "", "A value is missing here", "此处缺少一个值"],
  ["* 2", "*", "A value is missing here", "此处缺少一个值"],
  ["1 + * 2", "*", "A value is missing here", "此处缺少一个值"],
  ["SUM(1, , 2)", ",", "A value is missing here", "此处缺少一个值"],
  ["SUM(1, 2,)", ")", "A value is missing here", "此处缺少一个值"],
  ["(1 + 2", "(1 + 2", "Expected ) here", "此处应为 )"],
  ["IF({active}, (1 + 2, 3)", "(1 + 2", "Expected ) here", "此处应为 )"],
  ["1 + 2)", ")", "There is one ) too many", "多余的 )"],
  ["[1, 2", "[1, 2", "Expected ] here", "此处应为 ]"],
  ["ROUND({amount} 2)", "2", "An operator or a comma is missing before “2”", "“2”之前缺少运算符或逗号"],
  ["{amount} {qty}", "{qty}", "An operator or a comma is missing before “{qty}”", "“{qty}”之前缺少运算符或逗号"],
  ["2 {qty}", "{qty}", "An operator or a comma is missing before “{qty}”", "“{qty}”之前缺少运算符或逗号"],
  ["1, 2", ",", "A comma belongs within the brackets of a function", "逗号只能用在函数的括号里"],
  ['"won', '"won', 'The text has no closing "', '文本缺少结束的 "'],
  ["'it's'", "s", "An operator or a comma is missing before “s”", "“s”之前缺少运算符或逗号"],
  ['{stage = "won"', '{stage = "won"', "The field's name has no closing }", "字段名缺少结束的 }"],
  ["{}", "{}", "A field's name is missing between the braces", "花括号里缺少字段名"],
  ["{owner.}", "{owner.}", "A field's name is missing between the braces", "花括号里缺少字段名"],
  ["{amount} # 2", "#", "The character “#” means nothing here", "不认识的字符“#”"],
  ["{amount} @ 2", "@", "The character “@” means nothing here", "不认识的字符“@”"],
  ['{stage} == "won"', "==", "Write “=”, not “==”", "请用“=”，而不是“==”"],
  ['{stage} === "won"', "===", "Write “=”, not “===”", "请用“=”，而不是“===”"],
  ['{stage} != "won"', "!=", "Write “<>”, not “!=”", "请用“<>”，而不是“!=”"],
  ["{active} && {qty} > 1", "&&", "Write “AND(…, …)”, not “&&”", "请用“AND(…, …)”，而不是“&&”"],
  ["{active} || {qty} > 1", "||", "Write “OR(…, …)”, not “||”", "请用“OR(…, …)”，而不是“||”"],
  ["!{active}", "!", "Write “NOT(…)”, not “!”", "请用“NOT(…)”，而不是“!”"],
  ["SUM(1; 2)", ";", "Write “,”, not “;”", "请用“,”，而不是“;”"],
  [
    "amount * 2",
    "amount",
    "“amount” is not known: a field stands in braces, a text in quotes",
    "不认识“amount”：字段写在花括号里，文本写在引号里",
  ],
  [
    "{stage} = won",
    "won",
    "“won” is not known: a field stands in braces, a text in quotes",
    "不认识“won”：字段写在花括号里，文本写在引号里",
  ],
  ["TODAY > {due}", "TODAY", "The function TODAY must be followed by brackets", "函数 TODAY 后面要有括号"],
  ["{Amuont} + 1", "{Amuont}", "There is no field Amuont", "没有字段 Amuont"],
  ["{items.weight}", "{items.weight}", "There is no field items.weight", "没有字段 items.weight"],
  ["{constructor}", "{constructor}", "There is no field constructor", "没有字段 constructor"],
  ["ANY({items}, {items.weight} > 1)", "{items.weight}", "There is no field items.weight", "没有字段 items.weight"],
  ["SUMM(1, 2)", "SUMM(1, 2)", "There is no function SUMM; did you mean SUM?", "没有函数 SUMM，是否想用 SUM？"],
  [
    "ROUNDD(1.5)",
    "ROUNDD(1.5)",
    "There is no function ROUNDD; did you mean ROUND?",
    "没有函数 ROUNDD，是否想用 ROUND？",
  ],
  [
    "ISEMPTY({stage})",
    "ISEMPTY({stage})",
    "There is no function ISEMPTY; did you mean ISBLANK?",
    "没有函数 ISEMPTY，是否想用 ISBLANK？",
  ],
  ["求和(1, 2)", "求和(1, 2)", "There is no function 求和; did you mean SUM?", "没有函数 求和，是否想用 SUM？"],
  [
    "VLOOKUP({items}, 1)",
    "VLOOKUP({items}, 1)",
    "There is no function VLOOKUP; did you mean LOOKUP?",
    "没有函数 VLOOKUP，是否想用 LOOKUP？",
  ],
  ["FROBNICATE(1)", "FROBNICATE(1)", "There is no function FROBNICATE", "没有函数 FROBNICATE"],
  ["CONSTRUCTOR(1)", "CONSTRUCTOR(1)", "There is no function CONSTRUCTOR", "没有函数 CONSTRUCTOR"],
  ["ABS()", "ABS()", "ABS takes 1 or more values, here are 0", "ABS 至少需要 1 个参数，只有 0 个"],
  ["ABS(1, 2)", "ABS(1, 2)", "ABS takes no more than 1 values, here are 2", "ABS 最多 1 个参数，却有 2 个"],
  ["TODAY(1)", "TODAY(1)", "TODAY takes no more than 0 values, here are 1", "TODAY 最多 0 个参数，却有 1 个"],
  ["IF({active})", "{active}", "IF takes 2 or more values, here are 1", "IF 至少需要 2 个参数，只有 1 个"],
  [
    "IFS({active}, 1, {active})",
    "{active}",
    "The last condition of IFS has no value behind it",
    "IFS 的最后一个条件后面缺少值",
  ],
  ["{stage} + 1", "{stage}", "This should be a number", "此处应为数字"],
  ['"abc" * 2', '"abc"', "This should be a number", "此处应为数字"],
  ["{active} + 1", "{active}", "This should be a number", "此处应为数字"],
  ["ROUND({due}, 2)", "{due}", "This should be a number", "此处应为数字"],
  ["SUM({tags})", "{tags}", "This should be a number", "此处应为数字"],
  ["{due} + {due}", "{due}", "This should be a number", "此处应为数字"],
  ["IF({amount}, 1, 2)", "{amount}", "This should be a condition, true or false", "此处应为条件（真或假）"],
  ["AND({stage}, {active})", "{stage}", "This should be a condition, true or false", "此处应为条件（真或假）"],
  ["NOT({qty})", "{qty}", "This should be a condition, true or false", "此处应为条件（真或假）"],
  ["YEAR({amount})", "{amount}", "This should be a date", "此处应为日期"],
  ['YEAR("soon")', '"soon"', "This should be a date", "此处应为日期"],
  ['{due} > "tomorrow"', '{due} > "tomorrow"', "Values of these two kinds can't be compared", "这两种值不能比较"],
  ['{amount} = "many"', '{amount} = "many"', "Values of these two kinds can't be compared", "这两种值不能比较"],
  ["{due} > {amount}", "{due} > {amount}", "Values of these two kinds can't be compared", "这两种值不能比较"],
  ['{active} = "yes"', '{active} = "yes"', "Values of these two kinds can't be compared", "这两种值不能比较"],
  [
    "1 < {qty} < 5",
    "1 < {qty} < 5",
    "Comparisons can't be chained; use AND or BETWEEN",
    "比较不能连写，请用 AND 或 BETWEEN",
  ],
  ["{items.price} > 1", "{items.price}", "This should be a single value, not a list", "此处应为单个值，而不是列表"],
  ["{items.price} * 2", "{items.price}", "This should be a single value, not a list", "此处应为单个值，而不是列表"],
  [
    "IF({items.price} > 1, 1, 0)",
    "{items.price}",
    "This should be a single value, not a list",
    "此处应为单个值，而不是列表",
  ],
  ["FIRST({amount})", "{amount}", "This should be a list", "此处应为列表"],
  ['IN("a", {stage})', "{stage}", "This should be a list", "此处应为列表"],
  [
    'DATEADD({due}, 1, "fortnight")',
    '"fortnight"',
    "There is no “fortnight”; choose from: year, years, quarter, quarters, month, months, week, weeks, day, days, hour, hours, minute, minutes, second, seconds",
    "没有选项“fortnight”，可选：year, years, quarter, quarters, month, months, week, weeks, day, days, hour, hours, minute, minutes, second, seconds",
  ],
  ['REGEXMATCH({stage}, "(a")', '"(a"', "This is not a regular expression: (a", "不是有效的正则表达式：(a"],
  [
    'REGEXMATCH({stage}, "(a)\\1")',
    '"(a)\\1"',
    "This is not a regular expression: (a)\\1",
    "不是有效的正则表达式：(a)\\1",
  ],
  ["DATE(2024, 2)", "2", "DATE takes 3 or more values, here are 2", "DATE 至少需要 3 个参数，只有 2 个"],
];

describe("typical mistakes", () => {
  it.each(mistakes)("%s", (formula, marked, en, zh) => {
    const result = compile(formula, scope);
    const [first] = result.ok ? [] : result.error;
    if (!first) throw new Error("expected a problem");
    expect(formula.slice(Number(first.params.start), Number(first.params.end))).toBe(marked);
    expect(describeProblem(first, "en-US").message).toBe(en);
    expect(describeProblem(first, "zh-CN").message).toBe(zh);
  });

  it("are at least sixty", () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(60);
  });

  it("are reported one by one, not in a flood", () => {
    for (const [formula] of mistakes) {
      const result = compile(formula, scope);
      expect(result.ok ? 0 : result.error.length).toBeLessThanOrEqual(2);
    }
  });
});

describe("mistakes in JSON Logic", () => {
  it.each<[Expression, string]>([
    [{ and: [true], or: [true] }, "This is not JSON Logic: {and, or}"],
    [{}, "This is not JSON Logic: {}"],
    [{ "f:NOSUCH": [1] }, "There is no function NOSUCH"],
    [{ log: ["x"] }, "There is no function log"],
    [{ constructor: [1] }, "There is no function constructor"],
    [{ var: "gone" }, "There is no field gone"],
    [{ "==": [{ var: "due" }, "tomorrow"] }, "Values of these two kinds can't be compared"],
    [{ "f:ABS": [] }, "ABS takes 1 or more values, here are 0"],
    [{ dec: "12x" }, "This is not JSON Logic: dec"],
  ])("%j", (logic, message) => {
    const result = compile(logic, scope);
    const [first] = result.ok ? [] : result.error;
    expect(first && describeProblem(first, "en-US").message).toBe(message);
  });
});

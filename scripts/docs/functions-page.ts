import { catalogue } from "../../packages/expression/src/functions/catalogue.ts";
import type { Family, FunctionEntry, Param } from "../../packages/expression/src/functions/entry.ts";

type Language = "en-US" | "zh-CN";

/** docs/reference/functions.md in each language, made from the entries that the engine itself runs on. */
export const functionsPage = (): string => page("en-US");
export const functionsPageZh = (): string => page("zh-CN");

const words = {
  "en-US": {
    title: "Functions and operators",
    intro: [
      "What formulas can use. Every example here is also a test. A value that may be left out stands in square brackets; `…` means",
      "that more may follow. Empty counts as 0 in sums and as no text in texts; errors such as `#DIV/0!` travel through a formula",
      "until `IFERROR`. **SQL** says that the databases can compute the function, so that filters and reports with it stay fast.",
    ],
    other: "[中文](functions.zh-CN.md)",
    changing: "Changes from one time or user to the next, so stored computed fields say when they are refreshed.",
    found: "Found as",
  },
  "zh-CN": {
    title: "函数与运算符",
    intro: [
      "公式中可以使用的全部函数和运算符，这里的每个例子同时也是测试。方括号里的参数可以省略，“…”表示可以继续写。空值在求和时按 0",
      "计算，在文本中按空文本计算；`#DIV/0!` 这样的错误会一直传递，直到 `IFERROR`。**SQL** 表示数据库可以直接计算，筛选和报表因此更快。",
    ],
    other: "[English](functions.md)",
    changing: "结果随时间或用户变化，存储的计算字段需要说明何时刷新。",
    found: "也可以搜索",
  },
} as const;

const families: { readonly [family in Family]: { readonly [language in Language]: string } } = {
  operator: { "en-US": "Operators", "zh-CN": "运算符" },
  logic: { "en-US": "Logic", "zh-CN": "逻辑" },
  number: { "en-US": "Numbers", "zh-CN": "数字" },
  text: { "en-US": "Text", "zh-CN": "文本" },
  date: { "en-US": "Dates and times", "zh-CN": "日期与时间" },
  list: { "en-US": "Lists and subforms", "zh-CN": "列表与子表单" },
  people: { "en-US": "Record and people", "zh-CN": "记录与人员" },
  "json-logic": { "en-US": "For JSON Logic", "zh-CN": "JSON Logic 专用" },
};

function page(language: Language): string {
  const { title, intro, other } = words[language];
  const lines = [
    `# ${title}`,
    "",
    "<!-- Made by scripts/generate-docs.ts from packages/expression/src/functions; `npm run fix` brings it up to date. -->",
    "",
    other,
    "",
    ...intro,
    "",
  ];
  for (const family of Object.keys(families) as Family[]) {
    lines.push(`## ${families[family][language]}`, "");
    for (const entry of catalogue) if (entry.family === family) lines.push(...section(entry, language));
  }
  return lines.join("\n");
}

function section(entry: FunctionEntry, language: Language): string[] {
  const isOperator = entry.family === "operator";
  const heading = isOperator ? `\`${entry.name}\`` : entry.name;
  const marks = entry.sql ? " · **SQL**" : "";
  const key = entry.operator === `f:${entry.name}` ? "" : ` · JSON Logic \`${entry.operator}\``;
  const lines = [`### ${heading}`, "", `\`${signature(entry)}\`${marks}${key}`, "", entry.help[language], ""];
  if (entry.isVolatile) lines.push(words[language].changing, "");
  for (const { formula, data, result } of entry.examples) {
    const given = data ? ` — ${code(json(data))}` : "";
    lines.push(`- ${code(formula)} = ${code(json(result))}${given}`);
  }
  lines.push("");
  const aliases = entry.aliases.filter((alias) => language === "zh-CN" || !/\p{Script=Han}/u.test(alias));
  if (aliases.length > 0) lines.push(`${words[language].found}: ${aliases.join(", ")}`, "");
  return lines;
}

function signature(entry: FunctionEntry): string {
  if (entry.family === "operator") {
    if (entry.name === "%") return "value%";
    return `left ${entry.name} right`;
  }
  return `${entry.name}(${entry.params.map(written).join(", ")})`;
}

function written(param: Param): string {
  if (param.repeats) return `${param.name}, …`;
  return param.optional ? `[${param.name}]` : param.name;
}

/** A code span may hold backticks if it is fenced by more of them. */
function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function json(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll(/":/g, '": ')
    .replaceAll(/,(?=["{[\d])/g, ", ");
}

import { problemCatalogue } from "../../packages/kernel/src/problems/catalogue.ts";
import type { ProblemEntry } from "../../packages/kernel/src/problems/define.ts";

/** docs/reference/problems.md, made from the catalogue of problem codes. */
export function problemsPage(): string {
  const entries: [string, ProblemEntry][] = Object.entries(problemCatalogue);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    "# Problem codes",
    "",
    "<!-- Made by scripts/generate-docs.ts from packages/kernel/src/problems; `npm run fix` brings it up to date. -->",
    "",
    "Every error that Mortise answers with has one of these codes, which stay; the words may improve. `status` is that of",
    "an HTTP answer whose main error it is. `{name}` stands for something that the problem fills in.",
    "",
    "| code | status | English | 中文 |",
    "|---|---|---|---|",
    ...entries.map(
      ([code, entry]) => `| \`${code}\` | ${entry.status} | ${words(entry, "en-US")} | ${words(entry, "zh-CN")} |`,
    ),
    "",
  ].join("\n");
}

function words(entry: ProblemEntry, locale: "en-US" | "zh-CN"): string {
  const advice = entry.advice ? `<br>*${entry.advice[locale]}*` : "";
  return `${entry.message[locale]}${advice}`.replaceAll("|", "\\|");
}

import { functionsPage, functionsPageZh } from "./functions-page.ts";
import { problemsPage } from "./problems-page.ts";

/** Pages under docs/ that are made from code, with what makes each. A test holds the committed ones against it. */
export const generatedPages: Readonly<Record<string, () => string>> = {
  "docs/reference/functions.md": functionsPage,
  "docs/reference/functions.zh-CN.md": functionsPageZh,
  "docs/reference/problems.md": problemsPage,
};

import { describe, expect, test } from "vitest";
import { fieldsFromText, fieldsToText } from "../src/commands/clipboard.ts";
import { withText } from "../src/commands/label.ts";
import { expressionOfText, textOfExpression } from "../src/settings/formula/expression-text.ts";
import { withInserted } from "../src/settings/formula/with-inserted.ts";
import { insertOptions, linesOf, moveOption, optionsOf } from "../src/settings/options/option-list.ts";

describe("options", () => {
  const options = optionsOf([{ id: "won", label: "赢单" }, { id: "lost", label: "输单" }, "none of ours"]);

  test("are added under free ids: from the words where they are Latin", () => {
    expect(insertOptions(options, 1, ["搁置", "Won", "搁置"]).map((option) => option.id)).toEqual([
      "won",
      "option",
      "won_2",
      "option_2",
      "lost",
    ]);
  });

  test("move, and stay where there is nowhere to go", () => {
    expect(moveOption(options, 0, 1).map((option) => option.id)).toEqual(["lost", "won"]);
    expect(moveOption(options, 1, 2)).toBe(options);
    expect(moveOption(options, 0, -1)).toBe(options);
  });

  test("come one a line from a spreadsheet's column", () => {
    expect(linesOf("华东\r\n 华南 \n\n华北\n")).toEqual(["华东", "华南", "华北"]);
  });
});

describe("expressions", () => {
  test.each([
    ["{amount} * 2", "{amount} * 2"],
    ['{"var": "amount"}', { var: "amount" }],
    ["12", "12"],
    ["  ", undefined],
  ])("%s is kept as %j", (text, expression) => {
    expect(expressionOfText(text)).toEqual(expression);
  });

  test("JSON Logic is edited as JSON", () => {
    expect(expressionOfText(textOfExpression({ "==": [1, 2] }))).toEqual({ "==": [1, 2] });
  });

  test("a field is put where the cursor is, over what is selected", () => {
    expect(withInserted("a  b", "{x}", { selectionStart: 2, selectionEnd: 2 })).toBe("a {x} b");
    expect(withInserted("SUM(y)", "{x}", { selectionStart: 4, selectionEnd: 5 })).toBe("SUM({x})");
    expect(withInserted("a", "{x}", null)).toBe("a{x}");
  });
});

describe("texts", () => {
  test("a text that is one for all languages stays so; another changes in its language", () => {
    expect(withText("名称", "en-US", "Name")).toBe("Name");
    expect(withText({ "zh-CN": "名称", "en-US": "Name" }, "en-US", "Title")).toEqual({
      "zh-CN": "名称",
      "en-US": "Title",
    });
  });
});

describe("the clipboard", () => {
  const field = { id: "name", type: "text", label: "名称", maxLength: 3 };

  test("carries fields as text", () => {
    expect(fieldsFromText(fieldsToText([field]))).toEqual([field]);
  });

  test.each(["", "hello", "[]", '{"mortise":"fields","fields":[{"id":1}]}', '{"fields":[]}'])(
    "takes nothing from %s",
    (text) => {
      expect(fieldsFromText(text)).toBeUndefined();
    },
  );
});

import type { QueryAnswer } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { expect, test } from "vitest";
import type { Column } from "./columns.ts";
import { fitColumns } from "./fit-columns.ts";

const kinds: { readonly [id: string]: object } = {
  name: { kind: "text" },
  account: { kind: "reference", form: "account" },
  amount: { kind: "decimal", scale: 2 },
};
const form = { shapeOf: (id: string) => kinds[id] } as unknown as FormModel;
const columns = Object.keys(kinds).map((id) => ({ id, label: "标题", width: 145 })) as unknown as Column[];
const page = (name: string, account: string): QueryAnswer =>
  ({
    records: [{ values: { name, account: "a", amount: 1 } }],
    related: { account: { a: account } },
    nextCursor: null,
  }) as unknown as QueryAnswer;
const widths = (answer: QueryAnswer, seen = new Map<string, number>()) =>
  fitColumns(columns, form, answer, seen).map((column) => column.width);

test("words get the room that they need, numbers keep theirs", () => {
  expect(widths(page("OPP-2610-0400", "上海海川医疗器械有限公司"))).toEqual([130, 196, 145]);
});

test("neither a letter nor an essay decides alone", () => {
  expect(widths(page("A", "很长的名字".repeat(20)))).toEqual([90, 260, 145]);
});

test("a page with shorter words moves nothing", () => {
  const seen = new Map<string, number>();
  const first = widths(page("OPP-2610-0400", "上海海川医疗器械有限公司"), seen);
  expect(widths(page("A", "B"), seen)).toEqual(first);
});

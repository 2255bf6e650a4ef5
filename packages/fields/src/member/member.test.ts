import { err, ok, problem } from "@mortise/kernel";
import { sampleField } from "@mortise/testing";
import { expect, it } from "vitest";
import { member } from "./member.definition.ts";

const { field } = sampleField(member, {});
const context = {
  locale: "zh-CN",
  timeZone: "Asia/Shanghai",
  currency: "CNY",
  nameOf: (id: string) => (id === "m1" ? "张三" : undefined),
  findMember: (name: string) => (name === "张三" ? ok("m1") : err(problem("unknown_member"))),
} as const;

it("is shown and read by the member's name", () => {
  expect([member.format("m1", field, context), member.format("m2", field, context)]).toEqual(["张三", "m2"]);
  expect(member.read("张三", field, context)).toEqual({ ok: true, value: "m1" });
  expect(member.read("李四", field, context)).toMatchObject({ error: { code: "unknown_member" } });
});

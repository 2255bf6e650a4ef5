import { types } from "../../check/typed.ts";
import { defineFunction } from "../entry.ts";
import { dayOut, instantOut, momentOf } from "../moment.ts";

export const today = defineFunction({
  name: "TODAY",
  family: "date",
  params: [],
  returns: types.date,
  isVolatile: true,
  apply: (_, { environment }) => dayOut(momentOf(environment.now, environment).day),
  aliases: ["今天", "当天"],
  help: { "zh-CN": "今天的日期，按应用的时区。", "en-US": "Today's date in the app's time zone." },
  examples: [{ formula: "TODAY() = TODAY()", result: true }],
});

export const now = defineFunction({
  name: "NOW",
  family: "date",
  params: [],
  returns: types.datetime,
  isVolatile: true,
  apply: (_, { environment }) => instantOut(environment.now),
  aliases: ["现在", "当前时间", "SYSTIME"],
  help: { "zh-CN": "此刻。", "en-US": "This moment." },
  examples: [{ formula: "NOW() >= TODAY()", result: true }],
});

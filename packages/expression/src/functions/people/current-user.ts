import { types } from "../../check/typed.ts";
import { defineFunction } from "../entry.ts";

export const currentUser = defineFunction({
  name: "CURRENT_USER",
  family: "people",
  params: [],
  returns: types.text,
  isVolatile: true,
  apply: (_, { environment }) => environment.currentUser?.id ?? null,
  aliases: ["当前用户", "我", "ME"],
  help: {
    "zh-CN": "当前用户的标识；应用自己运行时为空。",
    "en-US": "The id of the user at work; empty where the app itself is.",
  },
  examples: [{ formula: "CURRENT_USER()", result: "user-1" }],
});

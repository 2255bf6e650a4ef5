import { listOf, types } from "../../check/typed.ts";
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

export const myDepartments = defineFunction({
  name: "MY_DEPARTMENTS",
  family: "people",
  params: [],
  returns: listOf(types.text),
  isVolatile: true,
  apply: (_, { environment }) => environment.currentUser?.departments ?? [],
  aliases: ["我的部门"],
  help: {
    "zh-CN": "当前用户所在的部门及其上级部门。",
    "en-US": "The departments of the user at work, and those above them.",
  },
  examples: [{ formula: 'IN("sales", MY_DEPARTMENTS())', result: true }],
});

export const inDepartment = defineFunction({
  name: "IN_DEPARTMENT",
  family: "people",
  params: [{ name: "department", kind: "text" }],
  returns: types.boolean,
  isVolatile: true,
  apply: ([department], { environment }) => environment.currentUser?.departments?.includes(department) ?? false,
  aliases: ["USER_IN_DEPT", "属于部门"],
  help: {
    "zh-CN": "当前用户是否属于某部门或其下级部门。",
    "en-US": "Whether the user at work belongs to a department or one below it.",
  },
  examples: [
    { formula: 'IN_DEPARTMENT("sales")', result: true },
    { formula: 'IN_DEPARTMENT("board")', result: false },
  ],
});

export const hasRole = defineFunction({
  name: "HAS_ROLE",
  family: "people",
  params: [{ name: "role", kind: "text" }],
  returns: types.boolean,
  isVolatile: true,
  apply: ([role], { environment }) => environment.currentUser?.roles?.includes(role) ?? false,
  aliases: ["拥有角色", "是否角色"],
  help: { "zh-CN": "当前用户是否有某个角色。", "en-US": "Whether the user at work has a role." },
  examples: [{ formula: 'HAS_ROLE("manager")', result: true }],
});

export const userName = defineFunction({
  name: "USERNAME",
  family: "people",
  params: [{ name: "user", kind: "text", optional: true }],
  returns: types.text,
  isVolatile: true,
  apply: ([id], { environment }) => {
    const { currentUser: user } = environment;
    if (id === undefined || id === user?.id) return user?.name ?? null;
    return id === "" ? null : (environment.nameOf?.("member", id) ?? null);
  },
  aliases: ["GETUSERNAME", "用户名", "姓名"],
  help: {
    "zh-CN": "用户的姓名；省略时为当前用户。",
    "en-US": "The name of a user; of the one at work where none is given.",
  },
  examples: [
    { formula: "USERNAME()", result: "张三" },
    { formula: "USERNAME({owner})", result: "李四", data: { owner: "user-2" } },
  ],
});

export const departmentName = defineFunction({
  name: "DEPTNAME",
  family: "people",
  params: [{ name: "department", kind: "text" }],
  returns: types.text,
  isVolatile: true,
  apply: ([id], { environment }) => environment.nameOf?.("department", id) ?? null,
  aliases: ["部门名称"],
  help: { "zh-CN": "部门的名称。", "en-US": "The name of a department." },
  examples: [{ formula: 'DEPTNAME("sales")', result: "销售部" }],
});

import type { FunctionEntry } from "../entry.ts";
import { currentUser, departmentName, hasRole, inDepartment, myDepartments, userName } from "./current-user.ts";
import { recordFunctions } from "./record.ts";

export const peopleFunctions: readonly FunctionEntry[] = [
  ...recordFunctions,
  currentUser,
  userName,
  departmentName,
  myDepartments,
  inDepartment,
  hasRole,
];

import type { FormModel } from "@mortise/definition";
import type { Compiled } from "@mortise/expression";
import type { Who } from "../identity/who.ts";

export type RecordOperation = "create" | "read" | "update" | "delete" | "import" | "export";

/**
 * What people may do. Every door asks it before it reads or writes: operation, then rows, then fields. What somebody
 * may not know of is answered as if it did not exist.
 */
export interface AccessPolicy {
  /** Install, design, publish; look after members. */
  mayManage(who: Who): boolean;
  may(who: Who, operation: RecordOperation, form: FormModel): boolean;
  /** Rows in reach; all of them where undefined. */
  rows(who: Who, operation: RecordOperation, form: FormModel): Compiled | undefined;
  /** Whether a field may be seen or written. */
  mayField(who: Who, operation: "read" | "update", form: FormModel, field: string): boolean;
}

/** Until apps have roles: members use the records of every app, administrators build. */
export const membersUseEverything: AccessPolicy = {
  mayManage: (who) => who.member.isAdmin,
  may: () => true,
  rows: () => undefined,
  mayField: () => true,
};

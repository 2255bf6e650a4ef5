import type { LocalizedText } from "@mortise/kernel";
import type { ValueShape } from "../value-kinds.ts";

/** What the store keeps of every record, readable in views, filters, sorts and reports like a field. */
export type SystemField = {
  readonly id: string;
  readonly label: LocalizedText;
  readonly shape: ValueShape;
  /** What its values are called, in the order in which people know them; present where the shape is a choice. */
  readonly options?: readonly { readonly id: string; readonly label: LocalizedText }[];
};

/** States of a record's flow, as `flow_status` holds them; empty where no flow was started. */
export const flowStatuses = ["running", "passed", "rejected"] as const;
export type FlowStatus = (typeof flowStatuses)[number];

export const systemFields: readonly SystemField[] = [
  { id: "created_at", label: { "zh-CN": "创建时间", "en-US": "Created at" }, shape: { kind: "datetime" } },
  { id: "created_by", label: { "zh-CN": "创建人", "en-US": "Created by" }, shape: { kind: "member" } },
  { id: "updated_at", label: { "zh-CN": "更新时间", "en-US": "Updated at" }, shape: { kind: "datetime" } },
  { id: "updated_by", label: { "zh-CN": "更新人", "en-US": "Updated by" }, shape: { kind: "member" } },
  {
    id: "flow_status",
    label: { "zh-CN": "审批状态", "en-US": "Approval" },
    shape: { kind: "choice" },
    options: [
      { id: "running", label: { "zh-CN": "审批中", "en-US": "In approval" } },
      { id: "passed", label: { "zh-CN": "已通过", "en-US": "Approved" } },
      { id: "rejected", label: { "zh-CN": "已拒绝", "en-US": "Rejected" } },
    ] satisfies readonly { readonly id: FlowStatus; readonly label: LocalizedText }[],
  },
];

/** Ids that a field may not take: system fields, and words that storage keeps to itself. */
export const reservedFieldIds: ReadonlySet<string> = new Set([
  ...systemFields.map((field) => field.id),
  "id",
  "key",
  "version",
  "title",
  "deleted_at",
]);

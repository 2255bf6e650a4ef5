import type { FlowNodeCases } from "@mortise/flow-engine";

const two = { assignees: [{ kind: "field", field: "manager" }, { kind: "initiator" }] };
const values = { manager: "bo" };

export const approveCases: FlowNodeCases = {
  type: "approve",
  cases: [
    {
      name: "asks the member of a field",
      node: { assignees: [{ kind: "field", field: "manager" }] },
      values,
      expect: { waitsFor: [["bo", "field:manager"]] },
    },
    {
      name: "asks the initiator",
      node: { assignees: [{ kind: "initiator" }] },
      expect: { waitsFor: [["ann", "initiator"]] },
    },
    {
      name: "asks the flow's admins",
      node: { assignees: [{ kind: "admins" }] },
      expect: { waitsFor: [["root", "admins"]] },
    },
    {
      name: "asks a person once, for the first rule that fits",
      node: two,
      values: { manager: "ann" },
      expect: { waitsFor: [["ann", "field:manager"]] },
    },
    {
      name: "does not ask who is disabled",
      node: two,
      values,
      inactive: ["bo"],
      expect: { waitsFor: [["ann", "initiator"]] },
    },
    {
      name: "turns to the admins where the field is empty",
      node: { assignees: [{ kind: "field", field: "manager" }] },
      expect: { waitsFor: [["root", "fallback:admin"]] },
    },
    {
      name: "turns to the admins where everybody is disabled",
      node: two,
      values,
      inactive: ["bo", "ann"],
      expect: { waitsFor: [["root", "fallback:admin"]] },
    },
    {
      name: "or-sign: the first pass counts for all",
      node: two,
      values,
      acts: [{ on: "ann", action: "pass" }],
      expect: { goesOn: true },
    },
    {
      name: "or-sign: whoever is late hears that it is done",
      node: two,
      values,
      acts: [
        { on: "ann", action: "pass" },
        { on: "bo", action: "pass" },
      ],
      expect: { refuses: "task_closed" },
    },
    {
      name: "counter-sign: one pass of two is not enough",
      node: { ...two, several: "all" },
      values,
      acts: [{ on: "ann", action: "pass" }],
      expect: { waitsFor: [["bo", "field:manager"]] },
    },
    {
      name: "counter-sign: goes on when everybody has passed",
      node: { ...two, several: "all" },
      values,
      acts: [
        { on: "ann", action: "pass" },
        { on: "bo", action: "pass" },
      ],
      expect: { goesOn: true },
    },
    {
      name: "a rejection ends the flow, whoever has passed before",
      node: { ...two, several: "all" },
      values,
      acts: [
        { on: "ann", action: "pass" },
        { on: "bo", action: "reject", comment: "太贵" },
      ],
      expect: { ends: "rejected" },
    },
    {
      name: "a rejection needs a reason",
      node: two,
      values,
      acts: [{ on: "bo", action: "reject", comment: "  " }],
      expect: { refuses: "comment_required" },
    },
    {
      name: "nobody decides for somebody else",
      node: two,
      values,
      acts: [{ on: "bo", action: "pass", by: "eve" }],
      expect: { refuses: "not_assignee" },
    },
    {
      name: "an admin may decide for anybody",
      node: two,
      values,
      acts: [{ on: "bo", action: "pass", by: "root" }],
      expect: { goesOn: true },
    },
  ],
};

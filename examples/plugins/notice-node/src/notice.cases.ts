import type { FlowNodeCases } from "@mortise/flow-engine";

const node = { readers: ["seller", "manager"] };
const values = { seller: "bo", manager: "cy" };

export const noticeCases: FlowNodeCases = {
  type: "example.notice",
  cases: [
    {
      name: "asks every reader",
      node,
      values,
      expect: {
        waitsFor: [
          ["bo", "field:seller"],
          ["cy", "field:manager"],
        ],
      },
    },
    {
      name: "waits for who has not read it",
      node,
      values,
      acts: [{ on: "bo", action: "read" }],
      expect: { waitsFor: [["cy", "field:manager"]] },
    },
    {
      name: "goes on when everybody has",
      node,
      values,
      acts: [
        { on: "bo", action: "read" },
        { on: "cy", action: "read" },
      ],
      expect: { goesOn: true },
    },
    { name: "does not stop for nobody", node, expect: { goesOn: true } },
    {
      name: "can't be refused",
      node,
      values,
      acts: [{ on: "bo", action: "reject" }],
      expect: { refuses: "unknown_action" },
    },
  ],
};

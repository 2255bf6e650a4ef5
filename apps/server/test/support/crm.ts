/** A small CRM: every kind of value, a link to itself, checks, a computed field, an approval. */
export const crm = {
  format: 1,
  id: "crm",
  name: { "zh-CN": "客户管理", "en-US": "CRM" },
  version: "1.0.0",
  settings: { timeZone: "Asia/Shanghai", currency: "CNY" },
  forms: [
    {
      id: "company",
      name: "Companies",
      title: "{name}",
      fields: [
        { id: "name", type: "text", label: { "zh-CN": "名称", "en-US": "Name" }, required: true, maxLength: 60 },
        { id: "city", type: "text", label: "City" },
        { id: "parent", type: "link", label: "Parent company", form: "company" },
      ],
      unique: [{ fields: ["name"] }],
    },
    {
      id: "deal",
      name: "Deals",
      title: "{name}",
      fields: [
        { id: "name", type: "text", label: "Name", required: true, maxLength: 200 },
        { id: "amount", type: "money", label: "Amount", min: 0 },
        { id: "probability", type: "number", label: "Probability", integer: true, min: 0, max: 100 },
        {
          id: "stage",
          type: "select",
          label: "Stage",
          options: [
            { id: "open", label: { "zh-CN": "进行中", "en-US": "Open" } },
            { id: "won", label: { "zh-CN": "赢单", "en-US": "Won" } },
            { id: "lost", label: { "zh-CN": "输单", "en-US": "Lost" } },
          ],
        },
        { id: "closed_on", type: "date", label: "Closed on" },
        { id: "company", type: "link", label: "Company", form: "company" },
        { id: "owner", type: "member", label: "Owner" },
        { id: "is_hot", type: "switch", label: "Hot" },
        { id: "note", type: "textarea", label: "Note" },
        {
          id: "weighted",
          type: "formula",
          label: "Weighted",
          formula: "{amount} * {probability} / 100",
          kind: "decimal",
          scale: 2,
        },
      ],
      checks: [
        {
          id: "won_has_amount",
          check: 'IF({stage} = "won", {amount} > 0, TRUE())',
          message: { "zh-CN": "赢单必须有金额", "en-US": "A won deal has an amount" },
          field: "amount",
        },
      ],
      views: [
        {
          id: "won",
          name: "Won",
          type: "table",
          columns: ["name", "amount", "company"],
          filter: '{stage} = "won"',
          sort: [{ field: "amount", desc: true }],
        },
      ],
    },
    {
      id: "request",
      name: "Requests",
      title: "{subject}",
      fields: [
        { id: "subject", type: "text", label: "Subject", required: true },
        { id: "amount", type: "money", label: "Amount" },
        { id: "approver", type: "member", label: "Approver" },
        { id: "company", type: "link", label: "Company", form: "company" },
      ],
    },
  ],
  flows: [
    {
      id: "approval",
      name: "Approval",
      form: "request",
      when: 'AND({amount} >= 100, {company.city} <> "Nowhere")',
      nodes: [
        { id: "start", type: "start" },
        { id: "boss", type: "approve", name: "Boss", assignees: [{ kind: "field", field: "approver" }] },
        { id: "end", type: "end" },
      ],
    },
  ],
  dashboards: [
    {
      id: "board",
      name: "Board",
      widgets: [
        {
          id: "by_stage",
          type: "bar",
          title: "By stage",
          query: {
            from: "deal",
            dimensions: [{ field: "stage" }],
            measures: [{ id: "deals", aggregate: "count" }],
          },
        },
      ],
    },
  ],
} as const;

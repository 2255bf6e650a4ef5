import fc from "fast-check";
import { expect, it } from "vitest";
import type { App } from "../types.ts";
import { canonical } from "./canonical.ts";

/** Keys are written in a wrong order on purpose. */
const untidy = {
  menu: [{ children: [{ view: "account.all" }], label: "销售" }, { dashboard: "main" }],
  forms: [
    {
      views: [{ sort: [{ desc: true, field: "name" }], type: "table", name: "全部", id: "all" }],
      fields: [{ maxLength: 20, "x-origin": 1, label: { "en-US": "Name", "zh-CN": "名称" }, type: "text", id: "name" }],
      title: "{name}",
      id: "account",
      name: "客户",
    },
  ],
  sample: { records: { b: [], a: [{ values: { z: 1, a: 2 }, key: "one" }] } },
  version: "1.0.0",
  name: "客户管理",
  description: undefined,
  id: "crm",
  format: 1,
} as unknown as App;

it("puts properties in the schema's order, settings and maps by name, and keeps lists as they are", () => {
  expect(JSON.stringify(canonical(untidy))).toBe(
    JSON.stringify({
      format: 1,
      id: "crm",
      name: "客户管理",
      version: "1.0.0",
      forms: [
        {
          id: "account",
          name: "客户",
          title: "{name}",
          fields: [
            { id: "name", type: "text", label: { "zh-CN": "名称", "en-US": "Name" }, maxLength: 20, "x-origin": 1 },
          ],
          views: [{ id: "all", name: "全部", type: "table", sort: [{ field: "name", desc: true }] }],
        },
      ],
      menu: [{ label: "销售", children: [{ view: "account.all" }] }, { dashboard: "main" }],
      sample: { records: { a: [{ key: "one", values: { a: 2, z: 1 } }], b: [] } },
    }),
  );
});

it("changes nothing but order, and nothing the second time", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 6 }), (settings) => {
      const app = {
        ...untidy,
        forms: [{ id: "a", name: "a", title: "", fields: [{ ...settings, id: "f", type: "t", label: "l" }] }],
      } as unknown as App;
      const once = canonical(app);
      expect(once).toEqual(JSON.parse(JSON.stringify(app)));
      expect(JSON.stringify(canonical(once))).toBe(JSON.stringify(once));
    }),
  );
});

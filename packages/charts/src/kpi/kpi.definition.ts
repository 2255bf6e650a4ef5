import { defineChart } from "@mortise/report-engine";
import { type Static, Type } from "typebox";

const settings = {
  format: Type.Optional(Type.Enum(["short", "full"], { description: "356.9万 or 3,568,647.00; short where absent" })),
};
export type KpiSettings = Static<ReturnType<typeof Type.Object<typeof settings>>>;

/** The first measure as a big number, up to three more beneath it. */
export const kpi = defineChart<KpiSettings>({
  type: "kpi",
  label: { "zh-CN": "指标卡", "en-US": "KPI card" },
  settings,
  initial: () => ({}),
  needs: { dimensions: [0, 0], measures: [1, 4] },
});

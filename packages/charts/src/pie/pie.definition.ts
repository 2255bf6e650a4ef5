import { defineChart } from "@mortise/report-engine";
import { type Static, Type } from "typebox";

const settings = {
  ring: Type.Optional(Type.Boolean({ description: "A ring instead of a full pie" })),
};
export type PieSettings = Static<ReturnType<typeof Type.Object<typeof settings>>>;

/** Shares of a whole. */
export const pie = defineChart<PieSettings>({
  type: "pie",
  label: { "zh-CN": "饼图", "en-US": "Pie chart" },
  settings,
  initial: () => ({}),
  needs: { dimensions: [1, 1], measures: [1, 1] },
});

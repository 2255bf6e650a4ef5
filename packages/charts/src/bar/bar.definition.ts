import { defineChart } from "@mortise/report-engine";
import { type Static, Type } from "typebox";

const settings = {
  stacked: Type.Optional(Type.Boolean({ description: "Series on top of one another instead of side by side" })),
  horizontal: Type.Optional(Type.Boolean({ description: "Bars to the right, for long names" })),
};
export type BarSettings = Static<ReturnType<typeof Type.Object<typeof settings>>>;

/** Values side by side: a bar for each value of the first dimension, a colour for each of the second. */
export const bar = defineChart<BarSettings>({
  type: "bar",
  label: { "zh-CN": "柱状图", "en-US": "Bar chart" },
  settings,
  initial: () => ({}),
  needs: { dimensions: [1, 2], measures: [1, 6] },
});

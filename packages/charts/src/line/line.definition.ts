import { defineChart } from "@mortise/report-engine";
import { type Static, Type } from "typebox";

const settings = {
  area: Type.Optional(Type.Boolean({ description: "Fills the room under the line" })),
};
export type LineSettings = Static<ReturnType<typeof Type.Object<typeof settings>>>;

/** How values change along the first dimension, mostly time; a line for each value of the second. */
export const line = defineChart<LineSettings>({
  type: "line",
  label: { "zh-CN": "折线图", "en-US": "Line chart" },
  settings,
  initial: () => ({}),
  needs: { dimensions: [1, 2], measures: [1, 6] },
});

import { defineChart } from "@mortise/report-engine";
import { type Static, Type } from "typebox";

const settings = {
  dot: Type.Optional(Type.Boolean({ description: "Marks the newest value" })),
};
export type SparklineSettings = Static<ReturnType<typeof Type.Object<typeof settings>>>;

/** The newest number, and the line that led to it. */
export const sparkline = defineChart<SparklineSettings>({
  type: "example.sparkline",
  label: { "zh-CN": "迷你折线", "en-US": "Sparkline" },
  settings,
  initial: () => ({ dot: true }),
  needs: { dimensions: [1, 1], measures: [1, 1] },
});

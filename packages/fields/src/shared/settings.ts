import { type Problem, problem } from "@mortise/kernel";

/** The problem of a range whose lower end is above its upper one, at the upper end's setting. */
export function checkRange(
  settings: { readonly [setting: string]: unknown },
  lower: string,
  upper: string,
): readonly Problem[] {
  const min = settings[lower];
  const max = settings[upper];
  const isComparable = typeof min === typeof max && (typeof min === "number" || typeof min === "string");
  if (!isComparable || !((min as number | string) > (max as number | string))) return [];
  return [problem("empty_range", `/${upper}`, { min: min as number | string, max: max as number | string })];
}

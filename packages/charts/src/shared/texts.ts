import type { Locale } from "@mortise/kernel";

/** Words that charts say by themselves. */
const texts = {
  others: { "zh-CN": "其他", "en-US": "Others" },
  gathered: {
    "zh-CN": "共 {count} 项，较小的 {rest} 项合并为“其他”",
    "en-US": "{count} slices; the {rest} smallest are gathered in “Others”",
  },
  negativeLeftOut: {
    "zh-CN": "{count} 项为负数，无法画在饼图中",
    "en-US": "Negative values can't be drawn in a pie; left out: {count}",
  },
  firstOnly: { "zh-CN": "共 {count} 项，只显示前 {shown} 项", "en-US": "The first {shown} of {count} are shown" },
  seriesOnly: {
    "zh-CN": "共 {count} 个系列，只显示前 {shown} 个",
    "en-US": "The first {shown} of {count} series are shown",
  },
  cut: { "zh-CN": "只包含前 {count} 组", "en-US": "Only the first {count} groups are included" },
  more: { "zh-CN": "等 {count} 项", "en-US": "and {count} in all" },
} as const;

/** The words in a language, with `{name}` filled in. */
export function say(
  name: keyof typeof texts,
  locale: Locale,
  params: { readonly [name: string]: number } = {},
): string {
  return texts[name][locale].replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = params[key];
    return value === undefined ? whole : new Intl.NumberFormat(locale).format(value);
  });
}

import type { Locale } from "@mortise/kernel";

export type FormTexts = {
  readonly required: string;
  readonly computed: string;
  readonly empty: string;
  /** Heading above the problems, by how many they are. */
  readonly summary: (count: number) => string;
  /** In place of a field whose type nobody registered. */
  readonly unknownType: (type: string) => string;
};

const texts: { readonly [L in Locale]: FormTexts } = {
  "zh-CN": {
    required: "必填",
    computed: "自动计算",
    empty: "未填写",
    summary: (count) => `有 ${count} 处需要修改`,
    unknownType: (type) => `无法显示：字段类型“${type}”不可用，可能需要安装插件。已有的值会保留。`,
  },
  "en-US": {
    required: "required",
    computed: "Calculated",
    empty: "Empty",
    summary: (count) => (count === 1 ? "One thing to mend" : `${count} things to mend`),
    unknownType: (type) => `The field type “${type}” is not available; a plug-in may be missing. Its value is kept.`,
  },
};

export function formTexts(locale: Locale): FormTexts {
  return texts[locale];
}

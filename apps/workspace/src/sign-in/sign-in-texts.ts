import type { Locale } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import enUS from "../texts/en-US/sign-in.json";
import zhCN from "../texts/zh-CN/sign-in.json";

/** The sign-in page carries its few texts itself: the text engine comes with the app, later. */
const texts: { readonly [L in Locale]: typeof zhCN } = { "zh-CN": zhCN, "en-US": enUS };

export type SignInTexts = typeof zhCN;

export function useSignInTexts(): SignInTexts {
  return texts[useLocale()];
}

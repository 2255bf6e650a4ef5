import { type Locale, locales, pickLocale } from "@mortise/kernel";
import { useStore } from "zustand";
import { createPersistedStore } from "../persisted-store.ts";

/** The language that is shown; the browser's until the user chooses. */
export const languageStore = createPersistedStore<Locale>(
  "mortise.language",
  (text): text is Locale => locales.includes(text as Locale),
  () => pickLocale(typeof navigator === "undefined" ? undefined : navigator.languages),
);

export function useLocale(): Locale {
  return useStore(languageStore, (state) => state.value);
}

/** Keeps the page's `lang` equal to the language. Called once, by each app's entry. */
export function startLanguage(): void {
  const apply = () => {
    document.documentElement.lang = languageStore.getState().value;
  };
  apply();
  languageStore.subscribe(apply);
}

/** Each language's name in itself. */
export const languageNames: { readonly [L in Locale]: string } = { "zh-CN": "简体中文", "en-US": "English" };

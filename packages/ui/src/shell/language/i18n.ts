import type { Locale } from "@mortise/kernel";
import i18next, { type BackendModule, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { languageStore } from "./language-store.ts";

type Texts = { readonly [key: string]: unknown };
/** Loads the texts of a namespace in a language, when a page first asks for them. */
export type TextLoader = () => Promise<{ readonly default: Texts }>;
export type TextLoaders = { readonly [namespace: string]: { readonly [L in Locale]: TextLoader } };

const shellTexts: TextLoaders = {
  shell: { "zh-CN": () => import("../texts/zh-CN.json"), "en-US": () => import("../texts/en-US.json") },
};

/**
 * Texts of an app, a namespace a page, loaded when first used; `shell` is here for everybody. Follows the language
 * store: a switch loads the new texts, then shows them all at once, without a reload.
 */
export async function startTexts(loaders: TextLoaders): Promise<i18n> {
  const all: TextLoaders = { ...shellTexts, ...loaders };
  const backend: BackendModule = {
    type: "backend",
    init: () => undefined,
    read(language, namespace, done) {
      const load = all[namespace]?.[language as Locale];
      if (!load) return done(new Error(`no texts ${namespace} in ${language}`), null);
      load().then(
        (module) => done(null, module.default),
        (error: Error) => done(error, null),
      );
    },
  };
  const texts = i18next.createInstance();
  await texts
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: languageStore.getState().value,
      fallbackLng: false,
      ns: ["shell"],
      defaultNS: "shell",
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  languageStore.subscribe(({ value }) => {
    if (texts.language !== value) void texts.changeLanguage(value);
  });
  return texts;
}

import { useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { createPersistedStore } from "../persisted-store.ts";
import { type Scheme, type Tokens, tokenNames, tokensOf } from "./tokens.ts";

export const themeChoices = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** What the user chose; `system` follows the machine. */
export const themeStore = createPersistedStore<ThemeChoice>(
  "mortise.theme",
  (text): text is ThemeChoice => themeChoices.includes(text as ThemeChoice),
  () => "system",
);

export function useThemeChoice(): ThemeChoice {
  return useStore(themeStore, (state) => state.value);
}

/** The scheme that is shown now. */
export function useScheme(): Scheme {
  const choice = useThemeChoice();
  const isDarkMachine = useSyncExternalStore(watchMachine, () => machine()?.matches ?? false);
  return choice === "system" ? (isDarkMachine ? "dark" : "light") : choice;
}

/** Keeps the page's colours equal to the choice, from before the first paint on. Called once, by each app's entry. */
export function startTheme(): void {
  const apply = () => writeTokens(currentScheme());
  apply();
  themeStore.subscribe(apply);
  watchMachine(apply);
}

function currentScheme(): Scheme {
  const { value } = themeStore.getState();
  return value === "system" ? (machine()?.matches ? "dark" : "light") : value;
}

function writeTokens(scheme: Scheme): void {
  const tokens: Tokens = tokensOf(scheme);
  const { style, dataset } = document.documentElement;
  for (const name of tokenNames) style.setProperty(`--m-${name}`, tokens[name]);
  style.colorScheme = scheme;
  dataset.scheme = scheme;
}

function machine(): MediaQueryList | undefined {
  return typeof window === "undefined" || !window.matchMedia
    ? undefined
    : window.matchMedia("(prefers-color-scheme: dark)");
}

function watchMachine(onChange: () => void): () => void {
  const query = machine();
  query?.addEventListener("change", onChange);
  return () => query?.removeEventListener("change", onChange);
}

import { useSyncExternalStore } from "react";

/** Colours of the page as charts use them; the page keeps them in CSS variables `--m-…`. */
export type PageTheme = {
  readonly scheme: "light" | "dark";
  readonly text: string;
  readonly muted: string;
  readonly border: string;
  readonly surface: string;
  readonly palette: readonly string[];
};

/**
 * Eight colours that people with any kind of colour vision tell apart, each at least 3:1 against its surface; after the
 * page's accent, which comes first.
 */
const palettes = {
  light: ["#0f8a6d", "#c2680a", "#8a5cd1", "#c2406b", "#2a86a8", "#7d7a18", "#6b7280"],
  dark: ["#3fc49c", "#f0a04b", "#b393f2", "#f07ba0", "#5cb8d8", "#c9c34a", "#a3abba"],
} as const;

/** The theme as of now; a new one whenever the page's scheme or colours change. */
export function usePageTheme(): PageTheme {
  const key = useSyncExternalStore(watchPage, readKey, () => "light");
  return themeOf(key);
}

function watchPage(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["style", "class", "data-scheme"] });
  return () => observer.disconnect();
}

const names = ["--m-text", "--m-text-3", "--m-border", "--m-surface", "--m-accent"] as const;

/** Everything that the theme depends on, as one text: equal texts are the same theme. */
function readKey(): string {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  return [root.dataset.scheme ?? "light", ...names.map((name) => style.getPropertyValue(name).trim())].join("|");
}

const made = new Map<string, PageTheme>();

function themeOf(key: string): PageTheme {
  const known = made.get(key);
  if (known) return known;
  const [name, text, muted, border, surface, accent] = key.split("|");
  const scheme = name === "dark" ? "dark" : "light";
  const isDark = scheme === "dark";
  const theme: PageTheme = {
    scheme,
    text: text || (isDark ? "#e9ebf0" : "#181c25"),
    muted: muted || (isDark ? "#9ca4b3" : "#5b6475"),
    border: border || (isDark ? "#2d323c" : "#e4e7ec"),
    surface: surface || (isDark ? "#181b21" : "#ffffff"),
    palette: [accent || (isDark ? "#8aa7f2" : "#2f5bd0"), ...palettes[scheme]],
  };
  made.set(key, theme);
  return theme;
}

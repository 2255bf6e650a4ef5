import "./theme/base.css";

export { ClientProvider, useClient } from "./client-context.tsx";
export { Button, type ButtonProps } from "./components/button.tsx";
export { Dialog, type DialogProps } from "./components/dialog.tsx";
export { Mark } from "./components/mark.tsx";
export { MenuButton, type MenuButtonProps, type MenuItem } from "./components/menu-button.tsx";
export { Page, type PageProps, useDocumentTitle } from "./components/page.tsx";
export { EmptyState, type EmptyStateProps, ErrorState, type ErrorStateProps, Skeleton } from "./components/states.tsx";
export { type Toast, Toaster, toast } from "./components/toast.tsx";
export { createFormat, type Format, useFormat } from "./format.ts";
export { startTexts, type TextLoader, type TextLoaders } from "./language/i18n.ts";
export { languageNames, languageStore, startLanguage, useLocale } from "./language/language-store.ts";
export { createPersistedStore } from "./persisted-store.ts";
export { contrast, parseHex, type Rgb, readable, toHex } from "./theme/colour.ts";
export {
  startTheme,
  type ThemeChoice,
  themeChoices,
  themeStore,
  useScheme,
  useThemeChoice,
} from "./theme/theme-store.ts";
export { defaultAccent, type Scheme, type Tokens, tokensOf } from "./theme/tokens.ts";

import "./antd.css";
import { ConfigProvider, type ThemeConfig, theme } from "antd";
import enUS from "antd/es/locale/en_US";
import zhCN from "antd/es/locale/zh_CN";
import { type ReactNode, useMemo, useSyncExternalStore } from "react";
import { useLocale } from "../language/language-store.ts";
import { useScheme } from "../theme/theme-store.ts";
import { type Scheme, tokensOf } from "../theme/tokens.ts";

/** antd in the product's colours and language. Stands around lazy pages only: entries carry no component library. */
export function AntdRoot({ children }: { readonly children: ReactNode }) {
  const scheme = useScheme();
  const locale = useLocale();
  const isStill = useIsStill();
  const config = useMemo(() => themeOf(scheme, isStill), [scheme, isStill]);
  const texts = useMemo(() => withReadableDateHeads(locale === "zh-CN" ? zhCN : enUS), [locale]);
  return (
    <ConfigProvider theme={config} locale={texts}>
      {children}
    </ConfigProvider>
  );
}

const stillQuery = "(prefers-reduced-motion: reduce)";

/** True where the machine asks for no animations. */
function useIsStill(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(stillQuery);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => matchMedia(stillQuery).matches,
  );
}

function themeOf(scheme: Scheme, isStill: boolean): ThemeConfig {
  const tokens = tokensOf(scheme);
  return {
    algorithm: scheme === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      motion: !isStill,
      colorPrimary: tokens.accent,
      colorLink: tokens.accent,
      colorSuccess: tokens.positive,
      colorError: tokens.negative,
      colorWarning: tokens.warning,
      colorBgLayout: tokens.canvas,
      colorBgContainer: tokens.surface,
      // In the dark a shadow is not seen: what lies above is lighter instead.
      colorBgElevated: scheme === "dark" ? tokens.subtle : tokens.surface,
      // The edge of what can be filled in is seen at 3:1, as ours is.
      colorBorder: tokens["border-strong"],
      colorBorderSecondary: tokens.border,
      colorText: tokens.text,
      colorTextSecondary: tokens["text-2"],
      // antd's own greys miss 4.5:1 here.
      colorTextTertiary: tokens["text-3"],
      colorTextDescription: tokens["text-3"],
      colorTextPlaceholder: tokens["text-3"],
      colorTextDisabled: tokens["text-3"],
      colorTextLightSolid: tokens["on-accent"],
      borderRadius: 6,
      fontFamily: "inherit",
      fontSize: 14,
      wireframe: false,
      motionDurationMid: "0.15s",
      motionDurationSlow: "0.2s",
    },
    components: {
      Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none", primaryColor: tokens["on-accent"] },
      Tooltip: { colorBgSpotlight: scheme === "dark" ? "#3a404c" : "#242a36", colorTextLightSolid: "#ffffff" },
    },
  };
}

/** The year and month buttons of date panels carry a name that differs from what they show; without one, they fit. */
function withReadableDateHeads(locale: typeof zhCN): typeof zhCN {
  const { DatePicker } = locale;
  if (!DatePicker) return locale;
  return { ...locale, DatePicker: { ...DatePicker, lang: { ...DatePicker.lang, yearSelect: "", monthSelect: "" } } };
}

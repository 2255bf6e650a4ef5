import { GlobalOutlined, MoonOutlined, SunOutlined } from "@ant-design/icons";
import {
  languageNames,
  languageStore,
  Mark,
  Skeleton,
  Toaster,
  themeStore,
  useLocale,
  useScheme,
} from "@mortise/ui/shell";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link, Outlet, useMatch } from "react-router";
import { paths } from "../paths.ts";
import { useMe } from "../session/me.tsx";
import { NotForYou } from "./not-for-you.tsx";
import { UserMenu } from "./user-menu.tsx";
import "./frame.css";

/** What stands around every page: the bar, the page, what is said in passing. A form's designer has a bar of its own. */
export function Frame() {
  return (
    <Suspense fallback={<Skeleton />}>
      <Filled />
    </Suspense>
  );
}

function Filled() {
  const { t } = useTranslation("frame");
  const me = useMe();
  const isDesigning = useMatch("/apps/:app/forms/:form") !== null;
  return (
    <div className="frame">
      <a className="frame-skip" href="#content">
        {t("skip")}
      </a>
      {isDesigning ? null : <TopBar />}
      <main id="content" className="frame-content" tabIndex={-1}>
        <Suspense fallback={<Skeleton />}>{me.isAdmin ? <Outlet /> : <NotForYou />}</Suspense>
      </main>
      <Toaster />
    </div>
  );
}

function TopBar() {
  const { t } = useTranslation("frame");
  return (
    <header className="bar">
      <Link className="bar-home" to={paths.apps}>
        <Mark size={22} />
        <span>{t("designer")}</span>
      </Link>
      <span className="bar-space" />
      <Preferences />
      <UserMenu />
    </header>
  );
}

/** Language and appearance. */
export function Preferences() {
  const { t } = useTranslation("frame");
  const locale = useLocale();
  const scheme = useScheme();
  const other = locale === "zh-CN" ? "en-US" : "zh-CN";
  const appearance = t(scheme === "dark" ? "toLight" : "toDark");
  return (
    <>
      <button
        type="button"
        className="bar-button"
        lang={other}
        title={languageNames[other]}
        aria-label={languageNames[other]}
        onClick={() => languageStore.set(other)}
      >
        <GlobalOutlined aria-hidden />
      </button>
      <button
        type="button"
        className="bar-button"
        title={appearance}
        aria-label={appearance}
        onClick={() => themeStore.set(scheme === "dark" ? "light" : "dark")}
      >
        {scheme === "dark" ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
      </button>
    </>
  );
}

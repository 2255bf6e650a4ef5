import { Skeleton, Toaster } from "@mortise/ui/shell";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, ScrollRestoration, useParams } from "react-router";
import { useStore } from "zustand";
import { SessionDialog } from "../session/session-dialog.tsx";
import { AppMenu } from "./app-menu.tsx";
import { BottomTabs } from "./bottom-tabs.tsx";
import { menuStore } from "./menu-store.ts";
import { TopBar } from "./top-bar.tsx";
import { useInternalLinks } from "./use-internal-links.ts";
import "./frame.css";

/** What stands around every page: bar above, the app's menu beside, tabs below on phones. */
export function Frame() {
  const { t } = useTranslation("frame");
  const { app } = useParams();
  const isMenuOpen = useStore(menuStore, (state) => state.value === "open");
  useInternalLinks();
  return (
    <>
      <div className="frame">
        <a className="frame-skip" href="#content">
          {t("skip")}
        </a>
        <TopBar />
        <div className="frame-body">
          {app === undefined || !isMenuOpen ? null : (
            <Suspense fallback={<div className="app-menu" aria-hidden="true" />}>
              <AppMenu app={app} />
            </Suspense>
          )}
          <main id="content" className="frame-content" tabIndex={-1}>
            <Suspense fallback={<Skeleton rows={8} />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
        <BottomTabs />
      </div>
      <SessionDialog />
      <Toaster />
      <ScrollRestoration />
    </>
  );
}

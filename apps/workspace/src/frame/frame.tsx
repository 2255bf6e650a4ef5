import { Skeleton, Toaster } from "@mortise/ui/shell";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, ScrollRestoration, useParams } from "react-router";
import { SessionDialog } from "../session/session-dialog.tsx";
import { AppMenu } from "./app-menu.tsx";
import { BottomTabs } from "./bottom-tabs.tsx";
import { TopBar } from "./top-bar.tsx";
import { useInternalLinks } from "./use-internal-links.ts";
import "./frame.css";

/** What stands around every page: bar above, the app's menu beside, tabs below on phones. */
export function Frame() {
  const { t } = useTranslation("frame");
  const { app } = useParams();
  useInternalLinks();
  return (
    <>
      <div className="frame">
        <a className="frame-skip" href="#content">
          {t("skip")}
        </a>
        <TopBar />
        <div className="frame-body">
          {app === undefined ? null : (
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

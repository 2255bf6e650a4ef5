import type { Client } from "@mortise/client";
import { Skeleton } from "@mortise/ui/shell";
import type { QueryClient } from "@tanstack/react-query";
import type { i18n } from "i18next";
import type { ComponentType } from "react";
import { createBrowserRouter, type LoaderFunctionArgs } from "react-router";
import { appQuery } from "./data/app-query.ts";

export type RouterParts = { readonly client: Client; readonly queryClient: QueryClient; readonly texts: i18n };

/** Every page, each a chunk of its own. Its texts and its app's definition are fetched beside it, not after it. */
export function createRouter({ client, queryClient, texts }: RouterParts) {
  const page = (namespaces: readonly string[], load: () => Promise<ComponentType>) => async () => {
    const [Component] = await Promise.all([load(), texts.loadNamespaces(namespaces)]);
    return { Component };
  };
  const loader = ({ params }: LoaderFunctionArgs) => {
    if (params.app !== undefined) void queryClient.prefetchQuery(appQuery(client, params.app));
    return null;
  };
  return createBrowserRouter([
    {
      lazy: async () => {
        const [{ Frame }, { RouteError }] = await Promise.all([
          import("./frame/frame.tsx"),
          import("./frame/route-error.tsx"),
          texts.loadNamespaces(["frame"]),
        ]);
        return { Component: Frame, ErrorBoundary: RouteError };
      },
      HydrateFallback: Skeleton,
      children: [
        {
          lazy: async () => ({ ErrorBoundary: (await import("./frame/route-error.tsx")).RouteError }),
          children: [
            { index: true, lazy: page(["home"], async () => (await import("./home/home-page.tsx")).HomePage) },
            { path: "apps", lazy: page(["home"], async () => (await import("./home/apps-page.tsx")).AppsPage) },
            { path: "me", lazy: page(["me"], async () => (await import("./me/me-page.tsx")).MePage) },
            {
              path: "members",
              lazy: page(["members"], async () => (await import("./members/members-page.tsx")).MembersPage),
            },
            {
              path: "tasks",
              lazy: page(["tasks", "flow"], async () => (await import("./tasks/tasks-page.tsx")).TasksPage),
            },
            { path: "apps/:app", loader, lazy: page([], async () => (await import("./scope/app-home.tsx")).AppHome) },
            {
              path: "apps/:app/-/dashboards/:dashboard",
              loader,
              lazy: page(["dashboard"], async () => (await import("./dashboard/dashboard-page.tsx")).DashboardPage),
            },
            {
              path: "apps/:app",
              loader,
              lazy: page([], async () => (await import("./scope/app-scope.tsx")).AppScopeRoute),
              children: [
                {
                  path: ":form",
                  lazy: page(["list"], async () => (await import("./list/list-page.tsx")).ListPage),
                },
                {
                  path: ":form/import",
                  lazy: page(["import"], async () => (await import("./import/import-page.tsx")).ImportPage),
                },
                {
                  path: ":form/import/:id",
                  lazy: page(["import"], async () => (await import("./import/import-job-page.tsx")).ImportJobPage),
                },
                {
                  path: ":form/new",
                  lazy: page(["record"], async () => (await import("./record/record-page.tsx")).NewRecordPage),
                },
                {
                  path: ":form/:id",
                  lazy: page(["record", "flow"], async () => (await import("./record/record-page.tsx")).RecordPage),
                },
              ],
            },
            { path: "*", lazy: page([], async () => (await import("./frame/route-error.tsx")).NotFound) },
          ],
        },
      ],
    },
  ]);
}

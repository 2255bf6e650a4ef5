import { Skeleton } from "@mortise/ui/shell";
import { createBrowserRouter } from "react-router";

const recordPages = () => import("./record/record-page.tsx");

/** Every page, each a chunk of its own. */
export function createRouter() {
  return createBrowserRouter([
    {
      lazy: async () => {
        const [{ Frame }, { RouteError }] = await Promise.all([
          import("./frame/frame.tsx"),
          import("./frame/route-error.tsx"),
        ]);
        return { Component: Frame, ErrorBoundary: RouteError };
      },
      HydrateFallback: Skeleton,
      children: [
        {
          lazy: async () => ({ ErrorBoundary: (await import("./frame/route-error.tsx")).RouteError }),
          children: [
            { index: true, lazy: async () => ({ Component: (await import("./home/home-page.tsx")).HomePage }) },
            { path: "apps", lazy: async () => ({ Component: (await import("./home/apps-page.tsx")).AppsPage }) },
            { path: "me", lazy: async () => ({ Component: (await import("./me/me-page.tsx")).MePage }) },
            {
              path: "members",
              lazy: async () => ({ Component: (await import("./members/members-page.tsx")).MembersPage }),
            },
            { path: "tasks", lazy: async () => ({ Component: (await import("./tasks/tasks-page.tsx")).TasksPage }) },
            { path: "apps/:app", lazy: async () => ({ Component: (await import("./scope/app-home.tsx")).AppHome }) },
            {
              path: "apps/:app/-/dashboards/:dashboard",
              lazy: async () => ({ Component: (await import("./dashboard/dashboard-page.tsx")).DashboardPage }),
            },
            {
              path: "apps/:app",
              lazy: async () => ({ Component: (await import("./scope/app-scope.tsx")).AppScopeRoute }),
              children: [
                { path: ":form", lazy: async () => ({ Component: (await import("./list/list-page.tsx")).ListPage }) },
                {
                  path: ":form/import",
                  lazy: async () => ({ Component: (await import("./import/import-page.tsx")).ImportPage }),
                },
                {
                  path: ":form/import/:id",
                  lazy: async () => ({ Component: (await import("./import/import-job-page.tsx")).ImportJobPage }),
                },
                { path: ":form/new", lazy: async () => ({ Component: (await recordPages()).NewRecordPage }) },
                { path: ":form/:id", lazy: async () => ({ Component: (await recordPages()).RecordPage }) },
              ],
            },
            { path: "*", lazy: async () => ({ Component: (await import("./frame/route-error.tsx")).NotFound }) },
          ],
        },
      ],
    },
  ]);
}

import { Skeleton } from "@mortise/ui/shell";
import { createBrowserRouter } from "react-router";

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
            { path: "*", lazy: async () => ({ Component: (await import("./frame/route-error.tsx")).NotFound }) },
          ],
        },
      ],
    },
  ]);
}

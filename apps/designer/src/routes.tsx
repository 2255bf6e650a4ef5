import { Skeleton } from "@mortise/ui/shell";
import { createBrowserRouter } from "react-router";
import { AppsPage } from "./apps/apps-page.tsx";
import { Frame } from "./frame/frame.tsx";
import { NotFound, RouteError } from "./frame/route-error.tsx";

/** Every state of the designer has an address; what is heavy is loaded with its page. */
export function createRouter() {
  return createBrowserRouter(
    [
      {
        element: <Frame />,
        errorElement: <RouteError />,
        hydrateFallbackElement: <Skeleton />,
        children: [
          { index: true, element: <AppsPage /> },
          {
            path: "install",
            lazy: async () => ({ Component: (await import("./install/install-page.tsx")).InstallPage }),
          },
          {
            path: "apps/:app",
            lazy: async () => ({ Component: (await import("./app/app-layout.tsx")).AppLayout }),
            children: [
              { index: true, lazy: async () => ({ Component: (await import("./app/app-page.tsx")).AppPage }) },
              {
                path: "forms/:form",
                lazy: async () => ({ Component: (await import("./form/form-page.tsx")).FormPage }),
              },
              {
                path: "versions",
                lazy: async () => ({ Component: (await import("./versions/versions-page.tsx")).VersionsPage }),
              },
            ],
          },
          { path: "*", element: <NotFound /> },
        ],
      },
    ],
    { basename: "/designer" },
  );
}

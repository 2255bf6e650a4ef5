import type { Related } from "@mortise/client";
import { memberForm } from "@mortise/definition";
import { UiProvider } from "@mortise/ui";
import { AntdRoot } from "@mortise/ui/antd";
import { useClient, useLocale } from "@mortise/ui/shell";
import { createContext, type ReactNode, useContext, useMemo, useRef } from "react";
import { Outlet, useParams } from "react-router";
import { useAppModel } from "../data/app-queries.ts";
import { createTitles, type Titles } from "../data/titles.ts";
import { registries } from "../registries/renderers.ts";
import { useMe } from "../session/me-context.tsx";
import { createUiServices } from "./ui-services.ts";

const TitlesContext = createContext<Titles | undefined>(undefined);

/** What fields need around them to be shown and filled in: one app's services, the renderers, the controls' look. */
export function AppScope({ app, children }: { readonly app: string; readonly children: ReactNode }) {
  const client = useClient();
  const locale = useLocale();
  const model = useAppModel(app);
  const me = useMe();
  const titles = useMemo(createTitles, []);
  useMemo(() => titles.learn({ [memberForm]: { [me.id]: me.name } }), [titles, me]);
  const services = useMemo(() => createUiServices(client, model, titles, locale), [client, model, titles, locale]);
  return (
    <TitlesContext value={titles}>
      <AntdRoot>
        <UiProvider services={services} registries={registries}>
          {children}
        </UiProvider>
      </AntdRoot>
    </TitlesContext>
  );
}

/** The scope of the app in the address, around its pages. */
export function AppScopeRoute() {
  const { app = "" } = useParams();
  return (
    <AppScope key={app} app={app}>
      <Outlet />
    </AppScope>
  );
}

/** Makes the titles of an answer known before what is inside shows them. */
export function useRelated(related: Related | undefined): void {
  const titles = useContext(TitlesContext);
  const last = useRef<Related>(undefined);
  if (titles && related && last.current !== related) {
    last.current = related;
    titles.learn(related);
  }
}

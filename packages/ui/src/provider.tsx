import type { Registry } from "@mortise/kernel";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useReducer } from "react";
import type { ChartRenderer, FieldRenderer, UiServices } from "./contracts.ts";

/** What an app registered for the hosts. */
export type UiRegistries = {
  readonly fields: Registry<FieldRenderer>;
  readonly charts: Registry<ChartRenderer>;
};

type Ui = { readonly services: UiServices; readonly registries: UiRegistries };

const UiContext = createContext<Ui | undefined>(undefined);

/** Gives hosts and renderers what the app around them can do. Stands once near an app's root. */
export function UiProvider({
  services,
  registries,
  children,
}: {
  readonly services: UiServices;
  readonly registries: UiRegistries;
  readonly children: ReactNode;
}) {
  const ui = useMemo(() => ({ services, registries }), [services, registries]);
  return <UiContext value={ui}>{children}</UiContext>;
}

function useContextOf(name: string): Ui {
  const ui = useContext(UiContext);
  if (!ui) throw new Error(`${name} needs a UiProvider around it`);
  return ui;
}

/** What the app around a renderer can do. */
export function useUi(): UiServices {
  return useContextOf("useUi").services;
}

/** The renderers that the app registered. */
export function useRegistries(): UiRegistries {
  return useContextOf("useRegistries").registries;
}

/** As `useUi`, for those that show titles or names: renders again when more of them have become known. */
export function useTitles(): UiServices {
  const services = useUi();
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => services.subscribe?.(renderAgain), [services]);
  return services;
}

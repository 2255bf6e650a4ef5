import type { UiServices } from "@mortise/ui";
import { UiProvider, useRegistries, useUi } from "@mortise/ui";
import { type ReactNode, useMemo } from "react";

/** Linked records as plain titles: for what is a link itself. */
export function WithoutLinks({ children }: { readonly children: ReactNode }) {
  const services = useUi();
  const registries = useRegistries();
  const plain = useMemo((): UiServices => {
    const { recordHref: _, ...others } = services;
    return others;
  }, [services]);
  return (
    <UiProvider services={plain} registries={registries}>
      {children}
    </UiProvider>
  );
}

import type { Me } from "@mortise/client";
import { createContext, type ReactNode, useContext } from "react";

const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in, for the whole app. */
export function MeProvider({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** @throws Error outside of a MeProvider */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error("useMe needs a MeProvider around it");
  return me;
}

import type { Me } from "@mortise/client";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

type MeState = { readonly me: Me; setMe(me: Me): void };
const MeContext = createContext<MeState | undefined>(undefined);

/** Who is signed in, for the whole app. */
export function MeProvider({ initial, children }: { readonly initial: Me; readonly children: ReactNode }) {
  const [me, setMe] = useState(initial);
  const state = useMemo(() => ({ me, setMe }), [me]);
  return <MeContext value={state}>{children}</MeContext>;
}

export function useMeState(): MeState {
  const state = useContext(MeContext);
  if (!state) throw new Error("useMe needs a MeProvider around it");
  return state;
}

export function useMe(): Me {
  return useMeState().me;
}

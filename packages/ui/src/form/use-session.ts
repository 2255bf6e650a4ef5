import type { FieldState, FormSession } from "@mortise/form-engine";
import type { Problem } from "@mortise/kernel";
import { useCallback, useSyncExternalStore } from "react";

/** The state of one field; renders again only when that changes. */
export function useFieldState(session: FormSession, field: string): FieldState {
  const subscribe = useCallback((listener: () => void) => session.subscribe(field, listener), [session, field]);
  return useSyncExternalStore(subscribe, () => session.state(field));
}

/** What stands in the way of saving, once that was tried. */
export function useSummary(session: FormSession): readonly Problem[] {
  const subscribe = useCallback((listener: () => void) => session.subscribe(undefined, listener), [session]);
  return useSyncExternalStore(subscribe, session.summary);
}

/** Whether something was changed that is not saved. */
export function useIsDirty(session: FormSession): boolean {
  const subscribe = useCallback((listener: () => void) => session.subscribe(undefined, listener), [session]);
  return useSyncExternalStore(subscribe, session.isDirty);
}

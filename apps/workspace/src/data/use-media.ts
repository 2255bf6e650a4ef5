import { useCallback, useSyncExternalStore } from "react";

/** Whether the window fits a media query now. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** A phone: cards rather than tables. */
export function useIsNarrow(): boolean {
  return useMedia("(max-width: 639px)");
}

/** Room for a record beside its list. */
export function useHasRoomBeside(): boolean {
  return useMedia("(min-width: 1024px)");
}

import { useSyncExternalStore } from "react";

const query = "(max-width: 1023px)";

/** True where the panes don't fit beside the canvas and open over it instead. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    () => matchMedia(query).matches,
  );
}

import { useSyncExternalStore } from "react";

const query = "(pointer: coarse), (max-width: 639px)";

/** True on phones and narrow windows, where panels of a desktop don't fit and native pickers serve better. */
export function useIsHandheld(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

function subscribe(listener: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
}

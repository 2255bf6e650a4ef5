import { createStore, type StoreApi } from "zustand/vanilla";

/**
 * One value that outlives the page, kept under `key` in this browser and shared with its other tabs. What can't be
 * understood, or kept (private windows), falls back to `initial` without a word: it is a preference.
 */
export function createPersistedStore<Value extends string>(
  key: string,
  isValue: (text: string) => text is Value,
  initial: () => Value,
): StoreApi<{ readonly value: Value }> & { set(value: Value): void } {
  const read = (): Value => {
    const text = storage()?.getItem(key);
    return text !== null && text !== undefined && isValue(text) ? text : initial();
  };
  const store = createStore<{ readonly value: Value }>(() => ({ value: read() }));
  if (typeof window !== "undefined") {
    window.addEventListener("storage", (event) => {
      if (event.key === key) store.setState({ value: read() });
    });
  }
  return {
    ...store,
    set(value) {
      storage()?.setItem(key, value);
      store.setState({ value });
    },
  };
}

/** Reading the property itself throws where storage is forbidden. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

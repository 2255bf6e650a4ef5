/** Who wants to know of a change, by field; "" is whoever wants to know of any. */
export type Listeners = {
  add(field: string | undefined, listener: () => void): () => void;
  tell(fields: Iterable<string>): void;
};

export function createListeners(): Listeners {
  const byField = new Map<string, Set<() => void>>();
  const call = (key: string) => {
    for (const listener of byField.get(key) ?? []) listener();
  };
  return {
    add(field, listener) {
      const key = field ?? "";
      const own = byField.get(key) ?? new Set();
      byField.set(key, own.add(listener));
      return () => void own.delete(listener);
    },
    tell(fields) {
      if (byField.size === 0) return;
      for (const field of fields) call(field);
      call("");
    },
  };
}

/**
 * Calculations that have to run again, each once, first come those that others read. Indexes are places in the plan's
 * order, so that whatever a calculation touches lies behind it.
 */
export type DirtyQueue = {
  add(indexes: readonly number[]): void;
  /** The next one; -1 where none is left. */
  take(): number;
};

export function createDirtyQueue(size: number): DirtyQueue {
  const flags = new Uint8Array(size);
  let waiting = 0;
  let at = size;
  return {
    add(indexes) {
      for (const index of indexes) {
        if (flags[index] === 1) continue;
        flags[index] = 1;
        waiting += 1;
        if (index < at) at = index;
      }
    },
    take() {
      if (waiting === 0) {
        at = size;
        return -1;
      }
      while (flags[at] === 0) at += 1;
      flags[at] = 0;
      waiting -= 1;
      return at;
    },
  };
}

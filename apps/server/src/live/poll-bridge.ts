import type { Bridge, Changed } from "./bridge.ts";

const every = 5_000;

/**
 * On a SQLite file the only others are commands at a terminal: a member added, an app installed. What they changed is
 * read every few seconds.
 */
export function createPollBridge(heed: (changed: Changed) => void): Bridge {
  const timer = setInterval(() => {
    heed("people");
    heed("apps");
  }, every);
  timer.unref();
  return {
    changed: () => undefined,
    close: async () => clearInterval(timer),
  };
}

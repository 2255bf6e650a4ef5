import type { Draft } from "./draft.ts";

/** Saves that are still under way for an app whose pages were left. */
const underway = new Map<string, Promise<void>>();

/** Sends what is unsaved as the builder leaves. */
export function leaveDraft(draft: Draft): void {
  const app = draft.store.getState().app.id;
  const sent = draft.flush().finally(() => underway.delete(app));
  underway.set(app, sent);
  draft.dispose();
}

/** Waits for what was sent on leaving, so that coming back at once does not meet one's own save as somebody else's. */
export function settled(app: string): Promise<void> {
  return underway.get(app) ?? Promise.resolve();
}

import { ApiError, type Client } from "@mortise/client";
import type { DraftPorts, SaveAnswer } from "../draft/types.ts";

/** The draft's way to the server and the browser's clock. */
export function createDraftPorts(client: Client, app: string): DraftPorts {
  return {
    load: () => client.apps.draft(app),
    async save(definition, etag) {
      try {
        const saved = await client.apps.saveDraft(app, definition, etag);
        return { kind: "saved", etag: saved.etag, basedOn: saved.basedOn };
      } catch (error) {
        return answerOf(error);
      }
    },
    now: () => Date.now(),
    after(delay, task) {
      const timer = setTimeout(task, delay);
      return () => clearTimeout(timer);
    },
  };
}

function answerOf(error: unknown): SaveAnswer {
  if (!(error instanceof ApiError)) {
    return { kind: "refused", message: error instanceof Error ? error.message : String(error), problems: [] };
  }
  if (error.isTransient) return { kind: "offline" };
  if (error.status === 401) return { kind: "signedOut" };
  if (error.status === 409 || error.status === 412) return { kind: "conflict" };
  return { kind: "refused", message: error.message, problems: error.problems };
}

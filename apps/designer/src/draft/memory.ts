import type { Edit } from "@mortise/definition";
import { isObject } from "@mortise/kernel";
import type { History } from "./history.ts";

/** What a browser keeps of a draft, so that undo and unsaved edits survive a reload. */
export type Remembered = {
  /** Of the draft on the server that `unsaved` follows. */
  readonly etag: string;
  readonly history: History;
  /** Edits that the server has not acknowledged, oldest first. */
  readonly unsaved: readonly Edit[];
  /** What was on its way to the server; a reload may have cut its answer off. */
  readonly sending?: Sending;
};

/** The document's fingerprint, and how many of the unsaved edits it holds. */
export type Sending = { readonly fingerprint: string; readonly edits: number };

/** Where it is kept; the browser's `localStorage`, or a map in tests. */
export type Shelf = Pick<Storage, "getItem" | "setItem">;

const keyOf = (app: string) => `mortise.draft.${app}`;
/** Layout of what is kept; what another version wrote is not read. */
const version = 1;

/** Undefined where nothing, or nothing readable, is kept. */
export function recall(shelf: Shelf, app: string): Remembered | undefined {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(keyOf(app)) ?? "null");
    return isObject(kept) && kept.version === version ? (kept.draft as Remembered) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it. A full shelf gives up the history before the unsaved edits; false where not even those fit. */
export function remember(shelf: Shelf, app: string, draft: Remembered): boolean {
  const smaller: readonly Remembered[] = [
    draft,
    { ...draft, history: { past: draft.history.past.slice(-20), future: [] } },
    { ...draft, history: { past: [], future: [] } },
  ];
  return smaller.some((one) => {
    try {
      shelf.setItem(keyOf(app), JSON.stringify({ version, draft: one }));
      return true;
    } catch {
      return false;
    }
  });
}

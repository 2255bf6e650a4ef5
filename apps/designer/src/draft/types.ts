import type { ProblemBody } from "@mortise/client";
import type { App, Edit } from "@mortise/definition";
import type { History } from "./history.ts";

/** How far the server knows what the builder did. */
export type SaveState =
  /** `at`: when it was last saved, milliseconds since 1970. */
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  /** No answer; tried again by itself. */
  | { readonly kind: "offline" }
  /** Somebody else saved in between: a person decides. */
  | { readonly kind: "conflict" }
  /** The session has ended; sent again with the next edit or on return. */
  | { readonly kind: "signedOut" }
  /** The server won't have the draft. */
  | { readonly kind: "refused"; readonly message: string; readonly problems: readonly ProblemBody[] };

/** The draft as everybody in the designer sees it. */
export type DraftState = {
  readonly app: App;
  readonly etag: string;
  /** The published version that the draft started from. */
  readonly basedOn: number;
  readonly history: History;
  readonly unsaved: readonly Edit[];
  readonly save: SaveState;
  /** Edits that could not be applied to what somebody else had made of the draft; to be shown, then dismissed. */
  readonly refused: readonly Edit[];
};

/** What the draft needs of the world around it. */
export interface DraftPorts {
  /** The draft as the server has it now. Failures are thrown. */
  load(): Promise<LoadedDraft>;
  /** Replaces the draft on the server where that is still the one with this `etag`. Never throws: failures are answers. */
  save(app: App, etag: string): Promise<SaveAnswer>;
  now(): number;
  /** Runs `task` after `delay` milliseconds; the returned function calls it off. */
  after(delay: number, task: () => void): () => void;
}

export type LoadedDraft = {
  readonly definition: App;
  readonly etag: string;
  readonly basedOn: number;
  readonly updatedAt: string;
};

export type SaveAnswer =
  | { readonly kind: "saved"; readonly etag: string; readonly basedOn: number }
  | { readonly kind: "conflict" }
  | { readonly kind: "offline" }
  | { readonly kind: "signedOut" }
  | { readonly kind: "refused"; readonly message: string; readonly problems: readonly ProblemBody[] };

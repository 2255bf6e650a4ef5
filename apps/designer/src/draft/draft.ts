import type { Edit } from "@mortise/definition";
import type { Problem, Result } from "@mortise/kernel";
import { createStore, type StoreApi } from "zustand/vanilla";
import { fingerprint } from "./fingerprint.ts";
import { type Change, emptyHistory, perform, redo, replay, type Session, undo } from "./history.ts";
import { recall, remember, type Sending, type Shelf } from "./memory.ts";
import type { DraftPorts, DraftState, LoadedDraft } from "./types.ts";

/** Idle time before edits are sent, and before sending is tried again without an answer; milliseconds. */
const idle = 800;
const firstRetry = 3_000;
const longestRetry = 30_000;

/**
 * The draft of an app, edited in this browser: every edit goes through here, is remembered at once, and is sent when the
 * builder pauses.
 */
export interface Draft {
  readonly store: StoreApi<DraftState>;
  /** Applies an edit; a problem where it can't be. */
  perform(edit: Edit): Problem | undefined;
  /** Takes the last step back or does it again; the edit that did so, undefined where there was none. */
  undo(): Edit | undefined;
  redo(): Edit | undefined;
  /** Sends what is unsaved, now; resolves when the server has answered. */
  flush(): Promise<void>;
  /** Settles a conflict: takes what is on the server, and (`apply`) does the unsaved edits again on it. */
  settle(how: "apply" | "discard"): Promise<void>;
  /** Takes up what the server has now, after something else than an edit changed it: publishing, restoring. */
  refresh(): Promise<void>;
  /** Forgets the edits that could not be applied, once they were read. */
  dismissRefused(): void;
  /** Stops sending; unsaved edits stay remembered. */
  dispose(): void;
}

/**
 * Takes up the draft that was loaded, with what this browser remembers of it. Sends nothing by itself: React may throw
 * a render away and begin again, and two drafts that send would meet as two builders. Call `flush` once it is shown.
 */
export function openDraft(loaded: LoadedDraft, ports: DraftPorts, shelf: Shelf): Draft {
  const appId = loaded.definition.id;
  const store = createStore<DraftState>(() => takeUp(loaded, ports, shelf));
  let callOff: () => void = () => undefined;
  let sending: Promise<void> | undefined;
  let underway: Sending | undefined;
  let retry = firstRetry;

  const keep = () => {
    const { etag, history, unsaved } = store.getState();
    remember(shelf, appId, { etag, history, unsaved, ...(underway === undefined ? {} : { sending: underway }) });
  };
  const schedule = (delay: number) => {
    callOff();
    callOff = ports.after(delay, () => void send());
  };

  async function attempt(): Promise<void> {
    const { app, etag, unsaved } = store.getState();
    store.setState({ save: { kind: "saving" } });
    underway = { fingerprint: fingerprint(app), edits: unsaved.length };
    keep();
    const answer = await ports.save(app, etag);
    underway = undefined;
    if (answer.kind === "saved") {
      const rest = store.getState().unsaved.slice(unsaved.length);
      store.setState({
        etag: answer.etag,
        basedOn: answer.basedOn,
        unsaved: rest,
        save: rest.length > 0 ? { kind: "unsaved" } : { kind: "saved", at: ports.now() },
      });
      retry = firstRetry;
      keep();
      if (rest.length > 0) schedule(idle);
      return;
    }
    store.setState({ save: answer });
    keep();
    if (answer.kind !== "offline") return;
    schedule(retry);
    retry = Math.min(retry * 2, longestRetry);
  }

  function send(): Promise<void> {
    callOff();
    const { unsaved, save } = store.getState();
    if (unsaved.length === 0 || save.kind === "conflict") return sending ?? Promise.resolve();
    sending ??= attempt().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  function change(result: Result<Change, Problem>): void {
    if (!result.ok) return;
    const { session, edit } = result.value;
    store.setState((state) => ({
      ...session,
      unsaved: [...state.unsaved, edit],
      save: state.save.kind === "conflict" || state.save.kind === "saving" ? state.save : { kind: "unsaved" },
    }));
    keep();
    if (sending === undefined) schedule(idle);
  }

  const back = (direction: (session: Session) => Result<Change, Problem> | undefined): Edit | undefined => {
    const result = direction(store.getState());
    if (result === undefined || !result.ok) return undefined;
    change(result);
    return result.value.edit;
  };

  return {
    store,
    perform(edit) {
      const result = perform(store.getState(), edit, ports.now());
      change(result);
      return result.ok ? undefined : result.error;
    },
    undo: () => back(undo),
    redo: () => back(redo),
    async flush() {
      await sending;
      await send();
    },
    async settle(how) {
      const latest = await ports.load();
      const edits = how === "apply" ? store.getState().unsaved : [];
      const { session, applied, refused } = replay(latest.definition, edits, ports.now());
      store.setState({
        ...session,
        etag: latest.etag,
        basedOn: latest.basedOn,
        unsaved: applied,
        refused,
        save: applied.length > 0 ? { kind: "unsaved" } : { kind: "saved", at: Date.parse(latest.updatedAt) },
      });
      keep();
      await send();
    },
    async refresh() {
      const latest = await ports.load();
      const { app, unsaved } = store.getState();
      if (unsaved.length > 0) return;
      const isSame = fingerprint(app) === fingerprint(latest.definition);
      store.setState({
        etag: latest.etag,
        basedOn: latest.basedOn,
        ...(isSame ? {} : { app: latest.definition, history: emptyHistory }),
      });
      keep();
    },
    dismissRefused: () => store.setState({ refused: [] }),
    dispose: () => callOff(),
  };
}

/** The loaded draft with the remembered history and unsaved edits, where they belong to it. */
function takeUp(loaded: LoadedDraft, ports: DraftPorts, shelf: Shelf): DraftState {
  const { definition, etag, basedOn } = loaded;
  const saved = { kind: "saved", at: Date.parse(loaded.updatedAt) } as const;
  const fresh: DraftState = {
    app: definition,
    etag,
    basedOn,
    history: emptyHistory,
    unsaved: [],
    save: saved,
    refused: [],
  };
  const kept = recall(shelf, definition.id);
  if (kept === undefined) return fresh;
  // What was on its way when the page went had arrived: only its answer had not.
  const hasArrived = kept.etag !== etag && kept.sending?.fingerprint === fingerprint(definition);
  const unsaved = hasArrived ? kept.unsaved.slice(kept.sending?.edits) : kept.unsaved;
  if (kept.etag !== etag && !hasArrived) {
    return unsaved.length === 0 ? fresh : { ...fresh, unsaved, save: { kind: "conflict" } };
  }
  const { session, applied } = replay(definition, unsaved, ports.now());
  return {
    ...fresh,
    app: session.app,
    history: kept.history,
    unsaved: applied,
    save: applied.length > 0 ? { kind: "unsaved" } : saved,
  };
}

import { type App, applyEdit, type Edit } from "@mortise/definition";
import { err, ok, type Problem, type Result } from "@mortise/kernel";

/** An edit that was done, and how to undo it. */
export type Step = {
  readonly edit: Edit;
  readonly inverse: Edit;
  /** When it was done, milliseconds since 1970. */
  readonly at: number;
};

/** What was done and can be undone (oldest first), and what was undone and can be done again (next first). */
export type History = { readonly past: readonly Step[]; readonly future: readonly Step[] };

/** A document with its history. */
export type Session = { readonly app: App; readonly history: History };

/** A session after a change, with the edit that was applied to its document. */
export type Change = { readonly session: Session; readonly edit: Edit };

export const emptyHistory: History = { past: [], future: [] };

/** Steps that are kept; older ones can't be undone any more. */
const keptSteps = 200;
/** Typing in one property within this time is one step, milliseconds. */
const typingPause = 500;

/** Applies an edit as a step of its own, or as part of the step before where somebody goes on typing. */
export function perform(session: Session, edit: Edit, at: number): Result<Change, Problem> {
  const applied = applyEdit(session.app, edit);
  if (!applied.ok) return err(applied.error);
  const { app, inverse } = applied.value;
  const { past } = session.history;
  const last = past.at(-1);
  const isTyping =
    last !== undefined &&
    session.history.future.length === 0 &&
    at - last.at < typingPause &&
    target(edit) !== undefined &&
    target(edit) === target(last.edit);
  const step: Step = isTyping ? { edit, inverse: last.inverse, at } : { edit, inverse, at };
  const kept = isTyping ? past.slice(0, -1) : past;
  return ok({ session: { app, history: { past: [...kept, step].slice(-keptSteps), future: [] } }, edit });
}

/** Takes the last step back; undefined where there is none. */
export function undo(session: Session): Result<Change, Problem> | undefined {
  const step = session.history.past.at(-1);
  if (step === undefined) return undefined;
  const applied = applyEdit(session.app, step.inverse);
  if (!applied.ok) return err(applied.error);
  const history = { past: session.history.past.slice(0, -1), future: [step, ...session.history.future] };
  return ok({ session: { app: applied.value.app, history }, edit: step.inverse });
}

/** Does the step that was undone last again; undefined where there is none. */
export function redo(session: Session): Result<Change, Problem> | undefined {
  const [step, ...future] = session.history.future;
  if (step === undefined) return undefined;
  const applied = applyEdit(session.app, step.edit);
  if (!applied.ok) return err(applied.error);
  return ok({
    session: { app: applied.value.app, history: { past: [...session.history.past, step], future } },
    edit: step.edit,
  });
}

/** Edits replayed on another document: what could be applied, as a session with its own history, and what could not. */
export function replay(app: App, edits: readonly Edit[], at: number) {
  let session: Session = { app, history: emptyHistory };
  const applied: Edit[] = [];
  const refused: Edit[] = [];
  for (const edit of edits) {
    const change = perform(session, edit, at);
    if (!change.ok) {
      refused.push(edit);
      continue;
    }
    session = change.value.session;
    applied.push(edit);
  }
  return { session, applied, refused };
}

/** What an edit sets, where it sets one property. */
function target(edit: Edit): string | undefined {
  switch (edit.kind) {
    case "setAppProperty":
      return edit.property;
    case "setFormProperty":
      return `${edit.form}/${edit.property}`;
    case "setFieldProperty":
      return `${edit.form}/${edit.field}/${edit.property}`;
    default:
      return undefined;
  }
}

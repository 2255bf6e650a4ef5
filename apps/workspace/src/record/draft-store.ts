/** What somebody typed into a form and has not saved, kept in this browser until it is saved or thrown away. */
export type Draft = {
  /** Only what differs from the record, or from an empty form. */
  readonly values: { readonly [field: string]: unknown };
  /** Version of the record it was made over; null for a new one. */
  readonly version: number | null;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
};

const prefix = "mortise.draft.";

/** Name of the draft of a form's new record (`id` undefined) or of a record, of one member. */
export function draftKey(member: string, app: string, form: string, id?: string): string {
  return `${prefix}${member}.${app}.${form}.${id ?? "new"}`;
}

export function readDraft(key: string): Draft | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Draft);
  } catch {
    return undefined;
  }
}

/** A full or forbidden store keeps nothing; the form itself still holds what was typed. */
export function writeDraft(key: string, draft: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Nothing to do about it, and no reason to disturb somebody who is typing.
  }
}

export function removeDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is forbidden: there was no draft either.
  }
}

/** On signing out: nothing typed stays behind on a machine that others may use. */
export function clearDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // Storage is forbidden: there are none.
  }
}

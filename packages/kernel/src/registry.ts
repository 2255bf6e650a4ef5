/** What every registered kind of thing has: a name that documents use for it. */
export interface RegistryEntry {
  readonly type: string;
}

/** A closed, frozen collection of entries by `type`. Built once, in an app, from plain lists. */
export interface Registry<Entry extends RegistryEntry> {
  readonly name: string;
  /** Entries in the order in which they were listed. */
  readonly entries: readonly Entry[];
  /** The entry of this type; undefined for a type nobody registered (show a placeholder, keep the document as it is). */
  get(type: string): Entry | undefined;
  has(type: string): boolean;
}

/** @throws Error when two entries claim the same type, naming the registry and the type. */
export function createRegistry<Entry extends RegistryEntry>(
  name: string,
  ...lists: readonly (readonly Entry[])[]
): Registry<Entry> {
  const byType = new Map<string, Entry>();
  for (const entry of lists.flat()) {
    if (byType.has(entry.type)) throw new Error(`registry "${name}": "${entry.type}" is registered twice`);
    byType.set(entry.type, entry);
  }
  const entries = Object.freeze([...byType.values()]);
  return Object.freeze({
    name,
    entries,
    get: (type: string) => byType.get(type),
    has: (type: string) => byType.has(type),
  });
}

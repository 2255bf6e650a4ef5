import type { RecordAnswer } from "@mortise/client";
import type { Value } from "@mortise/expression";

type Changes = { readonly [field: string]: Value };

/** Two people changed the same record: what I changed, what stands there now, and where the two differ. */
export type Conflict = {
  readonly theirs: RecordAnswer;
  readonly mine: Changes;
  /** Fields that both changed, differently: a person decides. */
  readonly fields: readonly string[];
};

export function conflictOf(base: RecordAnswer, theirs: RecordAnswer, mine: Changes): Conflict {
  const fields = Object.keys(mine).filter(
    (field) => !isSame(theirs.values[field], base.values[field]) && !isSame(theirs.values[field], mine[field]),
  );
  return { theirs, mine, fields };
}

/** What to save: my changes, without the fields where theirs was taken. */
export function settled(conflict: Conflict, takesTheirs: ReadonlySet<string>): Changes {
  return Object.fromEntries(Object.entries(conflict.mine).filter(([field]) => !takesTheirs.has(field)));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

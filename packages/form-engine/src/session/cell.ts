import type { Value } from "@mortise/expression";
import type { Problem } from "@mortise/kernel";
import type { FieldPlan } from "../form-plan.ts";
import type { FieldState } from "./types.ts";

/** What a session knows of one field. */
export type Cell = {
  readonly plan: FieldPlan;
  /** Places in the plan of the calculations and of the checks that read this field. */
  readonly calculations: readonly number[];
  readonly readingChecks: readonly number[];
  /** As it would be stored. */
  value: Value;
  /** Value that the session began with; undefined on computed fields. */
  readonly before: Value | undefined;
  entered: Value;
  isRefused: boolean;
  isEdited: boolean;
  /** Was left after it was edited. */
  isLeft: boolean;
  /** What the field itself says of its value. */
  own: readonly Problem[];
  /** Failed checks that point here. */
  checks: readonly Problem[];
  reported: readonly Problem[];
  warning: Problem | undefined;
  state: FieldState;
};

const none: readonly Problem[] = [];

export function createCell(
  readers: Pick<Cell, "plan" | "calculations" | "readingChecks">,
  value: Value,
  own: readonly Problem[],
): Cell {
  return {
    ...readers,
    value,
    before: readers.plan.isComputed ? undefined : value,
    entered: value,
    isRefused: false,
    isEdited: false,
    isLeft: false,
    own,
    checks: [],
    reported: [],
    warning: undefined,
    state: { value, problems: none },
  };
}

/** Makes the state that controls see anew. */
export function renew(cell: Cell, isAttempted: boolean): void {
  cell.state = { value: cell.entered, problems: shownProblems(cell, isAttempted) };
}

function shownProblems(cell: Cell, isAttempted: boolean): readonly Problem[] {
  const isShown = (cell.isLeft || isAttempted) && (cell.own.length > 0 || cell.checks.length > 0);
  if (!isShown && cell.reported.length === 0 && !cell.warning) return none;
  const problems = isShown ? [...cell.own, ...cell.checks, ...cell.reported] : [...cell.reported];
  if (cell.warning) problems.push(cell.warning);
  return problems;
}

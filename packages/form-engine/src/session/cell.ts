import type { Value } from "@mortise/expression";
import type { Problem } from "@mortise/kernel";
import type { FieldPlan } from "../form-plan.ts";
import type { FieldState } from "./types.ts";

/** What a session knows of one field. */
export type Cell = {
  readonly plan: FieldPlan;
  /** As it would be stored. */
  value: Value;
  /** Value that the session began with; undefined on computed fields. */
  readonly before: Value | undefined;
  entered: Value;
  isRefused: boolean;
  isLeft: boolean;
  /** What the field itself says of its value. */
  own: readonly Problem[];
  /** Failed checks that point here. */
  checks: readonly Problem[];
  reported: readonly Problem[];
  warning: Problem | undefined;
  state: FieldState;
};

export function createCell(plan: FieldPlan, value: Value, own: readonly Problem[], warning: Problem | undefined): Cell {
  return {
    plan,
    value,
    before: plan.isComputed ? undefined : value,
    entered: value,
    isRefused: false,
    isLeft: false,
    own,
    checks: [],
    reported: [],
    warning,
    state: { value, problems: warning ? [warning] : [] },
  };
}

/** Makes the state that controls see anew. */
export function renew(cell: Cell, isAttempted: boolean): void {
  const problems = [...(cell.isLeft || isAttempted ? [...cell.own, ...cell.checks] : []), ...cell.reported];
  if (cell.warning) problems.push(cell.warning);
  cell.state = { value: cell.entered, problems };
}

import type { AppModel } from "@mortise/definition";
import { hasErrors, Refusal } from "@mortise/kernel";
import type { Session } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { PublishPlan } from "../types.ts";
import { apply } from "./apply.ts";
import { compare } from "./compare.ts";
import { measure } from "./measure.ts";
import { readAsides } from "./set-aside.ts";

/** As `RecordStore.plan`: reads, changes nothing. */
export async function planPublish(
  session: Session,
  dialect: Dialect,
  from: AppModel | undefined,
  to: AppModel,
): Promise<PublishPlan> {
  const { steps } = compare(from, to, await readAsides(session, to.id));
  return measure(session, dialect, from, to, steps);
}

/**
 * As `StoreTransaction.publish`, in the transaction of `session`.
 *
 * @throws Refusal `validation_failed` with the plan's problems when there are errors among them
 */
export async function publish(
  session: Session,
  dialect: Dialect,
  from: AppModel | undefined,
  to: AppModel,
  at: number,
): Promise<PublishPlan> {
  const { steps, actions } = compare(from, to, await readAsides(session, to.id));
  const plan = await measure(session, dialect, from, to, steps);
  if (hasErrors(plan.problems)) throw new Refusal("validation_failed", {}, plan.problems);
  await apply(session, dialect, actions, at);
  return plan;
}

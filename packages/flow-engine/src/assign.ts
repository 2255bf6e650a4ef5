import type { Assignee, FlowContext, FlowTask } from "./types.ts";

/** What `because` says of an admin who is asked since nobody else was found. */
export const adminFallback = "fallback:admin";

/**
 * Tasks for the people whom a node asks. Each person is asked once, for the first reason given; members that left or
 * are disabled are not asked. Where nobody would be able to act, the flow's admins are asked: all of them, even if
 * disabled, when not one is active, so that a running flow always waits for somebody.
 */
export function openTasks(
  node: string,
  wanted: readonly Assignee[],
  existing: readonly FlowTask[],
  context: FlowContext,
): FlowTask[] {
  const isAsked = new Set(existing.filter((task) => task.status === "open").map((task) => task.assignee));
  const people: Assignee[] = [];
  const ask = (one: Assignee) => {
    if (isAsked.has(one.member)) return;
    isAsked.add(one.member);
    people.push(one);
  };
  for (const one of wanted) if (context.isActive(one.member)) ask(one);
  if (isAsked.size === 0) {
    const active = context.admins.filter((member) => context.isActive(member));
    for (const member of active.length > 0 ? active : context.admins) ask({ member, because: adminFallback });
  }
  return people.map(({ member, because }) => ({
    id: context.nextId(),
    node,
    assignee: member,
    status: "open",
    because,
  }));
}

import { err, ok, type Result } from "@mortise/kernel";

/** Something that is computed, and what it is computed from. Ids that are no node are inputs. */
export type DependencyNode = { readonly id: string; readonly dependsOn: readonly string[] };

export type DependencyGraph = {
  /** Every node after all it depends on. The same for any order in which the nodes were given. */
  readonly order: readonly string[];
  /** All nodes that change when `id` (a node or an input) does, directly or not, in the order to compute them. */
  dependentsOf(id: string): readonly string[];
};

/**
 * Orders computed fields. The error is the path of a cycle, from a node back to itself: `["a", "b", "a"]`; the same
 * one whatever the order of declaration. Depth is unbounded: nothing here recurses.
 */
export function createDependencyGraph(nodes: readonly DependencyNode[]): Result<DependencyGraph, readonly string[]> {
  const byId = new Map<string, readonly string[]>();
  for (const node of nodes) byId.set(node.id, [...new Set([...(byId.get(node.id) ?? []), ...node.dependsOn])].sort());
  const order: string[] = [];
  const state = new Map<string, "open" | "done">();
  for (const root of [...byId.keys()].sort()) {
    const cycle = visit(root, byId, state, order);
    if (cycle) return err(startAtLeast(cycle));
  }
  return ok({ order, dependentsOf: dependents(byId, order) });
}

function visit(
  root: string,
  byId: ReadonlyMap<string, readonly string[]>,
  state: Map<string, "open" | "done">,
  order: string[],
): string[] | undefined {
  if (state.has(root)) return undefined;
  const path = [{ id: root, next: 0 }];
  state.set(root, "open");
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = byId.get(top.id)?.[top.next++];
    if (next === undefined) {
      state.set(top.id, "done");
      order.push(top.id);
      path.pop();
    } else if (byId.has(next)) {
      const known = state.get(next);
      if (known === "open") {
        const ids = path.map((one) => one.id);
        return [...ids.slice(ids.indexOf(next)), next];
      }
      if (known === undefined) {
        state.set(next, "open");
        path.push({ id: next, next: 0 });
      }
    }
  }
  return undefined;
}

/** A circle has no beginning: it is told from its first id in the alphabet. */
function startAtLeast(cycle: readonly string[]): readonly string[] {
  const ring = cycle.slice(0, -1);
  const least = ring.reduce((best, id, index) => (id < (ring[best] as string) ? index : best), 0);
  const turned = [...ring.slice(least), ...ring.slice(0, least)];
  return [...turned, turned[0] as string];
}

function dependents(byId: ReadonlyMap<string, readonly string[]>, order: readonly string[]) {
  const users = new Map<string, string[]>();
  for (const [id, dependsOn] of byId) {
    for (const one of dependsOn) {
      const known = users.get(one);
      if (known) known.push(id);
      else users.set(one, [id]);
    }
  }
  const rank = new Map(order.map((id, index) => [id, index]));
  return (id: string): readonly string[] => {
    const reached = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const user of users.get(next) ?? []) {
        if (reached.has(user)) continue;
        reached.add(user);
        open.push(user);
      }
    }
    return [...reached].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  };
}

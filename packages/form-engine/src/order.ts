/** Nodes in an order in which each comes after what it reads, and the nodes that no order fits: those in a cycle, or behind one. */
export type Order = { readonly sorted: readonly string[]; readonly stuck: readonly string[] };

/** Sorts by dependencies (Kahn). Among nodes that are ready at once, the given order stays. */
export function orderByReads(nodes: ReadonlyMap<string, readonly string[]>): Order {
  const readers = new Map<string, string[]>();
  const waitsFor = new Map<string, number>();
  for (const [node, reads] of nodes) {
    const own = [...new Set(reads)].filter((read) => nodes.has(read));
    waitsFor.set(node, own.length);
    for (const read of own) {
      const list = readers.get(read);
      if (list) list.push(node);
      else readers.set(read, [node]);
    }
  }
  const sorted = [...nodes.keys()].filter((node) => waitsFor.get(node) === 0);
  for (const node of sorted) {
    for (const reader of readers.get(node) ?? []) {
      const rest = (waitsFor.get(reader) ?? 0) - 1;
      waitsFor.set(reader, rest);
      if (rest === 0) sorted.push(reader);
    }
  }
  const done = new Set(sorted);
  return { sorted, stuck: [...nodes.keys()].filter((node) => !done.has(node)) };
}

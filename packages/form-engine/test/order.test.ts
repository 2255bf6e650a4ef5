import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderByReads } from "../src/order.ts";

const nodes = (reads: { readonly [node: string]: readonly string[] }) => new Map(Object.entries(reads));

describe("ordering by what is read", () => {
  it("puts each node after what it reads, whatever the order of declaration", () => {
    expect(orderByReads(nodes({ c: ["b"], b: ["a", "x"], a: ["x"] }))).toEqual({ sorted: ["a", "b", "c"], stuck: [] });
  });

  it("leaves aside a cycle and what waits for it", () => {
    const order = orderByReads(nodes({ a: ["b"], b: ["a"], behind: ["b"], free: [] }));
    expect(order).toEqual({ sorted: ["free"], stuck: ["a", "b", "behind"] });
  });

  it("sees a node that reads itself as a cycle", () => {
    expect(orderByReads(nodes({ a: ["a"] })).stuck).toEqual(["a"]);
  });

  it("sorts any graph without cycles", () => {
    const graph = fc.array(fc.array(fc.nat(30), { maxLength: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(graph, fc.func(fc.nat()), (lists, shuffle) => {
        const edges = lists.map((list, index): [string, string[]] => [
          String(index),
          list.filter((one) => one < index).map(String),
        ]);
        const shuffled = new Map(edges.toSorted((one, other) => shuffle(one[0]) - shuffle(other[0])));
        const { sorted, stuck } = orderByReads(shuffled);
        expect(stuck).toEqual([]);
        for (const [node, reads] of edges)
          for (const read of reads) expect(sorted.indexOf(read)).toBeLessThan(sorted.indexOf(node));
      }),
    );
  });
});

import { unwrap } from "@mortise/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDependencyGraph } from "./graph.ts";

describe("createDependencyGraph", () => {
  it("orders what is computed", () => {
    const graph = unwrap(
      createDependencyGraph([
        { id: "total", dependsOn: ["net", "tax"] },
        { id: "tax", dependsOn: ["net", "rate"] },
        { id: "net", dependsOn: ["price"] },
      ]),
    );
    expect(graph.order).toEqual(["net", "tax", "total"]);
    expect(graph.dependentsOf("price")).toEqual(["net", "tax", "total"]);
    expect(graph.dependentsOf("rate")).toEqual(["tax", "total"]);
    expect(graph.dependentsOf("total")).toEqual([]);
  });

  it("refuses a cycle with its path", () => {
    const nodes = [
      { id: "c", dependsOn: ["a"] },
      { id: "b", dependsOn: ["c"] },
      { id: "a", dependsOn: ["b", "x"] },
    ];
    expect(createDependencyGraph(nodes)).toEqual({ ok: false, error: ["a", "b", "c", "a"] });
    expect(createDependencyGraph([{ id: "a", dependsOn: ["a"] }])).toEqual({ ok: false, error: ["a", "a"] });
  });

  it("answers the same in any order of declaration", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const node = fc.record({ id: fc.constantFrom(...names), dependsOn: fc.uniqueArray(fc.constantFrom(...names)) });
    fc.assert(
      fc.property(fc.uniqueArray(node, { selector: (one) => one.id }), fc.infiniteStream(fc.nat()), (nodes, keys) => {
        const shuffled = nodes
          .map((one) => [keys.next().value as number, one] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, one]) => ({ ...one, dependsOn: [...one.dependsOn].reverse() }));
        const one = createDependencyGraph(nodes);
        const other = createDependencyGraph(shuffled);
        expect(other.ok ? other.value.order : other.error).toEqual(one.ok ? one.value.order : one.error);
      }),
    );
  });

  it("takes a chain of 100,000", () => {
    const nodes = Array.from({ length: 100_000 }, (_, index) => ({ id: `n${index}`, dependsOn: [`n${index + 1}`] }));
    expect(unwrap(createDependencyGraph(nodes)).order[0]).toBe("n99999");
  });
});

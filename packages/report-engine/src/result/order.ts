import type { PlanDimension, ReportCell, ReportPlan } from "../types.ts";

/** Compares two cells of a column, the way people order what they read there. Empty cells come last either way. */
type CellOrder = (a: ReportCell, b: ReportCell) => number;

type Titles = { readonly [value: string]: string };

/** Rows in the plan's order; of equals, the dimensions decide from left to right. */
export function orderRows<Row extends readonly ReportCell[]>(
  plan: ReportPlan,
  rows: readonly Row[],
  titlesOf: (column: string) => Titles | undefined,
): readonly Row[] {
  const rest = plan.dimensions.map((_, column) => ({ column, desc: false }));
  const keys = [...plan.sort, ...rest].map(({ column, desc }) => {
    const dimension = plan.dimensions[column];
    const compare = dimension ? dimensionOrder(dimension, titlesOf(dimension.id) ?? {}) : compareCells;
    return { column, compare: desc ? reversed(compare) : compare };
  });
  return rows.toSorted((a, b) => {
    for (const { column, compare } of keys) {
      const left = a[column] ?? null;
      const right = b[column] ?? null;
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const order = compare(left, right);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** Options in their own order, what has a title by title, everything else by value. */
function dimensionOrder({ order, labelOf, shape }: PlanDimension, titles: Titles): CellOrder {
  if (order) {
    const rank = new Map(order.map((value, index) => [value, index]));
    return (a, b) =>
      (rank.get(String(a)) ?? order.length) - (rank.get(String(b)) ?? order.length) || compareCells(a, b);
  }
  if (shape.kind === "reference" || shape.kind === "member" || labelOf) {
    return (a, b) => compareText(titles[String(a)] ?? String(a), titles[String(b)] ?? String(b)) || compareCells(a, b);
  }
  return compareCells;
}

function compareCells(a: ReportCell, b: ReportCell): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "boolean" || typeof b === "boolean") return Number(a) - Number(b);
  return compareText(String(a), String(b));
}

/** By code point, as both databases do. */
function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    const left = a.codePointAt(at) ?? 0;
    const right = b.codePointAt(at) ?? 0;
    return left - right;
  }
  return a.length - b.length;
}

function reversed(compare: CellOrder): CellOrder {
  return (a, b) => compare(b, a);
}

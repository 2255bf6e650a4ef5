import type { Value } from "@mortise/expression";

/** Whether two values are the same to a record; absent and null are both empty. */
export function isSameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true;
  if (one === null || one === undefined) return other === null || other === undefined;
  if (typeof one !== "object" || typeof other !== "object" || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = Object.entries(one) as [string, Value][];
  const right = other as { readonly [key: string]: Value };
  return left.length === Object.keys(right).length && left.every(([key, value]) => isSameValue(value, right[key]));
}

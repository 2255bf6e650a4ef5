import { err, ok, type Problem, problem, type Result } from "@mortise/kernel";

type Properties = { readonly [property: string]: unknown };

/** The object with `property` set to `value`, or without it where `value` is undefined. Refuses what is in `fixed`. */
export function withProperty<Element extends object>(
  element: Element,
  property: string,
  value: unknown,
  fixed: readonly string[],
  path: string,
): Result<Element, Problem> {
  if (fixed.includes(property)) return err(problem("fixed_property", path, { property }));
  const { [property]: _old, ...rest } = element as Properties;
  return ok((value === undefined ? rest : { ...rest, [property]: value }) as Element);
}

/** The `value` part of an edit that gives `property` of this element back what it holds now. */
export function givingBack(element: object, property: string): { readonly value?: unknown } {
  const value = (element as Properties)[property];
  return value === undefined ? {} : { value };
}

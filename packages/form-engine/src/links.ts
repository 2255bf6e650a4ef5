import type { FormModel } from "@mortise/definition";
import { memberForm } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import type { LinkedValues, Values } from "./types.ts";

/** Which links have to be followed, and from there which: `account` and its `parent`. */
export type LinkTree = ReadonlyMap<string, { readonly form: string; readonly next: LinkTree }>;

/** @param paths those that expressions read; those of one step need no link */
export function linkTree(model: FormModel, paths: readonly (readonly string[])[]): LinkTree {
  const tree = new Map<string, { form: string; next: LinkTree }>();
  const byFirst = Map.groupBy(
    paths.filter((path) => path.length > 1),
    (path) => path[0] ?? "",
  );
  for (const [field, through] of byFirst) {
    const shape = model.shapeOf(field);
    const form = shape?.kind === "reference" ? shape.form : shape?.kind === "member" ? memberForm : undefined;
    if (form === undefined) continue;
    const target = model.app.forms.get(form);
    tree.set(field, {
      form,
      next: target
        ? linkTree(
            target,
            through.map((path) => path.slice(1)),
          )
        : new Map(),
    });
  }
  return tree;
}

/** What an expression sees of a link: the linked record with its id, or the bare id where the record is not known. */
export function followLink(
  id: Value | undefined,
  branch: { readonly form: string; readonly next: LinkTree },
  linked: LinkedValues | undefined,
): Value {
  if (typeof id !== "string") return null;
  const values = linked?.(branch.form, id);
  return values ? { ...followLinks(values, branch.next, linked), id } : id;
}

/** The record as expressions see it. The same object where no link has to be followed. */
export function followLinks(values: Values, tree: LinkTree, linked: LinkedValues | undefined): Values {
  if (tree.size === 0) return values;
  const seen: { [field: string]: Value } = { ...values };
  for (const [field, branch] of tree) seen[field] = followLink(values[field], branch, linked);
  return seen;
}

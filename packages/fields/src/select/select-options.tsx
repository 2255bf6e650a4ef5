import type { Field } from "@mortise/definition";
import type { SelectOption } from "./select.definition.ts";

export function optionsOf(field: Field): readonly SelectOption[] {
  return Array.isArray(field.options) ? (field.options as readonly SelectOption[]) : [];
}

export function Tag({ color, children }: { readonly color?: string | undefined; readonly children: string }) {
  return color === undefined ? children : <span className={`m-tag m-tag-${color}`}>{children}</span>;
}

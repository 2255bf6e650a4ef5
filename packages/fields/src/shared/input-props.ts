import type { FieldInputProps } from "@mortise/ui";

/** ARIA attributes that every control carries, from what the form says of it. */
export function ariaOf(props: FieldInputProps): {
  readonly "aria-invalid": boolean;
  readonly "aria-required": boolean;
  readonly "aria-describedby"?: string;
} {
  return {
    "aria-invalid": props.isInvalid,
    "aria-required": props.isRequired,
    ...(props.describedBy === undefined ? {} : { "aria-describedby": props.describedBy }),
  };
}

/** antd's way of drawing a control that has a problem. */
export function statusOf(props: FieldInputProps): { readonly status?: "error" } {
  return props.isInvalid ? { status: "error" } : {};
}

/** What was entered, as a text input shows it. */
export function textOf(value: FieldInputProps["value"]): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

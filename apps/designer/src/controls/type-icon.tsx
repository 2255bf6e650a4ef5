import type { ComponentType } from "react";
import "./type-icon.css";

/** A field type's icon beside its name: for the eye only. */
export function TypeIcon({ Icon }: { readonly Icon: ComponentType }) {
  return (
    <span className="type-icon" aria-hidden="true">
      <Icon />
    </span>
  );
}

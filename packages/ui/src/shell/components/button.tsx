import type { ButtonHTMLAttributes, ReactNode } from "react";
import "./button.css";

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "type"> & {
  /** `primary` once a page at most; `quiet` has no border. */
  readonly tone?: "default" | "primary" | "positive" | "negative" | "quiet";
  readonly size?: "small" | "medium" | "large";
  readonly type?: "button" | "submit";
  readonly icon?: ReactNode;
  /** Shows that it is at work, and takes no second click. */
  readonly isBusy?: boolean;
};

/** A button in plain HTML, for pages that carry no component library and wherever nothing more is needed. */
export function Button({
  tone = "default",
  size = "medium",
  type = "button",
  icon,
  isBusy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={["m-button", `m-button-${tone}`, `m-button-${size}`, className].filter(Boolean).join(" ")}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={(event) => (isBusy ? event.preventDefault() : onClick?.(event))}
    >
      {isBusy ? <span className="m-spinner" aria-hidden="true" /> : icon}
      {children === undefined ? null : <span>{children}</span>}
    </button>
  );
}

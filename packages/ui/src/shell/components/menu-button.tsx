import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import "./menu-button.css";

export type MenuItem =
  | {
      readonly key: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly isChosen?: boolean;
      readonly isDisabled?: boolean;
      readonly tone?: "negative";
      onSelect(): void;
    }
  | { readonly key: string; readonly divider: true };

export type MenuButtonProps = {
  readonly items: readonly MenuItem[];
  /** Name for screen readers, where the button's content is not one. */
  readonly label?: string;
  readonly className?: string;
  /** Edge of the button that the menu lines up with. */
  readonly align?: "start" | "end";
  readonly children: ReactNode;
};

/** A button that opens a menu: arrows, Home, End, first letters, Escape; closes when something is picked. */
export function MenuButton({ items, label, className, align = "start", children }: MenuButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  const open = (at: "first" | "last" = "first") => {
    if (!menu.current || !button.current) return;
    menu.current.showPopover();
    place(menu.current, button.current, align);
    const entries = entriesOf(menu.current);
    entries.at(at === "first" ? 0 : -1)?.focus();
  };
  const close = () => {
    menu.current?.hidePopover();
    button.current?.focus();
  };
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open(event.key === "ArrowDown" ? "first" : "last");
  };
  const onMenuKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const entries = entriesOf(event.currentTarget);
    const next = nextEntry(event.key, entries, entries.indexOf(document.activeElement as HTMLElement));
    if (event.key === "Tab" || event.key === "Escape") close();
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={label}
        onClick={() => (isOpen ? close() : open())}
        onKeyDown={onButtonKey}
      >
        {children}
      </button>
      <div
        ref={menu}
        id={id}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        popover="auto"
        className="m-menu"
        onToggle={(event) => setIsOpen(event.newState === "open")}
        onKeyDown={onMenuKey}
      >
        {items.map((item) =>
          "divider" in item ? (
            <hr key={item.key} />
          ) : (
            <button
              key={item.key}
              type="button"
              {...(item.isChosen === undefined
                ? { role: "menuitem" }
                : { role: "menuitemradio", "aria-checked": item.isChosen })}
              disabled={item.isDisabled}
              tabIndex={-1}
              className={item.tone === "negative" ? "m-menu-negative" : undefined}
              onClick={() => {
                close();
                item.onSelect();
              }}
            >
              {item.icon}
              <span className="m-cut">{item.label}</span>
              {item.isChosen ? <Check /> : null}
            </button>
          ),
        )}
      </div>
    </>
  );
}

function Check() {
  return (
    <svg className="m-menu-check" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M2.5 7.5l3 3 6-7" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}

function entriesOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("button:not(:disabled)")];
}

function nextEntry(key: string, entries: readonly HTMLElement[], at: number): HTMLElement | undefined {
  if (key === "ArrowDown") return entries[(at + 1) % entries.length];
  if (key === "ArrowUp") return entries[(at - 1 + entries.length) % entries.length];
  if (key === "Home") return entries[0];
  if (key === "End") return entries.at(-1);
  if (key.length !== 1 || key === " ") return undefined;
  const wanted = key.toLowerCase();
  const after = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  return after.find((entry) => entry.textContent?.trim().toLowerCase().startsWith(wanted));
}

/** Below the button, or above it where there is more room; inside the window in any case. */
function place(menu: HTMLElement, button: HTMLElement, align: "start" | "end"): void {
  const anchor = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const left = align === "start" ? anchor.left : anchor.right - width;
  const isAbove = anchor.bottom + 4 + height > innerHeight && anchor.top > innerHeight - anchor.bottom;
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, isAbove ? anchor.top - height - 4 : anchor.bottom + 4)}px`;
}

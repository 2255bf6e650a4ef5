import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import "./dialog.css";

export type DialogProps = {
  readonly title: string;
  /** `side` slides in from the end, `start` from the beginning; `center` stands in the middle. */
  readonly place?: "center" | "side" | "start";
  readonly width?: number;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  /** Escape, the cross, or a click beside it. */
  onClose(): void;
};

/** A modal dialog: the browser's own, which keeps focus inside and gives it back. Shown while it is rendered. */
export function Dialog({ title, place = "center", width = 480, footer, children, onClose }: DialogProps) {
  const { t } = useTranslation("shell");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const isPressedBeside = useRef(false);
  useEffect(() => {
    const { current } = dialog;
    if (current && !current.open) {
      current.showModal();
      // React's autoFocus comes before the dialog opens, which then takes the focus to its first button.
      current.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    }
    return () => current?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does by keyboard what a click beside the dialog does
    <dialog
      ref={dialog}
      className={`m-dialog m-dialog-${place}`}
      style={{ width: `min(${width}px, calc(100vw - ${place === "center" ? 32 : 0}px))` }}
      aria-labelledby={id}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        isPressedBeside.current = event.target === dialog.current;
      }}
      onClick={(event) => {
        if (isPressedBeside.current && event.target === dialog.current) onClose();
      }}
    >
      <div className="m-dialog-box">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" className="m-dialog-close" aria-label={t("close")} onClick={onClose}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
            </svg>
          </button>
        </header>
        <div className="m-dialog-body">{children}</div>
        {footer === undefined ? null : <footer>{footer}</footer>}
      </div>
    </dialog>
  );
}

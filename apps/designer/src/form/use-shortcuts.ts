import { toast } from "@mortise/ui/shell";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useDraft } from "../draft/draft-context.tsx";
import type { FormCommands } from "./use-form-commands.ts";

/**
 * Keys that work anywhere in the form's designer. Copying and pasting go by the clipboard's own events, so that text in
 * an input stays text; undo is the draft's everywhere, since what is typed in a panel is an edit like any other.
 */
export function useShortcuts(commands: FormCommands, selected: string | undefined): void {
  const draft = useDraft();
  const { t } = useTranslation("form");
  useEffect(() => {
    // The card with the focus goes first: the address follows it a moment later.
    const current = () =>
      (document.activeElement instanceof HTMLElement && document.activeElement.dataset.card) || selected;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || isInDialog(event.target)) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (isCommand && key === "z") run(event, event.shiftKey ? commands.redo : commands.undo);
      else if (isCommand && key === "y") run(event, commands.redo);
      else if (isCommand && key === "s") {
        run(event, () => void draft.flush().then(() => toast({ text: t("savedByItself") })));
      } else if (isCommand && key === "d" && !isText(event.target)) {
        const field = current();
        run(event, () => field !== undefined && commands.duplicate(field));
      } else if (event.key === "F6") run(event, () => cyclePanes(event.shiftKey ? -1 : 1));
    };
    const onCopy = (event: ClipboardEvent) => {
      const field = current();
      if (field === undefined || isText(event.target) || isInDialog(event.target) || hasTextSelected()) return;
      event.preventDefault();
      void (event.type === "cut" ? commands.cut(field) : commands.copy(field));
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isText(event.target) || isInDialog(event.target)) return;
      event.preventDefault();
      commands.paste(event.clipboardData?.getData("text/plain") ?? "");
    };
    addEventListener("keydown", onKey);
    addEventListener("copy", onCopy);
    addEventListener("cut", onCopy);
    addEventListener("paste", onPaste);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("copy", onCopy);
      removeEventListener("cut", onCopy);
      removeEventListener("paste", onPaste);
    };
  }, [commands, draft, selected, t]);
}

function run(event: KeyboardEvent, act: () => unknown): void {
  event.preventDefault();
  act();
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("dialog") !== null;
}

function hasTextSelected(): boolean {
  return (getSelection()?.toString() ?? "") !== "";
}

/** F6 goes round the panes: palette, canvas, properties. */
function cyclePanes(step: -1 | 1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")].filter((pane) => pane.offsetParent !== null);
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + step + panes.length) % panes.length];
  const stop = next?.querySelector<HTMLElement>('[data-card][tabindex="0"], input, button, [tabindex="0"]');
  stop?.focus();
}

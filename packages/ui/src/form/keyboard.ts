import type { KeyboardEvent } from "react";
import { focusControl } from "./control-ids.ts";

/**
 * True while an input method composes: its Enter takes the composed text and must do nothing else. Safari ends the
 * composition before that Enter arrives, with the key code 229.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}

const controls =
  "input:not([type=hidden]):not([disabled]), textarea:not([disabled]), select:not([disabled]), button[role=switch]:not([disabled])";

/** Stands where a control is still being loaded. */
const waiting = ".m-field-waiting";

/** Inputs of one line, where Enter has no meaning of its own. */
function isPlainInput(element: EventTarget): element is HTMLInputElement {
  if (!(element instanceof HTMLInputElement) || element.getAttribute("role") === "combobox") return false;
  return !["button", "checkbox", "radio", "submit", "reset", "file"].includes(element.type);
}

/** Enter in a single-line input goes on to the next control, Control or Command with Enter submits. */
export function handleFormKey(event: KeyboardEvent<HTMLFormElement>, submit: () => void): void {
  if (event.key !== "Enter" || event.defaultPrevented || isComposing(event)) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    submit();
  } else if (isPlainInput(event.target)) {
    event.preventDefault();
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>(`${controls}, ${waiting}`)];
    const next = all[all.indexOf(event.target) + 1];
    if (next?.matches(waiting)) focusControl(next.id);
    else next?.focus();
  }
}

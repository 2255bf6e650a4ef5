/** DOM ids of what belongs to one field of one form on the page. */
export type ControlIds = {
  readonly control: string;
  readonly label: string;
  readonly help: string;
  readonly problem: string;
};

export function controlIds(prefix: string, field: string): ControlIds {
  const control = `${prefix}-${field}`;
  return { control, label: `${control}-label`, help: `${control}-help`, problem: `${control}-problem` };
}

const focusable = "input, textarea, select, button, a[href], [tabindex]";

/** How long to wait for a control that is still being loaded, in milliseconds. */
const patience = 3_000;

/**
 * Moves the focus to a field's control, or to the first part of it that can have it, and brings it into view. Where the
 * control is still being loaded it waits, unless the person goes elsewhere meanwhile.
 */
export function focusControl(id: string): void {
  if (focusNow(id)) return;
  const before = document.activeElement;
  const observer = new MutationObserver(() => {
    if (document.activeElement !== before || focusNow(id)) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), patience);
}

function focusNow(id: string): boolean {
  const element = document.getElementById(id);
  const target = element?.matches(focusable) ? element : element?.querySelector<HTMLElement>(focusable);
  if (!target) return false;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
  return true;
}

/** The field that a problem's path names. */
export function fieldOfPath(path: string): string | undefined {
  return /^\/values\/([^/]+)/.exec(path)?.[1];
}

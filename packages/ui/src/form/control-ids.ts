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

/** Moves the focus to a field's control, or to the first part of it that can have it, and brings it into view. */
export function focusControl(id: string): void {
  const element = document.getElementById(id);
  const target = element?.matches(focusable) ? element : element?.querySelector<HTMLElement>(focusable);
  if (!target) return;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
}

/** The field that a problem's path names. */
export function fieldOfPath(path: string): string | undefined {
  return /^\/values\/([^/]+)/.exec(path)?.[1];
}

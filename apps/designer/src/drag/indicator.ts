import { createStore } from "zustand/vanilla";
import { type Line, lineAt, type Point } from "./geometry.ts";

/** A list that things can be dropped into, with a name for announcements. */
export type DropList = { readonly element: HTMLElement; readonly name: string };

/** Where what is dragged would land; nowhere where `list` is absent. */
export type Target = {
  readonly isDragging: boolean;
  readonly list?: string;
  readonly gap: number;
  readonly line?: Line;
};

const atRest: Target = { isDragging: false, gap: 0 };
const nowhere: Target = { isDragging: true, gap: 0 };

/**
 * Where a drag is. Kept outside of React's state: while something moves over three hundred fields, only the line is
 * drawn anew.
 */
export function createIndicator() {
  const store = createStore<Target>(() => atRest);
  const lists = new Map<string, DropList>();
  return {
    store,
    lists,
    /** Points at a gap of a list; the line is told in coordinates of the list. */
    show(list: string, gap: number) {
      const element = lists.get(list)?.element;
      const current = store.getState();
      if (element === undefined || (current.list === list && current.gap === gap)) return;
      const frame = element.getBoundingClientRect();
      const line = lineAt(boxesOf(element), frame, gap);
      store.setState(
        { isDragging: true, list, gap, line: { ...line, x: line.x - frame.left, y: line.y - frame.top } },
        true,
      );
    },
    begin: () => store.setState(nowhere, true),
    /** Points nowhere. */
    clear: () => store.setState(nowhere, true),
    end: () => store.setState(atRest, true),
    /** The list's insertion line's place on the screen. */
    place(): Point | undefined {
      const { list, line } = store.getState();
      const frame = list === undefined ? undefined : lists.get(list)?.element.getBoundingClientRect();
      return frame && line && { x: frame.left + line.x, y: frame.top + line.y };
    },
  };
}
export type Indicator = ReturnType<typeof createIndicator>;

/** The boxes of a list's items, in order. */
export function boxesOf(list: HTMLElement): readonly DOMRect[] {
  return itemsOf(list).map((item) => item.getBoundingClientRect());
}

export function itemsOf(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(":scope > [data-drag-item]")];
}

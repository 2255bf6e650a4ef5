import { useDraggable } from "@dnd-kit/core";
import type { KeyboardEventHandler, MouseEventHandler, TouchEventHandler } from "react";
import type { Source } from "./drag-area.tsx";

/** What a button needs to be dragged by mouse, finger or Space. */
export type DragHandle = {
  ref(element: HTMLElement | null): void;
  readonly onMouseDown?: MouseEventHandler;
  readonly onTouchStart?: TouchEventHandler;
  readonly onKeyDown?: KeyboardEventHandler;
  readonly "aria-describedby": string;
};

/** Makes a button draggable. `id` tells sources of one area apart. */
export function useDragSource<Item>(
  id: string,
  source: Source<Item>,
): { readonly handle: DragHandle; readonly isDragging: boolean } {
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({ id, data: source });
  return {
    handle: { ref: setNodeRef, ...listeners, "aria-describedby": attributes["aria-describedby"] },
    isDragging,
  };
}

export { DragArea, type DragAreaProps, type DragWords, type Source, useIsDragging } from "./drag-area.tsx";
export { DropList, type DropListProps } from "./drop-list.tsx";
export { type DragHandle, useDragSource } from "./use-drag-source.ts";

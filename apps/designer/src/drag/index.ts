export { DragArea, type DragWords, useIsDragging } from "./drag-area.tsx";
export { DropList } from "./drop-list.tsx";
export { useDragSource } from "./use-drag-source.ts";

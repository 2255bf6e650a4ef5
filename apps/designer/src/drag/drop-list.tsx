import { useDroppable } from "@dnd-kit/core";
import { type ReactNode, useCallback, useEffect } from "react";
import { useStore } from "zustand";
import { useIndicator } from "./drag-area.tsx";

export type DropListProps = {
  readonly id: string;
  /** For announcements: the form's or the section's name. */
  readonly name: string;
  /** Lists that stand inside others go before them. */
  readonly depth?: number;
  readonly className?: string;
  /** `li` elements that can be passed carry `data-drag-item`. */
  readonly children: ReactNode;
};

/** A list that things can be dropped into. */
export function DropList({ id, name, depth = 0, className = "", children }: DropListProps) {
  const { lists } = useIndicator();
  const { setNodeRef } = useDroppable({ id, data: { depth } });
  const ref = useCallback(
    (element: HTMLUListElement | null) => {
      setNodeRef(element);
      if (element) lists.set(id, { element, name });
    },
    [id, name, lists, setNodeRef],
  );
  useEffect(() => () => void lists.delete(id), [id, lists]);
  return (
    <ul ref={ref} className={`drop-list ${className}`} aria-label={name}>
      {children}
      <InsertionLine list={id} />
    </ul>
  );
}

function InsertionLine({ list }: { readonly list: string }) {
  const { store } = useIndicator();
  const line = useStore(store, (target) => (target.list === list ? target.line : undefined));
  if (line === undefined) return null;
  return (
    <li
      aria-hidden="true"
      className={line.isUpright ? "drop-line drop-line-upright" : "drop-line"}
      style={{
        transform: `translate(${line.x}px, ${line.y}px)`,
        ...(line.isUpright ? { height: line.length } : { width: line.length }),
      }}
    />
  );
}

import { useEffect, useRef } from "react";

type Acts = { next(): void; previous(): void; approve(): void; reject(): void };
const acts: { readonly [key: string]: keyof Acts } = { j: "next", k: "previous", a: "approve", r: "reject" };

/** J and K walk through the tasks, A and R decide. Silent while something is typed and over dialogs and menus. */
export function useTaskKeys(handlers: Acts): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if ((event.target as Element).closest("input, textarea, select, [contenteditable], [role=menu], dialog")) return;
      const act = acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      latest.current[act]();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** The selected field, which is part of the address: `?field=amount`. */
export function useSelection(): readonly [
  string | undefined,
  (field: string | undefined, how?: "push" | "replace") => void,
] {
  const [search, setSearch] = useSearchParams();
  const select = useCallback(
    (field: string | undefined, how: "push" | "replace" = "push") =>
      setSearch(
        (old) => {
          if (field === undefined) old.delete("field");
          else old.set("field", field);
          return old;
        },
        { replace: how === "replace" },
      ),
    [setSearch],
  );
  return [search.get("field") ?? undefined, select];
}

/** Puts the focus on a field's card once it is there, and into view. */
export function focusCard(field: string): void {
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(field)}"]`);
    card?.focus({ preventScroll: true });
    card?.closest("li")?.scrollIntoView({ block: "nearest" });
  });
}

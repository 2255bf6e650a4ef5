import type { FormModel } from "@mortise/definition";
import { useMemo } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { type ListState, writeListState } from "../data/list-state.ts";
import { useHasRoomBeside } from "../data/use-media.ts";
import { recordPath } from "../paths.ts";

export type ListActions = {
  /** Changes what the list shows. `isReplaced` leaves no entry in the history, as for each letter of a search. */
  change(change: Partial<ListState>, isReplaced?: boolean): void;
  /** Opens a record beside the list where there is room, on its own page elsewhere; closes the panel where undefined. */
  open(record: string | undefined): void;
  next(cursor: string): void;
  previous: (() => void) | undefined;
  /** Number of the page, from 0; undefined where somebody came by a link to a later page. */
  readonly page: number | undefined;
};

/** Cursors of the pages before this one travel in the history's state: a copied link has none, and starts over. */
type Trail = { readonly trail?: readonly (string | null)[] };

export function useListActions(form: FormModel, state: ListState): ListActions {
  const [, setSearch] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const hasRoom = useHasRoomBeside();
  const trail = (location.state as Trail | null)?.trail ?? [];
  return useMemo(() => {
    const go = (change: Partial<ListState>, isReplaced: boolean, nextTrail: Trail["trail"]) =>
      setSearch(writeListState(state, change), {
        replace: isReplaced,
        state: { trail: nextTrail },
        preventScrollReset: true,
      });
    const previousCursor = trail.at(-1);
    return {
      change: (change, isReplaced = false) => go(change, isReplaced, []),
      open(record) {
        if (record !== undefined && !hasRoom) void navigate(recordPath(form.app.id, form.id, record));
        else go({ record }, state.record !== undefined, trail);
      },
      next: (cursor) => go({ after: cursor, record: undefined }, false, [...trail, state.after ?? null]),
      previous:
        state.after === undefined
          ? undefined
          : () => go({ after: previousCursor ?? undefined, record: undefined }, false, trail.slice(0, -1)),
      page: state.after === undefined ? 0 : trail.length > 0 ? trail.length : undefined,
    };
  }, [form, state, setSearch, navigate, hasRoom, trail]);
}

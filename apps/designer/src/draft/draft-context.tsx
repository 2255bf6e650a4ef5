import type { Edit } from "@mortise/definition";
import { describeProblem } from "@mortise/kernel";
import { toast, useLocale } from "@mortise/ui/shell";
import { createContext, useCallback, useContext } from "react";
import { useStore } from "zustand";
import type { Draft } from "./draft.ts";
import type { DraftState } from "./types.ts";

const DraftContext = createContext<Draft | undefined>(undefined);
export const DraftProvider = DraftContext;

/** @throws Error outside of a DraftProvider */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error("useDraft needs a DraftProvider around it");
  return draft;
}

export function useDraftState<Part>(select: (state: DraftState) => Part): Part {
  return useStore(useDraft().store, select);
}

/** Applies edits; one that can't be applied is told and changes nothing. */
export function useEdit(): (edit: Edit) => boolean {
  const draft = useDraft();
  const locale = useLocale();
  return useCallback(
    (edit) => {
      const problem = draft.perform(edit);
      if (problem) toast({ text: describeProblem(problem, locale).message, tone: "negative" });
      return problem === undefined;
    },
    [draft, locale],
  );
}

import { checkApp } from "@mortise/definition";
import { useClient, useLocale } from "@mortise/ui/shell";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import type { ToldProblem } from "../controls/problem-list.tsx";
import { useDraftState } from "../draft/draft-context.tsx";
import { vocabulary } from "../registries/vocabulary.ts";
import { keys } from "../server/keys.ts";
import { tellAnswer, tellProblem } from "../server/tell.ts";

/** What the server says of the draft that it has: problems, and what publishing it would do. */
export function useDraftCheck() {
  const client = useClient();
  const app = useDraftState((state) => state.app.id);
  const etag = useDraftState((state) => state.etag);
  return useQuery({
    queryKey: keys.check(app, etag),
    queryFn: ({ signal }) => client.apps.checkDraft(app, { signal }),
    placeholderData: keepPreviousData,
  });
}

/**
 * Everything that is wrong with the draft: what can be seen here, at once, and what only the server knows, for as long
 * as it speaks of this very draft.
 */
export function useProblems(): readonly ToldProblem[] {
  const locale = useLocale();
  const current = useDraftState((state) => state.app);
  const app = useDeferredValue(current);
  const isSaved = useDraftState((state) => state.unsaved.length === 0);
  const check = useDraftCheck();
  const here = useMemo(
    () => checkApp(app, vocabulary).problems.map((problem) => tellProblem(problem, app, locale)),
    [app, locale],
  );
  const told = isSaved && !check.isPlaceholderData ? check.data?.problems : undefined;
  return useMemo(() => {
    const isHere = (path: string, code: string) => here.some((one) => one.path === path && one.code === code);
    const there = told?.filter((one) => !isHere(one.path, one.code)) ?? [];
    return [...here, ...there.map((problem) => tellAnswer(problem, app, locale))];
  }, [here, told, app, locale]);
}

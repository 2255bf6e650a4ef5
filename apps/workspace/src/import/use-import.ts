import type { ImportBody } from "@mortise/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { keys } from "../data/keys.ts";
import { sayError } from "../data/say-error.ts";

/** An act on an import: its answer is the import's new state, shown at once. */
export function useImportAct<Input = void>(id: string, act: (input: Input) => Promise<ImportBody>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (job) => {
      queryClient.setQueryData(keys.import(id), job);
      if (job.status === "undone" || job.status === "done") {
        void queryClient.invalidateQueries({ queryKey: keys.form(job.app, job.form) });
      }
    },
    onError: (error) => {
      sayError(error);
      void queryClient.invalidateQueries({ queryKey: keys.import(id) });
    },
  });
}

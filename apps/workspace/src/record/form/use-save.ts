import { ApiError, type RecordAnswer } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import type { FormSession } from "@mortise/form-engine";
import { toast, useClient } from "@mortise/ui/shell";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { keys } from "../../data/keys.ts";
import { type Conflict, conflictOf } from "./conflict.ts";
import { problemsForForm } from "./server-problems.ts";

type Changes = { readonly [field: string]: Value };

export type Save = {
  readonly isBusy: boolean;
  /** Why it was not saved, where no field says it. */
  readonly failure: string | undefined;
  readonly conflict: Conflict | undefined;
  run(changes: Changes): Promise<void>;
  /** Goes on with what was chosen field by field, over the newest version. */
  settle(chosen: Changes): void;
  dropConflict(): void;
  /** Saved: leaving needs no asking any more. */
  isDone(): boolean;
};

/** Saves once, however often it is asked to: a second click waits, and a repeated request gives the same record. */
export function useSave(
  session: FormSession,
  form: FormModel,
  record: RecordAnswer | undefined,
  onSaved: (record: RecordAnswer) => void,
): Save {
  const { t } = useTranslation("record");
  const client = useClient();
  const queryClient = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [conflict, setConflict] = useState<Conflict>();
  // What the changes stand on: `record` itself is kept up to date meanwhile.
  const base = useRef(record);
  const idempotencyKey = useRef(crypto.randomUUID());
  const isRunning = useRef(false);
  const isDone = useRef(false);
  const app = form.app.id;

  const finish = (saved: RecordAnswer) => {
    isDone.current = true;
    queryClient.setQueryData(keys.record(app, form.id, saved.id), saved);
    void queryClient.invalidateQueries({ queryKey: keys.form(app, form.id) });
    toast({ text: t(record ? "saved" : "created", { title: saved.title }), tone: "positive" });
    onSaved(saved);
  };
  const fail = async (error: unknown, changes: Changes) => {
    if (!(error instanceof ApiError)) throw error;
    // Whoever mends what was refused asks for something else; who hears nothing asks for the same again.
    if (error.status !== 0) idempotencyKey.current = crypto.randomUUID();
    if (error.code === "version_conflict" && base.current) {
      const theirs = await client.records.get(app, form.id, base.current.id);
      setConflict(conflictOf(base.current, theirs, changes));
      return;
    }
    const { known, others } = problemsForForm(error.problems);
    session.report(known);
    const isTold = known.length > 0 && others.length === 0;
    setFailure(isTold ? undefined : [error.message, ...others].join(" · "));
  };
  const run = async (changes: Changes) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setIsBusy(true);
    setFailure(undefined);
    try {
      const saved =
        base.current === undefined
          ? await client.records.create(app, form.id, changes, { idempotencyKey: idempotencyKey.current })
          : await client.records.update(app, form.id, base.current.id, {
              version: base.current.version,
              values: changes,
            });
      finish(saved);
    } catch (error) {
      await fail(error, changes).catch((another: unknown) => setFailure(String(another)));
    } finally {
      isRunning.current = false;
      setIsBusy(false);
    }
  };
  return {
    isBusy,
    failure,
    conflict,
    run,
    settle(chosen) {
      const { theirs } = conflict ?? {};
      setConflict(undefined);
      if (!theirs) return;
      base.current = theirs;
      if (Object.keys(chosen).length === 0) finish(theirs);
      else void run(chosen);
    },
    dropConflict: () => setConflict(undefined),
    isDone: () => isDone.current,
  };
}

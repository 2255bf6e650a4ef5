import type { RecordAnswer } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import type { FormSession } from "@mortise/form-engine";
import { useEffect, useRef, useState } from "react";
import { useMe } from "../../session/me-context.tsx";
import { type Draft, draftKey, readDraft, removeDraft, writeDraft } from "../draft-store.ts";

export type DraftControl = {
  /** A draft from before, until it is taken up or thrown away. */
  readonly offered: Draft | undefined;
  restore(): void;
  dismiss(): void;
  /** No draft is kept any longer: it was saved, or given up. */
  forget(): void;
  isForgotten(): boolean;
};

const pause = 400;

/** Keeps what is typed in this browser, a moment after each pause, and offers what was kept before. */
export function useDraft(session: FormSession, form: FormModel, record: RecordAnswer | undefined): DraftControl {
  const me = useMe();
  const key = draftKey(me.id, form.app.id, form.id, record?.id);
  const [offered, setOffered] = useState(() => readDraft(key));
  const isForgotten = useRef(false);
  const version = record?.version ?? null;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      timer = undefined;
      if (isForgotten.current) return;
      if (session.isDirty()) writeDraft(key, { values: session.changes(), version, savedAt: Date.now() });
      else removeDraft(key);
    };
    const stop = session.subscribe(undefined, () => {
      timer ??= setTimeout(keep, pause);
    });
    return () => {
      stop();
      if (timer === undefined) return;
      clearTimeout(timer);
      keep();
    };
  }, [session, key, version]);
  return {
    offered,
    restore() {
      for (const [field, value] of Object.entries(offered?.values ?? {})) session.set(field, value as Value);
      setOffered(undefined);
    },
    dismiss() {
      removeDraft(key);
      setOffered(undefined);
    },
    forget() {
      isForgotten.current = true;
      removeDraft(key);
    },
    isForgotten: () => isForgotten.current,
  };
}

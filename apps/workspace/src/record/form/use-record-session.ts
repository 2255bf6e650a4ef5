import type { RecordAnswer } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { createFormEngine, createFormSession, type FormEngine, type FormSession } from "@mortise/form-engine";
import { useUi } from "@mortise/ui";
import { useClient } from "@mortise/ui/shell";
import { useState } from "react";
import { useMe } from "../../session/me-context.tsx";
import { valuesOf } from "../values.ts";
import { createLinkedRecords } from "./linked-records.ts";

const engines = new WeakMap<FormModel, FormEngine>();

function engineOf(form: FormModel): FormEngine {
  const known = engines.get(form);
  if (known) return known;
  const engine = createFormEngine(form);
  engines.set(form, engine);
  return engine;
}

/** One session for as long as the form is open: what arrives from the server meanwhile does not touch what is typed. */
export function useRecordSession(form: FormModel, record: RecordAnswer | undefined): FormSession {
  const client = useClient();
  const { nameOf } = useUi();
  const me = useMe();
  const [session] = useState(() => {
    const linked = createLinkedRecords(client, form.app, nameOf, () => started.relink());
    const started: FormSession = createFormSession(engineOf(form), {
      ...(record ? { previous: valuesOf(record) } : {}),
      environment: { now: Date.now(), timeZone: form.app.timeZone, currentUser: { id: me.id, name: me.name } },
      linked,
    });
    return started;
  });
  return session;
}

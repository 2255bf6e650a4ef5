import type { BatchAnswer, BatchBody } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { type Problem, pointer, Refusal, under } from "@mortise/kernel";
import type { StoreTransaction } from "@mortise/record-store";
import type { LiveApp } from "../apps/live-app.ts";
import { problemBody } from "../http/errors.ts";
import type { Broadcast } from "../live/hub.ts";
import type { Act } from "./context.ts";
import { takeKey } from "./idempotency.ts";
import { loadLinked } from "./linked.ts";
import {
  allow,
  type Prepared,
  prepareRecord,
  recordEvent,
  storePrepared,
  storeRemoval,
  storeUpdate,
  tell,
  type WriteParts,
} from "./write.ts";

/** A write of a batch that its form has nothing against yet. */
type Piece = {
  /** Where it stands in the request. */
  readonly path: string;
  readonly kind: "create" | "update" | "delete";
  readonly id: string;
  store(transaction: StoreTransaction): Promise<readonly Broadcast[]>;
};

/**
 * Many writes under one name, so that they can be undone together. `atomic` (the default): all of them or none.
 * Otherwise each row that is refused is told, and the others are written.
 *
 * @throws Refusal `validation_failed` with every row's problems where atomic
 */
export async function runBatch(
  parts: WriteParts,
  asked: Act,
  app: LiveApp,
  form: FormModel,
  body: BatchBody,
): Promise<BatchAnswer> {
  const id = parts.ids.next();
  const act: Act = { ...asked, batch: id };
  const isAtomic = body.atomic ?? true;
  for (const kind of ["create", "update", "delete"] as const) {
    if ((body[kind] ?? []).length > 0) allow(parts.policy, act, kind, form);
  }
  const problems: Problem[] = [];
  const created: Prepared[] = [];
  const createdPaths: string[] = [];
  const sent = (body.create ?? []).map(({ values }) => values);
  const linked = await loadLinked({ read: parts.store.read, directory: parts.directory }, act, app, form, sent);
  for (const [index, values] of sent.entries()) {
    const path = pointer("create", index);
    const prepared = prepareRecord(parts, act, app, form, values, { linked });
    if (prepared.ok) {
      created.push(prepared.value);
      createdPaths.push(path);
    } else problems.push(...under(path, prepared.error));
  }
  const pieces = [...updatePieces(parts, act, app, form, body), ...removalPieces(parts, act, app, form, body)];
  if (isAtomic && problems.length > 0) throw new Refusal("validation_failed", {}, problems.slice(0, 100));

  const done: Piece[] = [];
  const broadcasts = await parts.store.write(async (transaction) => {
    await takeKey(transaction, act.claim, act.at);
    await transaction.system.batch.insert({
      id,
      app: app.id,
      form: form.id,
      kind: "api",
      createdAt: act.at,
      createdBy: act.who.member.id,
    });
    const told: Broadcast[] = [];
    const whole: Piece = {
      path: "",
      kind: "create",
      id,
      store: (unit) => storePrepared(unit, parts, act, app, form, created),
    };
    const rows = created.map(
      (record, index): Piece => ({
        path: createdPaths[index] ?? "",
        kind: "create",
        id: record.id,
        store: (unit) => storePrepared(unit, parts, act, app, form, [record]),
      }),
    );
    const outcome = created.length === 0 ? undefined : await attempt(transaction, whole);
    if (outcome?.broadcasts) {
      told.push(...outcome.broadcasts);
      done.push(...rows);
    }
    // One row among many was refused: row by row, to tell which and to keep the others.
    for (const piece of [...(outcome?.refusal ? rows : []), ...pieces]) {
      const result = await attempt(transaction, piece);
      if (result.broadcasts) {
        told.push(...result.broadcasts);
        done.push(piece);
      } else problems.push(...rowProblems(result.refusal, piece));
    }
    if (isAtomic && problems.length > 0) throw new Refusal("validation_failed", {}, problems.slice(0, 100));
    return told;
  });
  tell(parts.live, [...done.map((piece) => recordEvent(app, form, piece.id, piece.kind)), ...broadcasts]);
  const count = (kind: Piece["kind"]) => done.filter((piece) => piece.kind === kind).length;
  return {
    id,
    created: done.filter((piece) => piece.kind === "create").map((piece) => piece.id),
    updated: count("update"),
    deleted: count("delete"),
    problems: problems.map((one) => problemBody(one, act.locale)),
  };
}

function updatePieces(parts: WriteParts, act: Act, app: LiveApp, form: FormModel, body: BatchBody): Piece[] {
  return (body.update ?? []).map(({ id, version, values }, index) => ({
    path: pointer("update", index),
    kind: "update",
    id,
    store: async (unit) => {
      await storeUpdate(unit, parts, act, app, form, id, { version, values });
      return [];
    },
  }));
}

function removalPieces(parts: WriteParts, act: Act, app: LiveApp, form: FormModel, body: BatchBody): Piece[] {
  return (body.delete ?? []).map(({ id }, index) => ({
    path: pointer("delete", index),
    kind: "delete",
    id,
    store: async (unit) => {
      await storeRemoval(unit, parts, act, app, form, id);
      return [];
    },
  }));
}

type Attempt =
  | { readonly broadcasts: readonly Broadcast[]; readonly refusal?: undefined }
  | { readonly refusal: Refusal; readonly broadcasts?: undefined };

/** Stores a piece; a refused one leaves no trace and the transaction goes on. */
async function attempt(transaction: StoreTransaction, piece: Piece): Promise<Attempt> {
  try {
    return { broadcasts: await transaction.attempt(() => piece.store(transaction)) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error };
    throw error;
  }
}

/** What was stored alone was the first of one: its number says nothing. */
function rowProblems(refusal: Refusal, piece: Piece): Problem[] {
  const problems = problemsOf(refusal, "");
  return under(
    piece.path,
    piece.kind === "create"
      ? problems.map((one) => ({ ...one, path: one.path.replace(/^\/0(?=\/|$)/, "") }))
      : problems,
  );
}

export function problemsOf(refusal: Refusal, path: string): Problem[] {
  if (refusal.problems.length > 0) return under(path, refusal.problems);
  return [{ code: refusal.code, params: refusal.params, path, severity: "error" }];
}

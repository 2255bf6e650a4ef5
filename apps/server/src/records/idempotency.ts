import { Refusal } from "@mortise/kernel";
import type { RecordStore, StoreTransaction } from "@mortise/record-store";

/** A request that is to be carried out once: whose, under which key, and what it asks (a hash). */
export type IdempotencyClaim = { readonly owner: string; readonly key: string; readonly request: string };
export type StoredAnswer = { readonly status: number; readonly body: string };

const keepFor = 24 * 3_600_000;

/**
 * The answer that was given before to the same request; undefined for a new one.
 *
 * @throws Refusal `idempotency_mismatch` for a key that was used for something else, `idempotency_unfinished` where the
 * request was carried out but its answer is not there (yet)
 */
export async function answerGivenBefore(
  store: RecordStore,
  claim: IdempotencyClaim,
  now: number,
): Promise<StoredAnswer | undefined> {
  const row = await store.system.idempotency.first({ owner: claim.owner, key: claim.key });
  if (!row || row.at < now - keepFor) return undefined;
  if (row.request !== claim.request) throw new Refusal("idempotency_mismatch");
  if (row.status === null || row.body === null) throw new Refusal("idempotency_unfinished");
  return { status: row.status, body: row.body };
}

/** Takes the key in the transaction that does the work: of two such transactions, one commits. */
export async function takeKey(
  { system }: StoreTransaction,
  claim: IdempotencyClaim | undefined,
  now: number,
): Promise<void> {
  if (!claim) return;
  const { owner, key, request } = claim;
  await system.idempotency.remove({ owner, key, at: { lt: now - keepFor } });
  if (!(await system.idempotency.insertNew({ owner, key, request, at: now }))) {
    throw new Refusal("idempotency_unfinished");
  }
}

/** Keeps the answer, so that it can be given again. */
export async function keepAnswer(
  store: RecordStore,
  claim: IdempotencyClaim,
  answer: StoredAnswer,
  now: number,
): Promise<void> {
  await store.write(async ({ system }) => {
    await system.idempotency.save({ ...claim, ...answer, at: now });
    await system.idempotency.remove({ at: { lt: now - keepFor } });
  });
}

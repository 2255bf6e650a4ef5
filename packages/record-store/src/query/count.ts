import { Refusal } from "@mortise/kernel";
import type { Session } from "../driver/driver.ts";
import { all } from "../sql/fragment.ts";
import type { RecordPage } from "../types.ts";
import { walk } from "./fetch.ts";
import type { PreparedQuery } from "./prepare.ts";

/** An estimate counts no further than this and says so. */
const estimateLimit = 1000;
/** Records that are looked at one by one for a count. */
const walkLimit = 100_000;

/**
 * How many records the query finds. Where the database can't decide its filter, they are looked at one by one.
 *
 * @throws Refusal `not_filterable` when that would be too many for an exact answer
 */
export async function countRecords(
  session: Session,
  prepared: PreparedQuery,
  mode: "exact" | "estimate",
): Promise<NonNullable<RecordPage["count"]>> {
  if (prepared.filter.hasRest) return countByWalking(session, prepared, mode);
  const where = all(prepared.conditions);
  const from = `FROM ${prepared.source.tables()} WHERE ${where.sql}`;
  const text =
    mode === "exact" ? `SELECT count(*) ${from}` : `SELECT count(*) FROM (SELECT 1 ${from} LIMIT ?) AS found`;
  const params = mode === "exact" ? where.params : [...where.params, estimateLimit + 1];
  return capped(Number((await session.all(text, params))[0]?.[0]), mode);
}

async function countByWalking(session: Session, prepared: PreparedQuery, mode: "exact" | "estimate") {
  let value = 0;
  for await (const _record of walk(session, prepared)) {
    value += 1;
    if (mode === "estimate" && value > estimateLimit) break;
    if (value > walkLimit) throw new Refusal("not_filterable", { detail: `count > ${walkLimit}` });
  }
  return capped(value, mode);
}

function capped(value: number, mode: "exact" | "estimate") {
  const isCapped = mode === "estimate" && value > estimateLimit;
  return { value: isCapped ? estimateLimit : value, capped: isCapped };
}

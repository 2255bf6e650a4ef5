import type { AppModel } from "@mortise/definition";
import type { Environment } from "@mortise/expression";
import type { Locale } from "@mortise/kernel";
import type { WriteCause } from "@mortise/record-store";
import type { Who } from "../identity/who.ts";
import type { IdempotencyClaim } from "./idempotency.ts";

/** On whose behalf something is done, when, and through which door. */
export type Act = {
  readonly who: Who;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly via: WriteCause["via"];
  readonly locale: Locale;
  readonly batch?: string;
  /** Present on a request with an `Idempotency-Key`: taken in the transaction that carries the request out. */
  readonly claim?: IdempotencyClaim;
};

export function environmentOf(act: Act, app: AppModel): Environment {
  const { id, name } = act.who.member;
  return { now: act.at, timeZone: app.timeZone, currentUser: { id, name } };
}

export function causeOf(act: Act): WriteCause {
  return {
    actor: act.who.member.id,
    at: act.at,
    via: act.via,
    ...(act.batch === undefined ? {} : { batch: act.batch }),
  };
}

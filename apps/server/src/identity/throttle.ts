import { type Clock, Refusal } from "@mortise/kernel";

const freeTries = 5;
const longestWaitSeconds = 300;
const forgetAfter = 15 * 60_000;
const mostEntries = 10_000;

/**
 * Slows guessing down. Failures count for an account *from an address*: nobody can keep an account's owner out from
 * elsewhere, and no wait is longer than five minutes.
 */
export interface SignInThrottle {
  /** @throws Refusal `sign_in_throttled` with the seconds still to wait */
  check(username: string, address: string): void;
  failed(username: string, address: string): void;
  succeeded(username: string, address: string): void;
}

export function createSignInThrottle(clock: Clock): SignInThrottle {
  const entries = new Map<string, { failures: number; at: number; until: number }>();
  const keyOf = (username: string, address: string) => `${username.toLowerCase()}\n${address}`;
  return {
    check(username, address) {
      const entry = entries.get(keyOf(username, address));
      const left = (entry?.until ?? 0) - clock.now();
      if (left > 0) throw new Refusal("sign_in_throttled", { seconds: Math.ceil(left / 1000) });
    },
    failed(username, address) {
      const key = keyOf(username, address);
      const now = clock.now();
      const before = entries.get(key);
      const failures = before && now - before.at < forgetAfter ? before.failures + 1 : 1;
      const wait = failures < freeTries ? 0 : Math.min(2 ** (failures - freeTries + 1), longestWaitSeconds) * 1000;
      entries.delete(key);
      entries.set(key, { failures, at: now, until: now + wait });
      const [oldest] = entries.keys();
      if (entries.size > mostEntries && oldest !== undefined) entries.delete(oldest);
    },
    succeeded(username, address) {
      entries.delete(keyOf(username, address));
    },
  };
}

import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** Cost of a password hash: `cost` is scrypt's N. Memory while hashing is 128 · N · blockSize bytes. */
export type PasswordCost = { readonly cost: number; readonly blockSize: number; readonly parallelism: number };

/** As OWASP's password storage sheet has it for scrypt with 32 MiB. */
export const defaultPasswordCost: PasswordCost = { cost: 2 ** 15, blockSize: 8, parallelism: 3 };

export const minPasswordLength = 8;

const keyLength = 32;

export interface Passwords {
  /** `scrypt$N$r$p$salt$hash`, so that a later change of cost leaves old hashes readable. */
  hash(password: string): Promise<string>;
  /** Takes as long for a stored hash that is absent as for one that is there, so that names can't be found out. */
  verify(password: string, stored: string | undefined): Promise<boolean>;
}

export function createPasswords(cost: PasswordCost = defaultPasswordCost): Passwords {
  const inTurn = createTurns(2);
  const derive = (password: string, salt: Buffer, using: PasswordCost) =>
    inTurn(
      () =>
        new Promise<Buffer>((resolve, reject) => {
          const options: ScryptOptions = {
            N: using.cost,
            r: using.blockSize,
            p: using.parallelism,
            maxmem: 256 * using.cost * using.blockSize,
          };
          scrypt(password.normalize("NFKC"), salt, keyLength, options, (error, key) =>
            error ? reject(error) : resolve(key),
          );
        }),
    );
  return {
    async hash(password) {
      const salt = randomBytes(16);
      const key = await derive(password, salt, cost);
      return [
        "scrypt",
        cost.cost,
        cost.blockSize,
        cost.parallelism,
        salt.toString("base64url"),
        key.toString("base64url"),
      ].join("$");
    },
    async verify(password, stored) {
      const [, n, r, p, salt, hash] = (stored ?? "").split("$");
      if (salt === undefined || hash === undefined) {
        await derive(password, randomBytes(16), cost);
        return false;
      }
      const using = { cost: Number(n), blockSize: Number(r), parallelism: Number(p) };
      const key = await derive(password, Buffer.from(salt, "base64url"), using);
      return timingSafeEqual(key, Buffer.from(hash, "base64url"));
    },
  };
}

/** Lets at most `places` run at once: each hash takes tens of megabytes while it runs. */
function createTurns(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

import { createHmac, randomBytes } from "node:crypto";

/** What a program puts after `Bearer`: begins with `mk_`. A session's token has no prefix. */
export const apiKeyPrefix = "mk_";

export interface Tokens {
  /** 256 random bits in base64url. */
  make(prefix?: string): string;
  /** What is stored instead of a token: without the server's key it can't be turned back or made. */
  hash(token: string): string;
}

export function createTokens(secretKey: string): Tokens {
  return {
    make: (prefix = "") => prefix + randomBytes(32).toString("base64url"),
    hash: (token) => createHmac("sha256", secretKey).update(token).digest("base64url"),
  };
}

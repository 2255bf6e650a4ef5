import { type Clock, Refusal } from "@mortise/kernel";
import type { RecordStore, StoreTransaction } from "@mortise/record-store";
import type { Directory } from "./directory.ts";
import { minPasswordLength, type Passwords } from "./passwords.ts";
import type { SignInThrottle } from "./throttle.ts";
import { apiKeyPrefix, type Tokens } from "./tokens.ts";
import type { Who } from "./who.ts";

const day = 86_400_000;
export const sessionSeconds = (14 * day) / 1000;
/** How long a token that was found good is not looked up again; a change in this process is heeded at once. */
const rememberFor = 60_000;
const mostRemembered = 20_000;

/** Who is behind a token, and how one comes to have a token. */
export interface Identity {
  /** A session's token or an API key -> who; undefined for one that is unknown, ended or of a disabled member. */
  who(token: string): Promise<Who | undefined>;
  /** @throws Refusal `wrong_credentials` or `sign_in_throttled` */
  signIn(username: string, password: string, address: string): Promise<{ readonly token: string; readonly who: Who }>;
  signOut(who: Who): Promise<void>;
  checkPassword(member: string, password: string): Promise<boolean>;
  /** @throws Refusal `weak_password` */
  hashPassword(password: string): Promise<string>;
  /** Gives a member a hashed password and ends their sessions, but the one of `except`. */
  setPassword(transaction: StoreTransaction, member: string, hash: string, except?: string): Promise<void>;
  endSessions(transaction: StoreTransaction, member: string, except?: string): Promise<void>;
  /** Forgets what it remembers of tokens: of one member, or of all where another process changed something. */
  forget(member?: string): void;
}

type Parts = {
  readonly clock: Clock;
  readonly store: RecordStore;
  readonly directory: Directory;
  readonly passwords: Passwords;
  readonly tokens: Tokens;
  readonly throttle: SignInThrottle;
};

export function createIdentity({ clock, store, directory, passwords, tokens, throttle }: Parts): Identity {
  const remembered = new Map<string, { readonly who: Who; readonly until: number }>();

  const passwordOf = async (member: string) => (await store.system.credential.first({ member }))?.hash;

  const lookUp = async (hash: string, via: Who["via"]): Promise<Who | undefined> => {
    const now = clock.now();
    const found =
      via === "key" ? await store.system.apiKey.first({ hash }) : await store.system.session.first({ hash });
    const member = found && directory.get(found.member);
    const expiresAt = found?.expiresAt ?? Number.POSITIVE_INFINITY;
    if (!found || !member?.isActive || expiresAt <= now) return undefined;
    const [oldest] = remembered.keys();
    if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest);
    const who: Who = { member, via, token: hash };
    remembered.set(hash, { who, until: Math.min(expiresAt, now + rememberFor) });
    return who;
  };

  return {
    async who(token) {
      if (token === "") return undefined;
      const hash = tokens.hash(token);
      const known = remembered.get(hash);
      if (!known || known.until <= clock.now()) return lookUp(hash, token.startsWith(apiKeyPrefix) ? "key" : "session");
      const member = directory.get(known.who.member.id);
      if (!member?.isActive) return undefined;
      return member === known.who.member ? known.who : { ...known.who, member };
    },
    async signIn(username, password, address) {
      throttle.check(username, address);
      const member = directory.byUsername(username);
      const stored = member?.isActive ? await passwordOf(member.id) : undefined;
      const isRight = await passwords.verify(password, stored);
      if (!isRight || !member) {
        throttle.failed(username, address);
        throw new Refusal("wrong_credentials");
      }
      throttle.succeeded(username, address);
      const token = tokens.make();
      const hash = tokens.hash(token);
      const now = clock.now();
      await store.write(async ({ system }) => {
        await system.session.remove({ expiresAt: { lt: now } });
        await system.session.insert({
          hash,
          member: member.id,
          createdAt: now,
          expiresAt: now + sessionSeconds * 1000,
        });
      });
      return { token, who: { member, via: "session", token: hash } };
    },
    async signOut(who) {
      if (who.via !== "session") return;
      await store.write(({ system }) => system.session.remove({ hash: who.token }));
      remembered.delete(who.token);
    },
    checkPassword: async (member, password) => passwords.verify(password, await passwordOf(member)),
    async hashPassword(password) {
      if ([...password].length < minPasswordLength) throw new Refusal("weak_password", { min: minPasswordLength });
      return passwords.hash(password);
    },
    async setPassword(transaction, member, hash, except) {
      await transaction.system.credential.save({ member, hash });
      await this.endSessions(transaction, member, except);
    },
    async endSessions({ system }, member, except) {
      await system.session.remove({ member, ...(except === undefined ? {} : { hash: { not: except } }) });
    },
    forget(member) {
      for (const [hash, { who }] of remembered) {
        if (member === undefined || who.member.id === member) remembered.delete(hash);
      }
    },
  };
}

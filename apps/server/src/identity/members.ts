import { type Locale, problem, Refusal } from "@mortise/kernel";
import type { StoreTransaction } from "@mortise/record-store";
import type { Runtime } from "../runtime.ts";
import type { MemberRecord, Who } from "./who.ts";

type People = Pick<Runtime, "store" | "directory" | "identity" | "ids" | "clock" | "bridge">;

export type NewMember = {
  readonly username: string;
  readonly name: string;
  readonly password: string;
  readonly isAdmin?: boolean;
};

/** @throws Refusal `username_taken`, `weak_password` */
export async function addMember(people: People, given: NewMember): Promise<MemberRecord> {
  const username = given.username.trim().toLowerCase();
  const hash = await people.identity.hashPassword(given.password);
  const id = people.ids.next();
  await people.store.write(async (transaction) => {
    const taken = await transaction.system.member.first({ username });
    if (taken)
      throw new Refusal("username_taken", { username }, [problem("username_taken", "/username", { username })]);
    await transaction.system.member.insert({
      id,
      username,
      name: given.name.trim(),
      isAdmin: given.isAdmin ?? false,
      isActive: true,
      createdAt: people.clock.now(),
    });
    await people.identity.setPassword(transaction, id, hash);
  });
  return refreshed(people, id);
}

/**
 * What an administrator changes about somebody. Sessions end with a new password and with being disabled.
 *
 * @throws Refusal `not_found`, `last_admin`, `weak_password`
 */
export async function changeMember(
  people: People,
  id: string,
  change: {
    readonly name?: string;
    readonly isAdmin?: boolean;
    readonly isActive?: boolean;
    readonly password?: string;
  },
): Promise<MemberRecord> {
  const hash = change.password === undefined ? undefined : await people.identity.hashPassword(change.password);
  await people.store.write(async (transaction) => {
    const { member } = transaction.system;
    const before = await member.first({ id });
    if (!before) throw new Refusal("not_found");
    await member.update({ id }, definedOnly({ name: change.name, isAdmin: change.isAdmin, isActive: change.isActive }));
    if ((await member.count({ isAdmin: true, isActive: true, username: { not: null } })) === 0) {
      throw new Refusal("last_admin");
    }
    await renewAccess(people, transaction, id, hash, change.isActive === false);
  });
  people.identity.forget(id);
  return refreshed(people, id);
}

/** What people change about themselves; a new password asks for the one they have. */
export async function changeProfile(
  people: People,
  who: Who,
  change: {
    readonly name?: string;
    readonly locale?: Locale | null;
    readonly password?: string;
    readonly currentPassword?: string;
  },
): Promise<MemberRecord> {
  const { id } = who.member;
  let hash: string | undefined;
  if (change.password !== undefined) {
    if (!(await people.identity.checkPassword(id, change.currentPassword ?? ""))) {
      throw new Refusal("validation_failed", {}, [problem("wrong_password", "/currentPassword")]);
    }
    hash = await people.identity.hashPassword(change.password);
  }
  await people.store.write(async (transaction) => {
    await transaction.system.member.update({ id }, definedOnly({ name: change.name, locale: change.locale }));
    if (hash !== undefined) await people.identity.setPassword(transaction, id, hash, who.token);
  });
  people.identity.forget(id);
  return refreshed(people, id);
}

async function renewAccess(
  people: People,
  transaction: StoreTransaction,
  id: string,
  hash: string | undefined,
  isDisabled: boolean,
): Promise<void> {
  if (hash !== undefined) await people.identity.setPassword(transaction, id, hash);
  if (isDisabled) await people.identity.endSessions(transaction, id);
}

async function refreshed(people: People, id: string): Promise<MemberRecord> {
  await people.directory.reload();
  people.bridge.changed("people");
  const member = people.directory.get(id);
  if (!member) throw new Refusal("not_found");
  return member;
}

function definedOnly<T extends { readonly [key: string]: unknown }>(patch: T) {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

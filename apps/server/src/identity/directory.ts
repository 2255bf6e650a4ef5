import type { RecordStore } from "@mortise/record-store";
import type { MemberRecord } from "./who.ts";

/**
 * Everybody, in memory: who may be named in a record, who can sign in, what they are called. Loaded at start and after
 * each change; a person is a hundred bytes.
 */
export interface Directory {
  get(id: string): MemberRecord | undefined;
  all(): readonly MemberRecord[];
  byUsername(username: string): MemberRecord | undefined;
  isActive(id: string): boolean;
  nameOf(id: string): string | undefined;
  /** Active administrators who can sign in, the longest-serving first. */
  admins(): readonly string[];
  /** Ids of active members with this name or user name. */
  named(name: string): readonly string[];
  reload(): Promise<void>;
}

export function createDirectory(store: RecordStore): Directory {
  let members: readonly MemberRecord[] = [];
  let byId = new Map<string, MemberRecord>();
  let byUsername = new Map<string, MemberRecord>();
  let byName = new Map<string, string[]>();
  return {
    get: (id) => byId.get(id),
    all: () => members,
    byUsername: (username) => byUsername.get(username.toLowerCase()),
    isActive: (id) => byId.get(id)?.isActive ?? false,
    nameOf: (id) => byId.get(id)?.name,
    admins: () => members.filter((one) => one.isAdmin && one.isActive && one.username !== null).map((one) => one.id),
    named: (name) => byName.get(name.trim().toLowerCase()) ?? [],
    async reload() {
      members = await store.system.member.find({}, { order: ["createdAt", "id"] });
      byId = new Map(members.map((one) => [one.id, one]));
      byUsername = new Map(members.flatMap((one) => (one.username === null ? [] : [[one.username, one]])));
      byName = new Map();
      for (const one of members.filter((each) => each.isActive)) {
        const names = [one.name.toLowerCase(), ...(one.username === null ? [] : [one.username])];
        for (const name of new Set(names)) byName.set(name, [...(byName.get(name) ?? []), one.id]);
      }
    },
  };
}

import type { Locale } from "@mortise/kernel";

/** A person as the directory knows them. */
export type MemberRecord = {
  readonly id: string;
  /** In lower case; null for a person who can't sign in. */
  readonly username: string | null;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly isActive: boolean;
  readonly locale: Locale | null;
};

/** Who asks, and by what they proved it. `token` is the hash under which the session or the key is stored. */
export type Who = {
  readonly member: MemberRecord;
  readonly via: "session" | "key";
  readonly token: string;
};

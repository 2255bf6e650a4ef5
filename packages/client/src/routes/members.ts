import type { CallOptions, Transport } from "../transport.ts";
import type { Member, MemberChange, NewMember } from "../types.ts";

/** The people of this installation. Everyone may look names up; changing them is for admins. */
export function memberRoutes({ send }: Transport) {
  const of = (id: string) => `/members/${encodeURIComponent(id)}`;
  return {
    /** At most 50, or all of `ids` (with commas between them); `inactive` includes those who were disabled. */
    list: (
      query: { readonly search?: string; readonly ids?: string; readonly inactive?: boolean } = {},
      options?: CallOptions,
    ) => send<{ readonly members: readonly Member[] }>("GET", "/members", { ...options, query }),
    create: (member: NewMember, options?: CallOptions) =>
      send<Member>("POST", "/members", { ...options, json: member }),
    update: (id: string, change: MemberChange, options?: CallOptions) =>
      send<Member>("PATCH", of(id), { ...options, json: change }),
    resetPassword: (id: string, password: string, options?: CallOptions) =>
      send<Member>("PATCH", of(id), { ...options, json: { password } }),
  };
}

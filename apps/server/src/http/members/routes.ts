import type { Member } from "@mortise/client";
import { Type } from "typebox";
import { addMember, changeMember } from "../../identity/members.ts";
import type { MemberRecord } from "../../identity/who.ts";
import type { Runtime } from "../../runtime.ts";
import type { Http } from "../fastify.ts";
import { exactly, IdParams } from "../schemas.ts";

const tags = ["members"];
const mostFound = 50;

/** People: found by everybody, looked after by administrators. */
export function addMemberRoutes(http: Http, runtime: Runtime): void {
  http.get(
    "/members",
    {
      schema: {
        summary: "Find members by name",
        tags,
        querystring: exactly({
          search: Type.Optional(Type.String({ maxLength: 100 })),
          ids: Type.Optional(Type.String({ maxLength: 4000, description: "Ids with commas between them" })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
          inactive: Type.Optional(Type.Boolean({ description: "Also those who were disabled" })),
        }),
      },
    },
    async (request): Promise<{ readonly members: readonly Member[] }> => {
      const { search = "", ids, inactive = false, limit = mostFound } = request.query;
      const wanted = search.trim().toLowerCase();
      const only = ids === undefined ? undefined : new Set(ids.split(","));
      const found = runtime.directory
        .all()
        .filter(
          (one) =>
            (inactive || one.isActive) &&
            (only === undefined || only.has(one.id)) &&
            (one.name.toLowerCase().includes(wanted) || (one.username ?? "").includes(wanted)),
        );
      return { members: found.slice(0, only ? 500 : limit).map(memberBody) };
    },
  );

  http.post(
    "/members",
    {
      config: { audience: "admins" },
      schema: {
        summary: "Add a member",
        tags,
        body: exactly({
          username: Type.String({ minLength: 1, maxLength: 60, pattern: "^[A-Za-z0-9._@-]+$" }),
          name: Type.String({ minLength: 1, maxLength: 100 }),
          password: Type.String({ maxLength: 200 }),
          isAdmin: Type.Optional(Type.Boolean()),
        }),
      },
    },
    async (request, reply) => {
      void reply.code(201);
      return memberBody(await addMember(runtime, request.body));
    },
  );

  http.patch(
    "/members/:id",
    {
      config: { audience: "admins" },
      schema: {
        summary: "Change a member; disable with isActive: false",
        tags,
        params: IdParams,
        body: exactly({
          name: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
          password: Type.Optional(Type.String({ maxLength: 200 })),
          isAdmin: Type.Optional(Type.Boolean()),
          isActive: Type.Optional(Type.Boolean()),
        }),
      },
    },
    async (request) => memberBody(await changeMember(runtime, request.params.id, request.body)),
  );
}

function memberBody(member: MemberRecord): Member {
  const { id, username, name, isAdmin, isActive } = member;
  return { id, username: username ?? "", name, isAdmin, isActive };
}

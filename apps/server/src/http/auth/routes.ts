import type { Me } from "@mortise/client";
import { locales } from "@mortise/kernel";
import { Type } from "typebox";
import { sessionSeconds } from "../../identity/identity.ts";
import { changeProfile } from "../../identity/members.ts";
import type { MemberRecord } from "../../identity/who.ts";
import type { Runtime } from "../../runtime.ts";
import type { Http } from "../fastify.ts";
import { sessionCookie } from "../identify.ts";
import { whoIs } from "../request.ts";
import { exactly } from "../schemas.ts";
import { addApiKeyRoutes } from "./api-keys.ts";

const tags = ["identity"];

/** Signing in and out, and what people change about themselves. */
export function addAuthRoutes(http: Http, runtime: Runtime): void {
  const { identity, config } = runtime;
  const cookieOptions = {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: config.publicUrl?.startsWith("https:") ?? false,
  } as const;

  http.post(
    "/auth/sign-in",
    {
      config: { audience: "anyone" },
      schema: {
        summary: "Sign in; sets a session cookie",
        tags,
        body: exactly({
          username: Type.String({ minLength: 1, maxLength: 100 }),
          password: Type.String({ minLength: 1, maxLength: 200 }),
        }),
      },
    },
    async (request, reply) => {
      const { username, password } = request.body;
      const { token, who } = await identity.signIn(username, password, request.ip);
      void reply.setCookie(sessionCookie, token, { ...cookieOptions, maxAge: sessionSeconds });
      return meBody(who.member);
    },
  );

  http.post("/auth/sign-out", { schema: { summary: "Sign out", tags } }, async (request, reply) => {
    await identity.signOut(whoIs(request));
    void reply.clearCookie(sessionCookie, cookieOptions);
    return {};
  });

  http.get("/me", { schema: { summary: "Who is signed in", tags } }, async (request) => meBody(whoIs(request).member));

  http.patch(
    "/me",
    {
      schema: {
        summary: "Change one's own name, language or password",
        tags,
        body: exactly({
          name: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
          locale: Type.Optional(Type.Union([Type.Enum([...locales]), Type.Null()])),
          password: Type.Optional(Type.String({ maxLength: 200 })),
          currentPassword: Type.Optional(Type.String({ maxLength: 200 })),
        }),
      },
    },
    async (request) => meBody(await changeProfile(runtime, whoIs(request), request.body)),
  );

  addApiKeyRoutes(http, runtime);
}

export function meBody(member: MemberRecord): Me {
  const { id, username, name, isAdmin, locale } = member;
  return { id, username: username ?? "", name, isAdmin, locale };
}

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialects } from "./support/databases.ts";
import { caller, openWorld, password, type World } from "./support/world.ts";

describe.each(dialects)("signing in on $name", (dialect) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(dialect);
  });
  afterAll(() => world?.close());

  const signIn = (username: string, secret: string, address = "10.1.1.1") =>
    world.http.inject({
      method: "POST",
      url: "/api/v1/auth/sign-in",
      remoteAddress: address,
      payload: { username, password: secret },
    });

  test("a session is a cookie that scripts and other sites don't get, and ends with signing out", async () => {
    const answer = await signIn("LI", password);
    const cookie = String(answer.headers["set-cookie"]);
    expect(cookie).toMatch(/^mortise_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
    const li = caller(world.http, { cookie: cookie.split(";")[0] ?? "", "x-mortise": "1" });
    expect((await li("GET", "/me")).body).toMatchObject({ username: "li", name: "李雷", isAdmin: false });
    const stored = await world.runtime.store.system.session.find({});
    expect(stored.some((row) => cookie.includes(row.hash))).toBe(false);
    expect((await li("POST", "/auth/sign-out")).status).toBe(200);
    expect((await li("GET", "/me")).status).toBe(401);
  });

  test("guessing is slowed down for an account from an address; its owner gets in from elsewhere", async () => {
    const answers = [];
    for (let index = 0; index < 30; index += 1) answers.push(await signIn("admin", "wrong", "10.9.9.9"));
    expect(answers.slice(0, 5).map((one) => one.statusCode)).toEqual([401, 401, 401, 401, 401]);
    expect(answers.at(-1)?.statusCode).toBe(429);
    expect(answers.at(-1)?.json().error).toMatchObject({ code: "sign_in_throttled" });
    expect(Number(answers.at(-1)?.headers["retry-after"])).toBeGreaterThan(0);
    expect((await signIn("admin", password, "10.9.9.9")).statusCode).toBe(429);
    expect((await signIn("admin", password, "10.9.9.8")).statusCode).toBe(200);
  });

  test("an unknown name is answered like a wrong password, after the same work", async () => {
    const known = await signIn("wang", "wrong", "10.2.2.1");
    const unknown = await signIn("nobody", "wrong", "10.2.2.2");
    expect(unknown.statusCode).toBe(known.statusCode);
    expect(unknown.json().error.code).toBe(known.json().error.code);
    expect(unknown.json().error.message).toBe(known.json().error.message);
  });

  test("an API key acts for its owner until it ends, needs no header, and is stored as a hash", async () => {
    const li = await world.as("li");
    const made = await li("POST", "/api-keys", { name: "script", expiresAt: null });
    expect(made.status).toBe(201);
    expect(made.body.key).toMatch(/^mk_/);
    const program = caller(world.http, { authorization: `Bearer ${made.body.key}` });
    const record = await program("POST", "/apps/crm/forms/company/records", { values: { name: "By key" } });
    expect(record.status).toBe(201);
    const history = await program("GET", `/apps/crm/forms/company/records/${record.body.id}/history`);
    expect(history.body.entries[0]).toMatchObject({ via: "api", by: world.memberId("li") });
    const listed = await li("GET", "/api-keys");
    expect(JSON.stringify(listed.body)).not.toContain(made.body.key);
    expect((await li("DELETE", `/api-keys/${made.body.id}`)).status).toBe(204);
    expect((await program("GET", "/me")).status).toBe(401);

    const past = await li("POST", "/api-keys", { name: "late", expiresAt: "2020-01-01T00:00:00Z" });
    expect(past.status).toBe(422);
    const other = await world.as("wang");
    const foreign = await li("POST", "/api-keys", { name: "mine" });
    expect((await other("DELETE", `/api-keys/${foreign.body.id}`)).status).toBe(404);
  });

  test("only administrators look after members; the last one stays", async () => {
    const li = await world.as("li");
    const newcomer = { username: "zhao", name: "赵敏", password: "long enough" };
    expect((await li("POST", "/members", newcomer)).status).toBe(403);
    const made = await world.admin("POST", "/members", newcomer);
    expect([made.status, made.body.name]).toEqual([201, "赵敏"]);
    expect((await world.admin("POST", "/members", { ...newcomer, username: "ZHAO" })).body.error.code).toBe(
      "username_taken",
    );
    expect(
      (await world.admin("POST", "/members", { ...newcomer, username: "q", password: "short" })).body.error.code,
    ).toBe("weak_password");
    const found = await li("GET", `/members?search=${encodeURIComponent("赵")}`);
    expect(found.body.members.map((one: { username: string }) => one.username)).toEqual(["zhao"]);

    const zhao = caller(world.http, {
      cookie: String((await signIn("zhao", "long enough", "10.3.3.3")).headers["set-cookie"]).split(";")[0] ?? "",
      "x-mortise": "1",
    });
    expect((await zhao("GET", "/me")).status).toBe(200);
    await world.admin("PATCH", `/members/${made.body.id}`, { isActive: false });
    expect((await zhao("GET", "/me")).status).toBe(401);
    expect((await signIn("zhao", "long enough", "10.3.3.4")).statusCode).toBe(401);
    const last = await world.admin("PATCH", `/members/${world.memberId("admin")}`, { isAdmin: false });
    expect([last.status, last.body.error.code]).toEqual([409, "last_admin"]);
  });

  test("people change their own name, language and password; other sessions end", async () => {
    const first = await world.as("wang");
    const second = await world.as("wang");
    expect((await first("PATCH", "/me", { locale: "zh-CN" })).body.locale).toBe("zh-CN");
    expect((await first("GET", "/apps/nope")).body.error.message).toBe("不存在或无权查看");
    const wrong = await first("PATCH", "/me", { password: "another one", currentPassword: "no" });
    expect(wrong.body.error.problems[0]).toMatchObject({ code: "wrong_password", path: "/currentPassword" });
    expect((await first("PATCH", "/me", { password: "another one", currentPassword: password })).status).toBe(200);
    expect((await first("GET", "/me")).status).toBe(200);
    expect((await second("GET", "/me")).status).toBe(401);
    expect((await signIn("wang", "another one", "10.4.4.4")).statusCode).toBe(200);
  });

  test("what members may not do is refused, by name", async () => {
    const li = await world.as("li");
    for (const [method, path, body] of [
      ["POST", "/apps", { definition: {} }],
      ["GET", "/apps/crm/draft", undefined],
      ["POST", "/apps/crm/publish", { note: "" }],
      ["GET", "/apps/crm/versions", undefined],
      ["GET", "/metrics", undefined],
    ] as const) {
      const answer = await li(method, path, body);
      expect([path, answer.status, answer.body.error.code]).toEqual([path, 403, "forbidden"]);
    }
    expect((await world.admin("GET", "/metrics")).text).toContain("mortise_http_requests_total{");
  });
});

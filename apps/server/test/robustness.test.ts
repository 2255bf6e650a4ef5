import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialects } from "./support/databases.ts";
import { type Answer, caller, openWorld, told, type World } from "./support/world.ts";

/**
 * What peers were probed with (research, section 5), one request at a time. Every answer is a refusal with a code and the
 * field, never a failure of the server, never SQL or a stack.
 */
const deals = "/apps/crm/forms/deal";
const leaks = /SELECT |INSERT |UPDATE |sqlite|syntax error at|node_modules|at \w+ \(|stack/i;

describe.each(dialects)("robustness on $name", (dialect) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(dialect);
  });
  afterAll(() => world?.close());

  const refused = (answer: Answer, status: number, code: string): Answer => {
    expect([answer.status, answer.body?.error?.code]).toEqual([status, code]);
    expect(answer.body.error.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.body.error.message.length).toBeGreaterThan(3);
    expect(answer.text).not.toMatch(leaks);
    return answer;
  };
  const create = (values: unknown) => world.admin("POST", `${deals}/records`, { values });
  const raw = (payload: string, type = "application/json") =>
    world.admin("POST", `${deals}/records`, payload, { "content-type": type });
  const query = (body: object) => world.admin("POST", `${deals}/query`, body);
  const report = (body: object) => world.admin("POST", "/apps/crm/reports/query", { query: { from: "deal", ...body } });

  test("no token, a bad token, a bad key", async () => {
    refused(await world.nobody("GET", "/me"), 401, "unauthenticated");
    refused(await world.nobody("GET", "/me", undefined, { cookie: "mortise_session=abc" }), 401, "unauthenticated");
    refused(await world.nobody("GET", "/me", undefined, { authorization: "Bearer mk_abc" }), 401, "unauthenticated");
    refused(await world.nobody("GET", "/me", undefined, { authorization: "Basic abc" }), 401, "unauthenticated");
  });

  test("malformed JSON; a body that is no object; no body; not JSON", async () => {
    refused(await raw('{"values":'), 400, "malformed_json");
    refused(await raw("null"), 400, "empty_body");
    for (const body of ["42", '"text"', "[]"]) refused(await raw(body), 400, "bad_request");
    refused(await raw(""), 400, "empty_body");
    refused(await raw('{"values":{"name":"x"}}', "text/plain"), 415, "unsupported_media_type");
    refused(await raw("values=x", "application/x-www-form-urlencoded"), 415, "unsupported_media_type");
    const before = await query({ count: "exact" });
    expect(before.body.count.value).toBe(0);
  });

  test.each([
    ["a text in a money field", { amount: "abc" }, "/values/amount"],
    ["an object in a money field", { amount: { a: 1 } }, "/values/amount"],
    ["a list in a money field", { amount: [1] }, "/values/amount"],
    ["more digits than can be held", { amount: "12345678901234567890.123" }, "/values/amount"],
    ["a whole number with a fraction", { probability: 1.7 }, "/values/probability"],
    ["an option that is not there", { stage: "banana" }, "/values/stage"],
    ["a prototype's property as option", { stage: "__proto__" }, "/values/stage"],
    ["a day that is not there", { closed_on: "2025-02-30" }, "/values/closed_on"],
    ["garbage for a date", { closed_on: "not-a-date" }, "/values/closed_on"],
    ["a number for a date", { closed_on: 20250101 }, "/values/closed_on"],
    ["a record that is not there", { company: "99999999" }, "/values/company"],
    ["a number for a record", { company: 99999999 }, "/values/company"],
    ["a member that is not there", { owner: "99999999" }, "/values/owner"],
    ["a field that is not there", { banana: 1 }, "/values/banana"],
    ["a NUL byte in a text", { name: "a\u0000b" }, "/values/name"],
    ["300 characters where 200 fit", { name: "x".repeat(300) }, "/values/name"],
    ["a megabyte in a note", { note: "x".repeat(1_000_000) }, "/values/note"],
    ["a number for a text", { name: 5 }, "/values/name"],
    ["a text for a switch", { is_hot: "yes" }, "/values/is_hot"],
  ])("%s", async (_name, values, path) => {
    const answer = refused(await create({ name: "probe", ...values }), 422, "validation_failed");
    expect(answer.body.error.problems.map((one: { path: string }) => one.path)).toEqual([path]);
  });

  test("a number beyond all numbers", async () => {
    const answer = refused(await raw('{"values":{"name":"x","amount":1e400}}'), 422, "validation_failed");
    expect(answer.body.error.problems[0].path).toBe("/values/amount");
  });

  test("an unknown option is answered with the options there are", async () => {
    const answer = await create({ name: "x", stage: "banana" });
    expect(answer.body.error.problems[0].message).toMatch(/open.*won.*lost/i);
  });

  test("bodies too large, too deep, with too many keys", async () => {
    refused(await create({ name: "x", note: "x".repeat(10_000_000) }), 413, "body_too_large");
    refused(await raw(`{"values":${"[".repeat(5000)}${"]".repeat(5000)}}`), 400, "too_deep");
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index]));
    const start = process.memoryUsage().rss;
    refused(await create(keys), 400, "too_many_keys");
    expect(process.memoryUsage().rss - start).toBeLessThan(50_000_000);
    refused(await raw('{"values":{"name":"x","__proto__":{"isAdmin":true}}}'), 400, "poisoned_key");
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test("page sizes", async () => {
    for (const limit of [1_000_000, 501, 0, -1, 1.5]) {
      const answer = refused(await query({ limit }), 422, "validation_failed");
      expect(answer.body.error.problems[0]).toMatchObject({
        code: "invalid_limit",
        path: "/limit",
        params: { max: 500 },
      });
    }
    refused(await query({ limit: "all" }), 422, "validation_failed");
    refused(await query({ cursor: "WyJub3BlIl0" }), 422, "invalid_cursor");
    expect((await query({ limit: 500 })).body.records).toEqual([]);
  });

  test("filters: deep, wide, malformed, over fields and operators that are not there", async () => {
    let deep: object = { "==": [{ var: "name" }, "x"] };
    for (let index = 0; index < 500; index += 1) deep = { and: [deep, true] };
    refused(await query({ filter: deep }), 400, "too_deep");
    const wide = { or: Array.from({ length: 3000 }, (_, index) => ({ "==": [{ var: "amount" }, index] })) };
    expect(told(refused(await query({ filter: wide }), 422, "validation_failed"))).toEqual(["limit_exceeded /filter"]);
    expect((await query({ filter: { or: wide.or.slice(0, 250) } })).status).toBe(200);
    refused(await query({ filter: '{name} = "x' }), 422, "validation_failed");
    refused(await query({ filter: 42 }), 422, "validation_failed");
    for (const filter of [
      { "==": [{ var: "banana" }, 1] },
      { explode: [{ var: "name" }] },
      { "==": [{ var: "name; DROP TABLE x" }, 1] },
      { "==": [{ var: "constructor.constructor" }, 1] },
      "{banana} = 1",
      "1 OR 1=1",
      '"; DROP TABLE deal; --"',
    ]) {
      const answer = refused(await query({ filter }), 422, "validation_failed");
      expect(answer.body.error.problems[0].path).toMatch(/^\/filter/);
    }
  });

  test("names of fields in sort, fields and views", async () => {
    for (const body of [
      { sort: [{ field: "name; DROP TABLE x" }] },
      { sort: [{ field: "banana" }] },
      { fields: ["banana"] },
      { view: "banana" },
    ]) {
      const answer = await query(body);
      expect(answer.status).toBe(422);
      expect(answer.text).not.toMatch(leaks);
    }
    refused(await query({ banana: 1 }), 422, "validation_failed");
  });

  test("reports: measures, functions and tables that are not there", async () => {
    const count = { id: "n", aggregate: "count" };
    for (const [body, path] of [
      [{ measures: [{ id: "n", aggregate: "sum", field: "amount); DROP TABLE x" }] }, "/query/measures/0"],
      [{ measures: [{ id: "n", aggregate: "sum", field: "name" }] }, "/query/measures/0"],
      [{ measures: [{ id: "n", aggregate: "explode", field: "amount" }] }, "/query/measures/0"],
      [{ measures: [] }, "/query/measures"],
      [{ measures: [count], dimensions: [{ field: "banana" }] }, "/query/dimensions/0"],
      [{ measures: [count], limit: 1_000_000 }, "/query/limit"],
      [{ from: 'deal"; drop table y; --', measures: [count] }, "/query/from"],
      [{ measures: [count], banana: 1 }, "/query/banana"],
    ] as const) {
      const answer = refused(await report(body), 422, "validation_failed");
      expect(answer.body.error.problems[0].path.startsWith(path)).toBe(true);
    }
  });

  test("records and routes that are not there", async () => {
    refused(await world.admin("GET", `${deals}/records/0000000000000000`), 404, "not_found");
    refused(await world.admin("GET", `${deals}/records/${encodeURIComponent("1 OR 1=1--")}`), 404, "not_found");
    refused(await world.admin("PATCH", `${deals}/records/nope`, { version: 1, values: {} }), 404, "not_found");
    refused(await world.admin("DELETE", `${deals}/records/nope`), 404, "not_found");
    refused(await world.admin("GET", "/apps/nope"), 404, "not_found");
    refused(await world.admin("GET", "/apps/__proto__/forms/constructor/records/x"), 404, "not_found");
    refused(await world.admin("GET", "/nope"), 404, "not_found");
    refused(await world.admin("GET", `/apps/${"x".repeat(300)}`), 404, "not_found");
    expect((await world.admin("GET", "/apps/%E0%A4%A/x")).status).toBe(400);
  });

  test("names in a definition that would be names of tables", async () => {
    for (const id of ['x"; drop table y; --', "X", "1a", "__proto__", "a".repeat(41)]) {
      const definition = { ...bare, id: "evil", forms: [{ ...bare.forms[0], id }] };
      const answer = refused(await world.admin("POST", "/apps", { definition }), 422, "validation_failed");
      expect(answer.body.error.problems[0].path).toBe("/forms/0/id");
    }
  });

  test("pages and answers keep to themselves", async () => {
    const answer = await world.nobody("GET", "/health", undefined, { origin: "https://evil.example" });
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    expect(answer.headers["x-powered-by"]).toBeUndefined();
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    const policy = String(answer.headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test("a change by cookie carries a header that forms on other sites can't set", async () => {
    const { cookie } = await cookieOf(world);
    const answer = await caller(world.http, { cookie })("POST", `${deals}/records`, { values: { name: "x" } });
    refused(answer, 403, "missing_request_header");
  });

  test("it has survived, and nothing was stored", async () => {
    expect((await query({ count: "exact" })).body.count.value).toBe(0);
    expect((await world.nobody("GET", "/health")).body.status).toBe("ok");
    expect(told(await create({}))).toEqual(["required /values/name"]);
  });
});

const bare = {
  format: 1,
  id: "bare",
  name: "Bare",
  version: "1.0.0",
  forms: [{ id: "thing", name: "Thing", title: "{name}", fields: [{ id: "name", type: "text", label: "Name" }] }],
};

async function cookieOf(world: World): Promise<{ readonly cookie: string }> {
  const answer = await world.nobody("POST", "/auth/sign-in", { username: "li", password: "correct horse" });
  return { cookie: String(answer.headers["set-cookie"]).split(";")[0] ?? "" };
}

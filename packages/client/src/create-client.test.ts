import { describe, expect, test } from "vitest";
import { ApiError, createClient, type LiveEvent } from "./index.ts";

type Call = { readonly url: string; readonly init: RequestInit; readonly headers: Headers };

/** A fetch that answers from a list, in order, and keeps what it was asked. */
function fakeFetch(...answers: readonly (Response | Error | (() => Response))[]) {
  const calls: Call[] = [];
  const fetch = async (url: string | URL | Request, init: RequestInit = {}) => {
    const answer = answers[calls.length];
    calls.push({ url: String(url), init, headers: new Headers(init.headers) });
    if (init.signal?.aborted) throw new DOMException("aborted", "AbortError");
    if (answer === undefined) throw new Error(`no answer for request ${calls.length}`);
    if (answer instanceof Error) throw answer;
    return typeof answer === "function" ? answer() : answer;
  };
  return { fetch, calls };
}
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const refusal = (status: number, code: string, problems: unknown[] = []) =>
  json({ error: { code, message: `message of ${code}`, problems, requestId: "r1" } }, status);

function clientOver(fake: ReturnType<typeof fakeFetch>, onUnauthenticated?: () => Promise<boolean>) {
  return createClient({
    baseUrl: "http://crm",
    locale: () => "en-US",
    fetch: fake.fetch,
    ...(onUnauthenticated ? { onUnauthenticated } : {}),
  });
}

describe("requests", () => {
  test("a read asks for the user's language and carries no change header", async () => {
    const fake = fakeFetch(json({ apps: [] }));
    await clientOver(fake).apps.list();
    expect(fake.calls[0]?.url).toBe("http://crm/api/v1/apps");
    expect(fake.calls[0]?.headers.get("accept-language")).toBe("en-US");
    expect(fake.calls[0]?.headers.has("x-mortise")).toBe(false);
  });

  test("a change carries X-Mortise, and making something its idempotency key", async () => {
    const fake = fakeFetch(json({ id: "1" }, 201));
    await clientOver(fake).records.create("crm", "deal", { name: "A" }, { idempotencyKey: "k1" });
    const call = fake.calls[0];
    expect(call?.url).toBe("http://crm/api/v1/apps/crm/forms/deal/records");
    expect(call?.init.method).toBe("POST");
    expect(call?.headers.get("x-mortise")).toBe("1");
    expect(call?.headers.get("idempotency-key")).toBe("k1");
    expect(call?.init.body).toBe('{"values":{"name":"A"}}');
  });

  test("ids are escaped in paths, absent query values are left out", async () => {
    const fake = fakeFetch(json({}), json({ tasks: [] }));
    const client = clientOver(fake);
    await client.records.get("crm", "deal", "a/b");
    await client.flows.tasks({ box: "todo" });
    expect(fake.calls[0]?.url).toBe("http://crm/api/v1/apps/crm/forms/deal/records/a%2Fb");
    expect(fake.calls[1]?.url).toBe("http://crm/api/v1/tasks?box=todo");
  });

  test("saving a draft names the state it was made from", async () => {
    const fake = fakeFetch(json({}));
    await clientOver(fake).apps.saveDraft("crm", { id: "crm" } as never, "e7");
    expect(fake.calls[0]?.headers.get("if-match")).toBe("e7");
  });

  test("an API key goes as a bearer token", async () => {
    const fake = fakeFetch(json({}));
    await createClient({ baseUrl: "", locale: "zh-CN", apiKey: "mk_1", fetch: fake.fetch }).health();
    expect(fake.calls[0]?.headers.get("authorization")).toBe("Bearer mk_1");
  });

  test("an empty answer is undefined", async () => {
    const fake = fakeFetch(new Response(null, { status: 204 }));
    expect(await clientOver(fake).records.delete("crm", "deal", "1")).toBeUndefined();
  });
});

describe("errors", () => {
  test("carry code, problems and request id", async () => {
    const problems = [{ path: "/values/amount", code: "number_min", message: "Must be at least 0" }];
    const fake = fakeFetch(refusal(422, "validation_failed", problems));
    const error = await clientOver(fake)
      .records.create("crm", "deal", {})
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 422, code: "validation_failed", requestId: "r1", problems });
  });

  test("no answer at all is a network error, an answer of somebody else's making keeps its status", async () => {
    const fake = fakeFetch(new TypeError("fetch failed"), new Response("<h1>Bad gateway</h1>", { status: 502 }));
    const client = clientOver(fake);
    await expect(client.apps.list()).rejects.toMatchObject({ status: 0, code: "network_error", isTransient: true });
    await expect(client.apps.list()).rejects.toMatchObject({ status: 502, code: "http_502", isTransient: true });
  });

  test("an abort stays an abort", async () => {
    const stop = new AbortController();
    stop.abort();
    const fake = fakeFetch(json({}));
    await expect(clientOver(fake).apps.list({ signal: stop.signal })).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("expired session", () => {
  test("requests wait for one sign-in and are sent again", async () => {
    let asked = 0;
    const fake = fakeFetch(
      refusal(401, "unauthenticated"),
      refusal(401, "unauthenticated"),
      json({ apps: ["a"] }),
      json({ tasks: ["t"] }),
    );
    const client = clientOver(fake, async () => {
      asked += 1;
      await Promise.resolve();
      return true;
    });
    const [apps, tasks] = await Promise.all([client.apps.list(), client.flows.tasks()]);
    expect(asked).toBe(1);
    expect([apps, tasks]).toEqual([{ apps: ["a"] }, { tasks: ["t"] }]);
  });

  test("a wrong password never asks to sign in", async () => {
    const fake = fakeFetch(refusal(401, "wrong_credentials"));
    const client = clientOver(fake, () => Promise.reject(new Error("asked")));
    await expect(client.session.signIn("zhang", "?")).rejects.toMatchObject({ code: "wrong_credentials" });
  });

  test("stays an error where nobody signs in", async () => {
    const fake = fakeFetch(refusal(401, "unauthenticated"));
    await expect(clientOver(fake, async () => false).apps.list()).rejects.toMatchObject({ status: 401 });
  });
});

describe("live events", () => {
  const stream = (...chunks: readonly string[]) =>
    new Response(
      new ReadableStream({
        start(controller) {
          for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
          controller.close();
        },
      }),
    );

  test("are read across chunks, without heartbeats, and the connection is taken up again", async () => {
    const fake = fakeFetch(
      stream(': hello\n\ndata: {"kind":"app","app":"crm",', '"version":2}\n\n'),
      new TypeError("connection lost"),
      stream('event: x\r\ndata: {"kind":"task","task":"t1","status":"done"}\r\n\r\n'),
      refusal(401, "unauthenticated"),
    );
    const events: LiveEvent[] = [];
    let reconnects = 0;
    await new Promise<void>((resolve) => {
      clientOver(fake).subscribe({
        delays: [0],
        onEvent: (event) => {
          events.push(event);
          if (event.kind === "task") resolve();
        },
        onReconnect: () => {
          reconnects += 1;
        },
      });
    });
    expect(events).toEqual([
      { kind: "app", app: "crm", version: 2 },
      { kind: "task", task: "t1", status: "done" },
    ]);
    expect(reconnects).toBe(1);
  });
});

describe("uploads", () => {
  test("send the file as a form", async () => {
    const fake = fakeFetch(json({ id: "i1" }));
    const answer = await clientOver(fake).imports.create("crm", "deal", new Blob(["a,b\n1,2"]), "deals.csv");
    expect(answer).toEqual({ id: "i1" });
    const body = fake.calls[0]?.init.body as FormData;
    expect((body.get("file") as File).name).toBe("deals.csv");
    expect(fake.calls[0]?.headers.has("content-type")).toBe(false);
  });
});

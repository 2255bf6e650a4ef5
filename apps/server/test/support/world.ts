import type { LightMyRequestResponse } from "fastify";
import { readEnvironment } from "../../src/config/environment.ts";
import type { Http } from "../../src/http/fastify.ts";
import { createHttpServer } from "../../src/http/server.ts";
import { addMember } from "../../src/identity/members.ts";
import { createImports, type Imports } from "../../src/imports/service.ts";
import type { JobRunner } from "../../src/jobs/runner.ts";
import { createRegistries } from "../../src/registries.ts";
import { createRuntime, type Runtime } from "../../src/runtime.ts";
import { crm } from "./crm.ts";
import type { TestDatabase, TestDialect } from "./databases.ts";

export const password = "correct horse";

export type Answer = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely; a wrong path fails the test
  readonly body: any;
  readonly headers: LightMyRequestResponse["headers"];
  readonly text: string;
};
/** Asks the interface as somebody who is signed in. */
export type Caller = (
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
  headers?: { readonly [name: string]: string },
) => Promise<Answer>;

export type World = {
  readonly http: Http;
  readonly runtime: Runtime;
  readonly imports: Imports;
  readonly database: TestDatabase;
  readonly admin: Caller;
  /** Without a cookie or a key. */
  readonly nobody: Caller;
  memberId(username: string): string;
  as(username: string): Promise<Caller>;
  /** Stops and starts the server over the same data. */
  restart(): Promise<World>;
  close(): Promise<void>;
};

/** A server of its own with an administrator, two members (li, wang) and the small CRM. Nothing listens: `inject`. */
export async function openWorld(dialect: TestDialect): Promise<World> {
  const database = await dialect.make();
  return startWorld(database, true);
}

async function startWorld(database: TestDatabase, isNew: boolean): Promise<World> {
  const config = readEnvironment(
    { DATA_DIR: database.dataDir, DATABASE_URL: database.databaseUrl, LOG_LEVEL: "silent" },
    "/",
  );
  if (!config.ok) throw new Error(config.error.join("\n"));
  const runtime = await createRuntime(config.value, {
    registries: createRegistries([]),
    version: "0.0.0",
    passwordCost: { cost: 1024, blockSize: 8, parallelism: 1 },
  });
  if (isNew) {
    await addMember(runtime, { username: "admin", name: "管理员", password, isAdmin: true });
    await addMember(runtime, { username: "li", name: "李雷", password });
    await addMember(runtime, { username: "wang", name: "王芳", password });
  }
  const imports = createImports(runtime);
  const jobs: JobRunner = imports.start();
  const http = await createHttpServer(runtime, imports);
  await http.ready();
  const stop = async () => {
    await http.close();
    await jobs.stop();
    await runtime.close();
  };
  const world: World = {
    http,
    runtime,
    imports,
    database,
    admin: await signIn(http, "admin"),
    nobody: caller(http, {}),
    memberId: (username) => runtime.directory.byUsername(username)?.id ?? "",
    as: (username) => signIn(http, username),
    async restart() {
      await stop();
      return startWorld(database, false);
    },
    async close() {
      await stop();
      await database.drop();
    },
  };
  if (isNew) {
    const installed = await world.admin("POST", "/apps", { definition: crm });
    if (installed.status !== 201) throw new Error(`the test app was refused: ${installed.text}`);
  }
  return world;
}

export function caller(http: Http, headers: { readonly [name: string]: string }): Caller {
  return async (method, path, body, more = {}) => {
    const response = await http.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        "accept-language": "en-US",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
        ...more,
      },
      ...(body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return read(response);
  };
}

function read(response: LightMyRequestResponse): Answer {
  const isJson = String(response.headers["content-type"]).includes("json");
  return {
    status: response.statusCode,
    body: isJson && response.body !== "" ? JSON.parse(response.body) : undefined,
    headers: response.headers,
    text: response.body,
  };
}

async function signIn(http: Http, username: string): Promise<Caller> {
  const answer = await caller(http, {})("POST", "/auth/sign-in", { username, password });
  if (answer.status !== 200) throw new Error(`${username} could not sign in: ${answer.text}`);
  const cookie = String(answer.headers["set-cookie"]).split(";")[0] ?? "";
  return caller(http, { cookie, "x-mortise": "1" });
}

/** The problems of a refusal, as `code path`. */
export function told(answer: Answer): readonly string[] {
  return answer.body.error.problems.map((one: { code: string; path: string }) => `${one.code} ${one.path}`);
}

import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { stopChild } from "./floor.ts";
import { send } from "./load.ts";
import { makeRow, regions, rowCount, stages } from "./rows.ts";
import type { RequestSpec, Target } from "./target.ts";

const password = "benchmark-only-9127";
const port = 8172;

/** The product as it is shipped: bundled, signed in, with checks, permission hook, change log and durable commits. */
export async function startProduct(
  folder: string,
): Promise<Target & { readonly startMs: number; readonly loadPerSecond: number }> {
  const script = new URL("../../../server/dist/main.js", import.meta.url).pathname;
  const began = performance.now();
  const child = spawn(process.execPath, [script, "serve"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      DATA_DIR: folder,
      PORT: String(port),
      DEMO: "0",
      ADMIN_PASSWORD: password,
      LOG_LEVEL: "error",
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(origin);
  const startMs = performance.now() - began;

  const cookie = await signIn(origin);
  const headers = { cookie, "x-mortise": "1" };
  const ask = (spec: RequestSpec) => send(origin, { ...spec, headers });
  await ask({ method: "POST", path: "/api/v1/apps", body: { definition: benchmarkApp } });

  const records = "/api/v1/apps/bench/forms/opportunity";
  const loadBegan = performance.now();
  const ids: string[] = [];
  for (let first = 0; first < rowCount; first += 1000) {
    const create = Array.from({ length: 1000 }, (_, index) => ({ values: makeRow(first + index) }));
    const answer = (await ask({ method: "POST", path: `${records}/batch`, body: { create, atomic: true } })) as {
      created: string[];
    };
    ids.push(...answer.created);
  }
  const loadPerSecond = rowCount / ((performance.now() - loadBegan) / 1000);

  const versions = new Map<number, number>();
  const at = (turn: number) => (turn * 7919) % rowCount;
  return {
    name: "mortise",
    pid: child.pid ?? 0,
    origin,
    startMs,
    loadPerSecond,
    operations: {
      get: { request: (turn) => ({ method: "GET", path: `${records}/records/${ids[at(turn)]}`, headers }) },
      list: {
        request: (turn) => ({
          method: "POST",
          path: `${records}/query`,
          headers,
          body: {
            filter: `{stage} = "${stages[turn % stages.length]}"`,
            sort: [{ field: "created_on", desc: true }],
            limit: 50,
            count: "exact",
          },
        }),
      },
      update: {
        request: (turn) => {
          const index = at(turn);
          const version = (versions.get(index) ?? 0) + 1;
          versions.set(index, version);
          const body = { version, values: { amount: turn, note: `turn ${turn}` } };
          return { method: "PATCH", path: `${records}/records/${ids[index]}`, headers, body };
        },
      },
      create: {
        request: (turn) => ({
          method: "POST",
          path: `${records}/records`,
          headers,
          body: { values: makeRow(rowCount + turn) },
        }),
      },
      bulk: {
        rows: 1000,
        request: (turn) => ({
          method: "POST",
          path: `${records}/batch`,
          headers,
          body: {
            create: Array.from({ length: 1000 }, (_, index) => ({
              values: makeRow(2 * rowCount + turn * 1000 + index),
            })),
            atomic: true,
          },
        }),
      },
    },
    stop: () => stopChild(child),
  };
}

async function untilReady(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const ready = await send(origin, { method: "GET", path: "/api/v1/health" }).then(
      () => true,
      () => false,
    );
    if (ready) return;
    await sleep(25);
  }
  throw new Error("the server did not become ready within 10 seconds; was it built (npm run build)?");
}

async function signIn(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/v1/auth/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-mortise": "1" },
    body: JSON.stringify({ username: "admin", password }),
  });
  if (!answer.ok) throw new Error(`sign-in failed: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

const options = (ids: readonly string[]) => ids.map((id) => ({ id, label: id }));
const benchmarkApp = {
  format: 1,
  id: "bench",
  name: "Benchmark",
  version: "1.0.0",
  forms: [
    {
      id: "opportunity",
      name: "Opportunities",
      title: "{name}",
      fields: [
        { id: "name", type: "text", label: "Name", required: true, maxLength: 200 },
        { id: "code", type: "text", label: "Code", maxLength: 40 },
        { id: "stage", type: "select", label: "Stage", required: true, options: options(stages) },
        { id: "region", type: "select", label: "Region", options: options(regions) },
        { id: "amount", type: "money", label: "Amount", scale: 2, min: 0 },
        { id: "probability", type: "number", label: "Probability", min: 0, max: 100 },
        { id: "created_on", type: "date", label: "Created on" },
        { id: "closed_on", type: "date", label: "Closed on" },
        { id: "is_key", type: "switch", label: "Key account" },
        { id: "contact", type: "text", label: "Contact", maxLength: 100 },
        { id: "phone", type: "text", label: "Phone", maxLength: 40 },
        { id: "note", type: "textarea", label: "Note" },
      ],
      views: [
        {
          id: "by_stage",
          name: "By stage",
          type: "table",
          filter: '{stage} = "lead"',
          sort: [{ field: "created_on", desc: true }],
        },
      ],
    },
  ],
};

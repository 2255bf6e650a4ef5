import { Agent, request } from "node:http";
import { processCpuMs } from "./process-usage.ts";
import type { Operation, RequestSpec, Target } from "./target.ts";

/** What one kind of request cost. Times in milliseconds; `cpu` is the server's processor time a request. */
export type Measurement = {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly cpu: number;
};

/** Sends `count` requests over `connections` at once, each answered before its connection sends the next. */
export async function measure(
  target: Target,
  operation: Operation,
  count: number,
  connections: number,
): Promise<Measurement> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let next = 0;
  const cpuBefore = processCpuMs(target.pid);
  const began = performance.now();
  const lane = async () => {
    while (next < count) {
      const turn = next;
      next += 1;
      const sent = performance.now();
      await send(target.origin, operation.request(turn), agent);
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  const seconds = (performance.now() - began) / 1000;
  const cpu = (processCpuMs(target.pid) - cpuBefore) / count;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  return { requests: count, perSecond: count / seconds, p50: at(latencies, 0.5), p95: at(latencies, 0.95), cpu };
}

/** Answers the parsed body; throws with the server's words where the status is not one of success. */
export function send(origin: string, spec: RequestSpec, agent?: Agent): Promise<unknown> {
  const body = spec.body === undefined ? undefined : JSON.stringify(spec.body);
  const headers = {
    ...spec.headers,
    ...(body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(spec.path, origin), { method: spec.method, headers, ...(agent ? { agent } : {}) });
    outgoing.on("error", reject);
    outgoing.on("response", (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        const status = incoming.statusCode ?? 0;
        if (status >= 300) reject(new Error(`${spec.method} ${spec.path}: ${status} ${text.slice(0, 400)}`));
        else resolve(text === "" ? undefined : JSON.parse(text));
      });
    });
    outgoing.end(body);
  });
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Runtime } from "../../runtime.ts";
import type { Http } from "../fastify.ts";

/** Counts requests from now on; gives the text of the metrics when called. */
export function createMetrics(http: Http, runtime: Runtime): () => string {
  const delay = monitorEventLoopDelay({ resolution: 50 });
  delay.enable();
  http.addHook("onClose", async () => void delay.disable());
  const requests = new Map<string, number>();
  let seconds = 0;
  http.addHook("onResponse", async (request, reply) => {
    const labels = `method="${request.method}",status="${reply.statusCode}"`;
    requests.set(labels, (requests.get(labels) ?? 0) + 1);
    seconds += reply.elapsedTime / 1000;
  });
  return () => {
    const memory = process.memoryUsage();
    const lines = [
      ...metric("mortise_info", "gauge", "Version", [[`version="${runtime.version}"`, 1]]),
      ...metric("mortise_http_requests_total", "counter", "Requests answered", [...requests]),
      ...metric("mortise_http_seconds_total", "counter", "Time spent on requests", [["", seconds]]),
      ...metric("mortise_live_listeners", "gauge", "Browsers that listen", [["", runtime.live.listeners]]),
      ...metric("mortise_apps", "gauge", "Installed apps", [["", runtime.apps.list().length]]),
      ...metric("process_resident_memory_bytes", "gauge", "Resident memory", [["", memory.rss]]),
      ...metric("nodejs_heap_used_bytes", "gauge", "Used heap", [["", memory.heapUsed]]),
      ...metric("nodejs_eventloop_lag_p99_seconds", "gauge", "Event loop delay", [["", delay.percentile(99) / 1e9]]),
      ...metric("process_uptime_seconds", "gauge", "Time since start", [["", process.uptime()]]),
    ];
    delay.reset();
    return `${lines.join("\n")}\n`;
  };
}

function metric(
  name: string,
  type: "counter" | "gauge",
  help: string,
  values: readonly (readonly [labels: string, value: number])[],
): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...values.map(([labels, value]) => `${name}${labels === "" ? "" : `{${labels}}`} ${value}`),
  ];
}

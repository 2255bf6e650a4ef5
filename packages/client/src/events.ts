import type { Transport } from "./transport.ts";
import type { LiveEvent } from "./types.ts";

export type Subscription = {
  onEvent(event: LiveEvent): void;
  /** Told after each connection but the first: events may have been missed in between, so load again. */
  onReconnect?(): void;
  /** Waits between attempts, in milliseconds; the last one repeats. 1 s, 2 s, 5 s, 15 s, 30 s where absent. */
  readonly delays?: readonly number[];
};

/**
 * Listens to `GET /events` until the returned function is called, reconnecting for ever. By `fetch`, not `EventSource`:
 * it carries headers, runs in Node, and tells an expired session (401: it stops) from a lost connection (it waits).
 */
export function subscribe(transport: Transport, subscription: Subscription): () => void {
  const stop = new AbortController();
  void listen(transport, subscription, stop.signal);
  return () => stop.abort();
}

async function listen(transport: Transport, subscription: Subscription, signal: AbortSignal): Promise<void> {
  const delays = subscription.delays ?? [1000, 2000, 5000, 15_000, 30_000];
  let failures = 0;
  let hadConnection = false;
  while (!signal.aborted) {
    try {
      const response = await (transport.options.fetch ?? fetch)(transport.url("/events"), {
        headers: { ...transport.headers("GET"), Accept: "text/event-stream" },
        credentials: "same-origin",
        signal,
      });
      if (response.status === 401 || response.status === 403) return;
      if (response.ok && response.body) {
        failures = 0;
        if (hadConnection) subscription.onReconnect?.();
        hadConnection = true;
        await readEvents(response.body, subscription.onEvent);
      }
    } catch {
      // Whatever broke the connection, the answer is the same: wait, then try again.
    }
    const delay = delays[Math.min(failures, delays.length - 1)] ?? 1000;
    failures += 1;
    await pause(delay, signal);
  }
}

async function readEvents(body: ReadableStream<Uint8Array>, onEvent: (event: LiveEvent) => void): Promise<void> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    rest += decoder.decode(value, { stream: true });
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = parseBlock(block);
      if (event) onEvent(event);
    }
  }
}

/** One event's text: its `data:` lines hold JSON. Comments (heartbeats) and what is not JSON give nothing. */
function parseBlock(block: string): LiveEvent | undefined {
  const data = block
    .split(/\r?\n/)
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice(5).trimStart())
    .join("\n");
  if (data === "") return undefined;
  try {
    return JSON.parse(data) as LiveEvent;
  } catch {
    return undefined;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

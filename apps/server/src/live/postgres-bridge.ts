import type { Logger } from "../logger.ts";
import type { Bridge, Changed } from "./bridge.ts";
import type { Broadcast, LiveHub } from "./hub.ts";

const channel = "mortise";
/** PostgreSQL refuses notifications from 8,000 bytes. */
const mostBytes = 7_500;

type Message = { readonly from: string; readonly changed?: Changed; readonly broadcast?: Broadcast };

/**
 * Passes events and changes on by LISTEN and NOTIFY, over a connection of its own and after the commit they tell of. A
 * lost connection is opened again; what was missed meanwhile is made up for by heeding every kind of change once.
 */
export async function openPostgresBridge(parts: {
  readonly databaseUrl: string;
  readonly self: string;
  readonly live: LiveHub;
  readonly log: Logger;
  heed(changed: Changed): void;
}): Promise<Bridge> {
  const { default: pg } = await import("pg");
  const { self, live, log } = parts;
  let client: InstanceType<typeof pg.Client> | undefined;
  let isClosed = false;
  let said: Promise<unknown> = Promise.resolve();

  const hear = (payload: string | undefined) => {
    const message = JSON.parse(payload ?? "{}") as Message;
    if (message.from === self) return;
    if (message.changed) parts.heed(message.changed);
    if (message.broadcast) live.deliver(message.broadcast);
  };
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: parts.databaseUrl, application_name: "mortise live" });
    next.on("notification", ({ payload }) => hear(payload));
    next.on("error", (error) => log.warn({ err: error }, "live connection lost"));
    next.on("end", () => {
      client = undefined;
      if (!isClosed) setTimeout(() => void reconnect(), 1000).unref();
    });
    await next.connect();
    await next.query(`LISTEN ${channel}`);
    client = next;
  };
  const reconnect = async (): Promise<void> => {
    if (isClosed) return;
    try {
      await connect();
      parts.heed("people");
      parts.heed("apps");
    } catch (error) {
      log.warn({ err: error }, "live connection could not be opened");
      setTimeout(() => void reconnect(), 2000).unref();
    }
  };
  const say = (message: Message) => {
    const text = JSON.stringify(message);
    if (Buffer.byteLength(text) > mostBytes) return;
    // One after another: a connection carries one statement at a time.
    said = said
      .then(() => client?.query("SELECT pg_notify($1, $2)", [channel, text]))
      .catch((error: unknown) => log.warn({ err: error }, "a live update did not reach other processes"));
  };

  await connect();
  live.onPublish((broadcast) => say({ from: self, broadcast }));
  return {
    changed: (changed) => say({ from: self, changed }),
    async close() {
      isClosed = true;
      await said;
      await client?.end();
    },
  };
}

import type { ServerResponse } from "node:http";
import type { LiveEvent } from "@mortise/client";
import type { Runtime } from "../../runtime.ts";
import type { Http } from "../fastify.ts";
import { whoIs } from "../request.ts";

const heartbeatEvery = 25_000;
/** What a browser that stopped reading may have waiting; beyond it, it has to connect again. */
const mostWaiting = 1024 * 1024;

/** `GET /events`: server-sent events of what concerns the asker, as long as they listen. */
export function addEventRoute(http: Http, { live }: Runtime): void {
  const open = new Set<ServerResponse>();
  http.addHook("preClose", () => {
    for (const response of open) response.end();
  });

  http.get(
    "/events",
    { schema: { summary: "Live updates as server-sent events", tags: ["meta"] } },
    (request, reply) => {
      const { member } = whoIs(request);
      const response = reply.raw;
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) response.setHeader(name, value);
      }
      reply.hijack();
      response.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      });
      response.write("retry: 2000\n\n");
      open.add(response);
      const send = (text: string) => {
        if (response.writableLength > mostWaiting) response.destroy();
        else response.write(text);
      };
      const stop = live.subscribe(member.id, (event: LiveEvent) => {
        send(`event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`);
      });
      const heartbeat = setInterval(() => send(": still here\n\n"), heartbeatEvery);
      response.on("close", () => {
        stop();
        clearInterval(heartbeat);
        open.delete(response);
      });
    },
  );
}

import { type FastifyReply, type FastifyRequest, LogController } from "fastify";

/** One line a request, when it was answered: changes and refusals always, plain reads where debugging. */
export class RequestLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(_error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const isPlainRead = request.method === "GET" && reply.statusCode < 400;
    const details = {
      method: request.method,
      url: request.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      member: request.who?.member.id,
    };
    if (isPlainRead) request.log.debug(details, "answered");
    else request.log.info(details, "answered");
  }
}

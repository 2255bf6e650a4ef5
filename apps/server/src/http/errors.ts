import type { ErrorBody, ProblemBody } from "@mortise/client";
import { describeProblem, type Locale, type Problem, type ProblemCode, pickLocale, Refusal } from "@mortise/kernel";
import type { FastifyReply, FastifyRequest } from "fastify";

/** The language to answer in: the member's own, else the request's. */
export function localeOf(request: FastifyRequest): Locale {
  return request.who?.member.locale ?? pickLocale(request.headers["accept-language"]);
}

export function problemBody(one: Problem, locale: Locale): ProblemBody {
  return {
    path: one.path,
    code: one.code,
    ...describeProblem(one, locale),
    ...(one.severity === "warning" ? { severity: one.severity } : {}),
    ...(Object.keys(one.params).length > 0 ? { params: one.params } : {}),
  };
}

export function errorBody(refusal: Refusal, locale: Locale, requestId: string): ErrorBody {
  return {
    error: {
      code: refusal.code,
      ...describeProblem(refusal, locale),
      problems: refusal.problems.map((one) => problemBody(one, locale)),
      requestId,
    },
  };
}

/** Answers with whatever went wrong. What is nobody's refusal is our fault: logged whole, told as a request id only. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = error instanceof Refusal ? error : fromFastify(error, request);
  if (refusal.status >= 500) request.log.error({ err: error }, "request failed");
  const { seconds } = refusal.params;
  if (seconds !== undefined) void reply.header("retry-after", String(seconds));
  void reply.code(refusal.status).send(errorBody(refusal, localeOf(request), request.id));
}

/** What Fastify and its plug-ins refuse, in our codes. */
function fromFastify(error: unknown, request: FastifyRequest): Refusal {
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  switch (statusCode) {
    case 413:
      return new Refusal("body_too_large", { limit: request.routeOptions.bodyLimit ?? 0 });
    case 415:
    case 406:
      return new Refusal("unsupported_media_type", { expected: expectedType(request) });
    case 404:
    case 414:
      return new Refusal("not_found");
    default:
  }
  if (typeof code === "string" && code in otherCodes) return new Refusal(otherCodes[code] ?? "bad_request");
  return new Refusal(typeof statusCode === "number" && statusCode < 500 ? "bad_request" : "internal_error");
}

const otherCodes: { readonly [code: string]: ProblemCode } = {
  FST_FILES_LIMIT: "too_many_parts",
  FST_PARTS_LIMIT: "too_many_parts",
};

function expectedType(request: FastifyRequest): string {
  return request.routeOptions.config.contentType ?? "application/json";
}

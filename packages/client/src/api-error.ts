import type { ErrorBody, ProblemBody } from "./types.ts";

/**
 * A request that was not answered with what was asked. `status` is 0 where no answer came at all (offline, server
 * down), and `code` is then `network_error`; otherwise both are the server's.
 */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: string;
  readonly advice: string | undefined;
  readonly problems: readonly ProblemBody[];
  readonly requestId: string | undefined;

  constructor(status: number, error: Partial<ErrorBody["error"]> & { readonly code: string }) {
    super(error.message ?? error.code);
    this.status = status;
    this.code = error.code;
    this.advice = error.advice;
    this.problems = error.problems ?? [];
    this.requestId = error.requestId;
  }

  /** True where trying the same again may work: no answer, overload, or a fault of the server. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** The error that an answer's body describes, whatever stands between us and the server made of it. */
export function errorFromBody(status: number, body: unknown, requestId: string | null): ApiError {
  const error = (body as Partial<ErrorBody> | null | undefined)?.error;
  if (error && typeof error.code === "string") return new ApiError(status, error);
  return new ApiError(status, {
    code: status === 0 ? "network_error" : `http_${status}`,
    ...(requestId === null ? {} : { requestId }),
  });
}

import type { Locale } from "@mortise/kernel";
import { ApiError, errorFromBody } from "./api-error.ts";

export type ClientOptions = {
  /** Origin and path before `/api/v1`: `""` for the page's own origin, `https://crm.example.com` elsewhere. */
  readonly baseUrl: string;
  /** Language of messages in answers; a function where it may change while the client lives. */
  readonly locale: Locale | (() => Locale);
  /** The platform's own where absent. */
  readonly fetch?: typeof fetch;
  /** API key (`mk_…`) for programs; browsers sign in with a cookie instead. */
  readonly apiKey?: string;
  /**
   * Asked when an answer says that nobody is signed in. True once somebody is again: the request is then sent a second
   * time. Requests that fail together share one call.
   */
  onUnauthenticated?(): Promise<boolean>;
};

/** What every method takes beside its own arguments. */
export type CallOptions = { readonly signal?: AbortSignal };
/** What a method that makes something takes: the same key gives the same answer again for 24 hours. */
export type MakeOptions = CallOptions & { readonly idempotencyKey?: string };

export type RequestParts = MakeOptions & {
  readonly query?: { readonly [name: string]: string | number | boolean | undefined };
  readonly json?: unknown;
  readonly headers?: { readonly [name: string]: string };
  /** False for signing in itself: its 401 is an answer, not an expired session. */
  readonly mayAskToSignIn?: boolean;
};

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Sends requests and reads answers the same way for every route. */
export interface Transport {
  readonly options: ClientOptions;
  url(path: string, query?: RequestParts["query"]): string;
  headers(method: string, parts?: RequestParts): { [name: string]: string };
  /** The answer's JSON; undefined for an empty answer. @throws ApiError */
  send<Answer>(method: Method, path: string, parts?: RequestParts): Promise<Answer>;
  /** Runs `attempt`, and once more where it failed for want of a session and somebody signed in again. */
  withSession<Answer>(attempt: () => Promise<Answer>): Promise<Answer>;
}

export function createTransport(options: ClientOptions): Transport {
  let asking: Promise<boolean> | undefined;
  const askToSignIn = (): Promise<boolean> => {
    asking ??= (options.onUnauthenticated?.() ?? Promise.resolve(false)).finally(() => {
      asking = undefined;
    });
    return asking;
  };

  const transport: Transport = {
    options,
    url(path, query = {}) {
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
      const text = search.toString();
      return `${options.baseUrl}/api/v1${path}${text ? `?${text}` : ""}`;
    },
    headers(method, parts = {}) {
      const { locale, apiKey } = options;
      return {
        Accept: "application/json",
        "Accept-Language": typeof locale === "function" ? locale() : locale,
        ...(method === "GET" ? {} : { "X-Mortise": "1" }),
        ...(apiKey === undefined ? {} : { Authorization: `Bearer ${apiKey}` }),
        ...(parts.json === undefined ? {} : { "Content-Type": "application/json" }),
        ...(parts.idempotencyKey === undefined ? {} : { "Idempotency-Key": parts.idempotencyKey }),
        ...parts.headers,
      };
    },
    send<Answer>(method: Method, path: string, parts: RequestParts = {}): Promise<Answer> {
      const attempt = () => sendOnce<Answer>(transport, method, path, parts);
      return parts.mayAskToSignIn === false ? attempt() : transport.withSession(attempt);
    },
    async withSession(attempt) {
      try {
        return await attempt();
      } catch (error) {
        const isExpired = error instanceof ApiError && error.status === 401;
        if (isExpired && (await askToSignIn())) return attempt();
        throw error;
      }
    },
  };
  return transport;
}

async function sendOnce<Answer>(
  transport: Transport,
  method: Method,
  path: string,
  parts: RequestParts,
): Promise<Answer> {
  const send = transport.options.fetch ?? fetch;
  let response: Response;
  try {
    response = await send(transport.url(path, parts.query), {
      method,
      headers: transport.headers(method, parts),
      credentials: "same-origin",
      ...(parts.json === undefined ? {} : { body: JSON.stringify(parts.json) }),
      ...(parts.signal === undefined ? {} : { signal: parts.signal }),
    });
  } catch (error) {
    throw asNetworkError(error);
  }
  const body = await readBody(response);
  if (!response.ok) throw errorFromBody(response.status, body, response.headers.get("x-request-id"));
  return body as Answer;
}

/** An abort stays what it is, so that callers can tell it from a failure. */
function asNetworkError(error: unknown): unknown {
  if (error instanceof DOMException && error.name === "AbortError") return error;
  return new ApiError(0, { code: "network_error", message: error instanceof Error ? error.message : String(error) });
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

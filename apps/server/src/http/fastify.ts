import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyBaseLogger, FastifyInstance, FastifyTypeProvider, RawServerDefault } from "fastify";
import type { Static, TSchema } from "typebox";
import type { Who } from "../identity/who.ts";
import type { JsonLimits } from "./json-body.ts";

/** Gives handlers the types of their route's schemas. */
export interface TypeBoxProvider extends FastifyTypeProvider {
  validator: this["schema"] extends TSchema ? Static<this["schema"]> : unknown;
  /** Answers are typed by their functions; their schemas serve the OpenAPI document. */
  serializer: unknown;
}

/** The server that route files add their routes to. */
export type Http = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxProvider
>;

/** Who a route is for. */
export type Audience = "anyone" | "members" | "admins";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Members where absent. */
    audience?: Audience;
    json?: JsonLimits;
    /** What the body is, where it is not JSON. */
    contentType?: string;
  }
  interface FastifyRequest {
    /** Who asks; null on routes for anyone, where nobody is signed in. */
    who: Who | null;
  }
  interface FastifySchema {
    /** One line for the OpenAPI document. */
    summary?: string;
    tags?: readonly string[];
  }
}

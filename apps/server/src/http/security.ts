import helmet from "@fastify/helmet";
import type { Config } from "../config/environment.ts";
import type { Http } from "./fastify.ts";

/**
 * Headers that keep a page to itself: no scripts but our files, no framing, no referrer, no sniffing. Styles may be
 * inline because the component library writes them at run time. No CORS header is ever sent.
 */
export async function addSecurityHeaders(http: Http, config: Pick<Config, "publicUrl">): Promise<void> {
  const isSecure = config.publicUrl?.startsWith("https:") ?? false;
  await http.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
}

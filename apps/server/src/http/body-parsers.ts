import { Refusal } from "@mortise/kernel";
import type { Http } from "./fastify.ts";
import { type JsonLimits, parseJsonBody } from "./json-body.ts";

/** Bounds of an ordinary body; routes that take documents or batches say their own. */
export const ordinaryJson: JsonLimits = { depth: 66, keys: 20_000 };
export const ordinaryBytes = 2 * 1024 * 1024;
/** Documents and batches. */
export const largeJson: JsonLimits = { depth: 66, keys: 1_000_000 };
export const largeBytes = 16 * 1024 * 1024;

/** JSON is the only body that routes take, unless they add a parser of their own; anything else is 415. */
export function addBodyParsers(http: Http): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const result = parseJsonBody(body as Buffer, request.routeOptions.config.json ?? ordinaryJson);
    if (result.ok) done(null, result.value);
    else done(new Refusal(result.error.code, result.error.params, [result.error]));
  });
}

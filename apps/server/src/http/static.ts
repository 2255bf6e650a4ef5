import { existsSync } from "node:fs";
import { join } from "node:path";
import compress from "@fastify/compress";
import files from "@fastify/static";
import { Refusal } from "@mortise/kernel";
import type { FastifyReply } from "fastify";
import { answerError } from "./errors.ts";
import type { Http } from "./fastify.ts";

/** A built web app and where it is served. */
export type Page = { readonly prefix: "/" | "/designer/"; readonly folder: string };

const year = 31_536_000;

/** Serves built web apps: hashed assets for good, their pages fresh each time, compressed. */
export async function addPages(http: Http, pages: readonly Page[]): Promise<void> {
  const built = pages.filter((page) => existsSync(join(page.folder, "index.html")));
  await http.register(async (site: Http) => {
    const isPrecompressed = built.every((page) => existsSync(join(page.folder, "index.html.br")));
    if (!isPrecompressed) await site.register(compress, { encodings: ["br", "gzip"], threshold: 1024 });
    for (const [index, page] of built.entries()) {
      await site.register(files, {
        root: page.folder,
        prefix: page.prefix,
        decorateReply: index === 0,
        wildcard: true,
        preCompressed: isPrecompressed,
        cacheControl: false,
        setHeaders: (reply, path) => {
          const isHashed = path.includes("/assets/");
          reply.header("cache-control", isHashed ? `public, max-age=${year}, immutable` : "no-cache");
        },
      });
    }
  });
  http.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split("?")[0] ?? "/";
    const isPage = (request.method === "GET" || request.method === "HEAD") && !/\.\w+$/.test(path);
    const page =
      built.find(({ prefix }) => prefix !== "/" && `${path}/`.startsWith(prefix)) ??
      built.find(({ prefix }) => prefix === "/");
    if (!isPage || !page || path.startsWith("/api/")) return answerError(new Refusal("not_found"), request, reply);
    return sendIndex(reply, page);
  });
}

/** Addresses inside a web app are its own business: it is given its page and finds out. */
function sendIndex(reply: FastifyReply, page: Page): FastifyReply {
  return reply.header("cache-control", "no-cache").sendFile("index.html", page.folder);
}

// `npm run build` of the server; see bundle-server.ts.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleServer } from "./bundle-server.ts";

await bundleServer(dirname(dirname(fileURLToPath(import.meta.url))));

/** Writes the migration that the system schema has become due for, for both dialects: `pnpm migrations <name>`. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { toPostgres } from "../src/system/postgres-sql.ts";

const root = new URL("../", import.meta.url);
const sqlite = new URL("migrations/sqlite/", root);
const postgres = new URL("migrations/postgres/", root);
const name = process.argv[2];
if (!name) throw new Error("usage: pnpm migrations <name>");

const made = spawnSync("drizzle-kit", ["generate", "--name", name], { cwd: root, stdio: "inherit" });
if (made.status !== 0) process.exit(made.status ?? 1);
mkdirSync(postgres, { recursive: true });
for (const file of readdirSync(sqlite).filter((one) => one.endsWith(".sql"))) {
  const target = new URL(file, postgres);
  if (!existsSync(target)) writeFileSync(target, toPostgres(readFileSync(new URL(file, sqlite), "utf8")));
}

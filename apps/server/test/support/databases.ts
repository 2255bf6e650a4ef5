import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

/** Where a world keeps its records: a folder, and a database beside it where that is not SQLite. */
export type TestDatabase = {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  drop(): Promise<void>;
};
export type TestDialect = { readonly name: "sqlite" | "postgres"; make(): Promise<TestDatabase> };

const url = process.env.TEST_DATABASE_URL;
if (url === undefined) process.stderr.write("server tests: TEST_DATABASE_URL is not set; PostgreSQL is left out\n");

let count = 0;

const sqlite: TestDialect = {
  name: "sqlite",
  make: async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "mortise-server-"));
    return { dataDir, drop: async () => rmSync(dataDir, { recursive: true, force: true }) };
  },
};

function postgres(server: string): TestDialect {
  return {
    name: "postgres",
    make: async () => {
      count += 1;
      const schema = `server_${process.pid}_${count}_${Date.now().toString(36)}`;
      await onServer(server, `CREATE SCHEMA ${schema}`);
      const own = new URL(server);
      own.searchParams.set("options", `-c search_path=${schema}`);
      const { dataDir, drop } = await sqlite.make();
      return {
        dataDir,
        databaseUrl: own.href,
        drop: async () => {
          await onServer(server, `DROP SCHEMA ${schema} CASCADE`);
          await drop();
        },
      };
    },
  };
}

async function onServer(server: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(text);
  await client.end();
}

export const dialects: readonly TestDialect[] = url === undefined ? [sqlite] : [sqlite, postgres(url)];

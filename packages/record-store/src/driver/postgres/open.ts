import { setTimeout as sleep } from "node:timers/promises";
import { problem, Refusal } from "@mortise/kernel";
import { postgres } from "../../sql/postgres.ts";
import type { Driver, Session, UnitSession } from "../driver.ts";
import { createPlans, createPostgresSession, forgetPlans, type Plans, type PostgresClient } from "./connection.ts";

/** A pool of clients. */
export type PostgresPool = {
  connect(): Promise<PostgresClient & { release(destroy?: boolean): void }>;
  end(): Promise<void>;
};

/** How often a unit is run again after a deadlock or a lost race. */
const attempts = 6;
/** Seconds after which a read is stopped. */
const readSeconds = 30;

/** Connects to the database at `url`; tables live in the schema that its `search_path` names. */
export async function openPostgres(url: string): Promise<Driver> {
  const { default: pg } = await import("pg");
  const types = {
    getTypeParser: (oid: number, format?: "text" | "binary") =>
      oid === 20 ? readInteger : pg.types.getTypeParser(oid, format as "text"),
  };
  const create = (
    max: number,
    more: { statement_timeout?: number } = {},
  ): PostgresPool & { on(event: "error", listener: () => void): unknown } =>
    new pg.Pool({
      connectionString: url,
      max,
      types,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 10_000,
      ...more,
    });
  // Two pools: a unit that reads outside its own transaction waits for a reader, never for a unit that waits for it.
  const writers = create(10);
  const readers = create(10, { statement_timeout: readSeconds * 1000 });
  // A connection that breaks while idle is replaced when next needed; without a listener it would end the process.
  for (const pool of [writers, readers]) pool.on("error", () => undefined);
  return createPostgresDriver(writers, readers);
}

/** A 64-bit integer as a number where a number holds it, else as text. */
function readInteger(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

export function createPostgresDriver(writers: PostgresPool, readers: PostgresPool): Driver {
  const plans = createPlans();
  const read = createPooledSession(readers, plans);
  return {
    dialect: postgres,
    read: { quick: read, ordered: read, filtered: read, whole: read },
    write: (unit) => writeRetried(writers, plans, unit),
    version: async () => {
      const [row] = await read.all("SHOW server_version");
      return { database: "postgres", version: String(row?.[0]) };
    },
    close: async () => {
      await Promise.all([writers.end(), readers.end()]);
    },
  };
}

/** Each statement on whichever client is free. */
function createPooledSession(pool: PostgresPool, plans: Plans): Session {
  async function using<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let isBroken = false;
    try {
      return await work(createPostgresSession(client, plans));
    } catch (error) {
      if (isStalePlan(error)) forgetPlans(plans);
      isBroken = codeOf(error) === undefined;
      throw inOurWords(error);
    } finally {
      client.release(isBroken);
    }
  }
  return {
    all: (text, params) => retriedOnce(() => using((session) => session.all(text, params))),
    run: (text, params) => using((session) => session.run(text, params)),
    insertRows: (head, rows) => using((session) => session.insertRows(head, rows)),
    execute: (text) => using((session) => session.execute(text)),
  };
}

async function retriedOnce<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isStalePlan(error)) throw error;
    return work();
  }
}

async function writeRetried<T>(
  pool: PostgresPool,
  plans: Plans,
  unit: (session: UnitSession) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeOnce(pool, plans, unit);
    } catch (error) {
      const isLostRace = codeOf(error) === "40001" || codeOf(error) === "40P01";
      if (isStalePlan(error)) forgetPlans(plans);
      else if (!isLostRace) throw inOurWords(error);
      if (attempt === attempts) throw error;
      await sleep(2 ** attempt * (1 + Math.random()));
    }
  }
}

async function writeOnce<T>(pool: PostgresPool, plans: Plans, unit: (session: UnitSession) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isBroken = false;
  const { session, end } = openUnit(createPostgresSession(client, plans));
  try {
    await session.execute("BEGIN");
    const value = await unit(session);
    await session.execute("COMMIT");
    return value;
  } catch (error) {
    await session.execute("ROLLBACK").catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    end();
    client.release(isBroken);
  }
}

function openUnit(client: Session): { session: UnitSession; end: () => void } {
  let isOpen = true;
  let depth = 0;
  const check = () => {
    if (!isOpen) throw new Error("this unit of work has ended: something in it was not awaited");
    return client;
  };
  const session: UnitSession = {
    all: (text, params) => check().all(text, params),
    run: (text, params) => check().run(text, params),
    insertRows: (head, rows) => check().insertRows(head, rows),
    execute: (text) => check().execute(text),
    attempt: async (part) => {
      const savepoint = `unit_${depth}`;
      depth += 1;
      await session.execute(`SAVEPOINT ${savepoint}`);
      try {
        const value = await part();
        await session.execute(`RELEASE ${savepoint}`);
        return value;
      } catch (error) {
        // A lost race needs the whole unit again; going on here would hide it.
        await session.execute(`ROLLBACK TO ${savepoint};\nRELEASE ${savepoint}`);
        throw error;
      } finally {
        depth -= 1;
      }
    },
  };
  return {
    session,
    end: () => {
      isOpen = false;
    },
  };
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** What somebody sent and PostgreSQL can't hold, or what took too long, as a refusal; any other error as it is. */
function inOurWords(error: unknown): unknown {
  switch (codeOf(error)) {
    case "57014":
      return new Refusal("report_timeout", { seconds: readSeconds });
    // A character with code 0, which no text may have there.
    case "22021":
      return new Refusal("validation_failed", {}, [problem("text_control_character")]);
    // An indexed text may have about 2,700 bytes, compressed.
    case "54000":
      return new Refusal("validation_failed", {}, [problem("text_too_long", "/values", { max: 600 })]);
    default:
      return error;
  }
}

/** A prepared statement whose tables another process changed. */
function isStalePlan(error: unknown): boolean {
  return error instanceof Error && /cached plan must not change result type/.test(error.message);
}

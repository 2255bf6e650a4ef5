/**
 * The floor: what Fastify and better-sqlite3 cost with nothing of a product around them. No sign-in, no permission, no
 * checks, no change log, no app document; the same rows, the same index, the same durability (WAL, synchronous FULL).
 * Started by `floor.ts` as a process of its own: `floor-server.ts <database file>`; prints its port.
 */
import Database from "better-sqlite3";
import fastify from "fastify";
import { makeRow, type Row, rowCount } from "./rows.ts";

const database = new Database(process.argv[2] ?? ":memory:");
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec(`CREATE TABLE opportunity (
  id INTEGER PRIMARY KEY, name TEXT, code TEXT, stage TEXT, region TEXT, amount INTEGER, probability REAL,
  created_on TEXT, closed_on TEXT, is_key INTEGER, contact TEXT, phone TEXT, note TEXT);
  CREATE INDEX by_stage ON opportunity (stage, created_on DESC, id)`);

const insert = database.prepare(
  `INSERT INTO opportunity (name, code, stage, region, amount, probability, created_on, closed_on, is_key, contact, phone, note)
   VALUES (@name, @code, @stage, @region, @amount, @probability, @created_on, @closed_on, @is_key, @contact, @phone, @note)`,
);
const store = (row: Row) => insert.run({ ...row, is_key: row.is_key ? 1 : 0, amount: Math.round(row.amount * 100) });
const storeMany = database.transaction((rows: readonly Row[]) =>
  rows.map((row) => store(row).lastInsertRowid.toString()),
);
storeMany(Array.from({ length: rowCount }, (_, index) => makeRow(index)));

const get = database.prepare("SELECT * FROM opportunity WHERE id = ?");
const update = database.prepare("UPDATE opportunity SET amount = ?, note = ? WHERE id = ?");
const list = database.prepare("SELECT * FROM opportunity WHERE stage = ? ORDER BY created_on DESC, id LIMIT 50");
const count = database.prepare("SELECT count(*) AS total FROM opportunity WHERE stage = ?");

const app = fastify({ bodyLimit: 32 * 1024 * 1024 });
app.get<{ Params: { id: string } }>("/records/:id", (request) => get.get(request.params.id));
app.post<{ Body: Row }>("/records", (request) => ({ id: store(request.body).lastInsertRowid.toString() }));
app.post<{ Body: readonly Row[] }>("/batch", (request) => ({ ids: storeMany(request.body) }));
app.patch<{ Params: { id: string }; Body: { amount: number; note: string } }>("/records/:id", (request) => {
  update.run(Math.round(request.body.amount * 100), request.body.note, request.params.id);
  return get.get(request.params.id);
});
app.post<{ Body: { stage: string } }>("/query", (request) => ({
  records: list.all(request.body.stage),
  count: count.get(request.body.stage),
}));

const address = await app.listen({ port: 0, host: "127.0.0.1" });
process.stdout.write(`${address}\n`);

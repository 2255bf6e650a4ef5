import fc from "fast-check";
import { expect, test } from "vitest";
import type { RecordQuery, RecordStore, RecordValues } from "../types.ts";
import { dialects } from "./databases.ts";
import { openWorld } from "./open-world.ts";
import { allPages, compiled } from "./queries.ts";
import { cause, everything, formOf } from "./world.ts";

const text = fc.oneof(
  fc.constantFrom(
    "a",
    "B",
    "b",
    "é",
    "中",
    "文字",
    "😀",
    "\u{1F468}\u200D\u{1F469}",
    "שלום",
    "Z",
    "z z",
    "%",
    "_",
    "\\",
    "'",
    "?",
  ),
  fc.string({ unit: "grapheme", maxLength: 6 }).filter((one) => !one.includes("\u0000") && one.isWellFormed()),
);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day = fc.integer({ min: -30_000, max: 60_000 });
const dateOf = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);

const deal = fc.record({
  code: orNull(text),
  account: orNull(fc.constantFrom("acc0", "acc1", "acc2")),
  stage: orNull(fc.constantFrom("open", "won", "lost")),
  amount: orNull(fc.oneof(fc.constantFrom(0, 0.1, 0.2, -0.01, 90071992547409.91), fc.integer({ min: -5, max: 5 }))),
  chance: orNull(
    fc.oneof(fc.constantFrom(0.1 + 0.2, 0.3, 1e-300, -0, 1e300, 9007199254740992), fc.integer({ min: -3, max: 3 })),
  ),
  is_hot: orNull(fc.boolean()),
  closed_on: orNull(day.map(dateOf)),
  met_at: orNull(day.map((one) => `${dateOf(one)}T23:59:59.001Z`)),
  owner: orNull(fc.constantFrom("m1", "m2", "m3")),
  note: orNull(text),
});
const sortField = fc.constantFrom(
  ...[
    "code",
    "account",
    "stage",
    "amount",
    "chance",
    "is_hot",
    "closed_on",
    "met_at",
    "owner",
    "note",
    "created_at",
    "id",
  ],
);
const query = fc.record({
  sort: fc.uniqueArray(fc.record({ field: sortField, desc: fc.boolean() }), {
    maxLength: 3,
    selector: ({ field }) => field,
  }),
  limit: fc.integer({ min: 1, max: 7 }),
  search: fc.option(fc.constantFrom("a", "中", "%", "_", "\\", "B z", "😀"), { nil: undefined }),
  filter: fc.option(
    fc.constantFrom(
      "{amount} > 0",
      'NOT({stage} = "won")',
      "ISBLANK({note})",
      '{code} < "b"',
      "{chance} + 1 > 1",
      '{account.name} = "中"',
      'CONTAINS({note}, "z")',
      'LEFT({code}, 1) = "a"',
    ),
    { nil: undefined },
  ),
});

test("both dialects give equal pages, in any order, for any data", async () => {
  const worlds = await Promise.all(dialects.map(openWorld));
  const form = formOf(worlds[0]?.app ?? never(), "deal");
  const accounts = formOf(worlds[0]?.app ?? never(), "account");
  for (const { store } of worlds) await prepare(store);
  let round = 0;
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deal, { minLength: 1, maxLength: 25 }),
        fc.array(query, { minLength: 3, maxLength: 6 }),
        async (values, queries) => {
          round += 1;
          const records = values.map((one, index) => ({ id: `r${round}-${index}`, values: one as RecordValues }));
          for (const { store } of worlds) {
            await store.write(async (transaction) => {
              await transaction.insertMany(form, records, cause);
            });
          }
          for (const { filter, search, ...rest } of queries) {
            const full: RecordQuery = {
              ...rest,
              ...(search === undefined ? {} : { search }),
              ...(filter === undefined ? {} : { filter: compiled(form, filter) }),
            };
            const [one, other] = await Promise.all(worlds.map(({ store }) => allPages(store, form, full)));
            expect(one).toEqual(other);
            const unpaged = await worlds[0]?.store.read.query(form, { ...full, limit: 500 }, everything);
            expect(unpaged?.records).toEqual(one);
          }
          for (const { store } of worlds) {
            await store.write(async (transaction) => {
              for (const { id } of records) await transaction.remove(form, id, cause);
            });
          }
        },
      ),
      { numRuns: 25 },
    );
  } finally {
    for (const world of worlds) await world[Symbol.asyncDispose]();
  }

  async function prepare(store: RecordStore): Promise<void> {
    await store.write(async (transaction) => {
      const names = ["中", "a", "B"];
      await transaction.insertMany(
        accounts,
        names.map((name, index) => ({ id: `acc${index}`, values: { name } })),
        cause,
      );
      for (const [index, name] of ["李雷", "Ann"].entries()) {
        await transaction.system.member.insert({
          id: `m${index + 1}`,
          name,
          isAdmin: false,
          isActive: true,
          createdAt: 0,
        });
      }
    });
  }
}, 60_000);

function never(): never {
  throw new Error("no database");
}

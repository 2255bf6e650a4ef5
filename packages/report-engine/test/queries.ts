import type { Query } from "@mortise/definition";

const from = "deal";
const deals = { id: "deals", aggregate: "count" } as const;
const won = { id: "won", aggregate: "sum", field: "value", filter: '{stage} = "won"' } as const;

/** Questions that between them use everything a query may say; asked of both databases and kept as golden SQL. */
export const queries: { readonly [name: string]: Query } = {
  "count of everything": { from, measures: [deals] },
  "won by region": {
    from,
    dimensions: [{ field: "account.region" }],
    measures: [won, deals, { id: "rate", formula: "{won} / {deals}", format: "percent" }],
    sort: [{ by: "won", desc: true }],
    limit: 20,
  },
  "by month": { from, dimensions: [{ field: "closed_on", by: "month" }], measures: [deals, won] },
  "by year": { from, dimensions: [{ field: "closed_on", by: "year" }], measures: [deals] },
  "by quarter and stage": {
    from,
    dimensions: [{ field: "closed_on", by: "quarter" }, { field: "stage" }],
    measures: [deals],
  },
  "by week": { from, dimensions: [{ field: "closed_on", by: "week" }], measures: [deals] },
  "by day": { from, dimensions: [{ field: "closed_on" }], measures: [deals] },
  "instants by day": { from, dimensions: [{ field: "seen_at", by: "day" }], measures: [deals] },
  "instants by week": { from, dimensions: [{ field: "seen_at", by: "week" }], measures: [deals] },
  "instants by month": { from, dimensions: [{ field: "seen_at", by: "month" }], measures: [deals] },
  "instants by quarter": { from, dimensions: [{ field: "seen_at", by: "quarter" }], measures: [deals] },
  "every aggregate of an amount": {
    from,
    dimensions: [{ field: "stage" }],
    measures: [
      { id: "filled", aggregate: "count", field: "value" },
      { id: "distinct", aggregate: "count_distinct", field: "value" },
      { id: "total", aggregate: "sum", field: "value" },
      { id: "mean", aggregate: "average", field: "value" },
      { id: "least", aggregate: "min", field: "value" },
      { id: "most", aggregate: "max", field: "value" },
    ],
  },
  "every aggregate of a number": {
    from,
    measures: [
      { id: "total", aggregate: "sum", field: "weight" },
      { id: "mean", aggregate: "average", field: "weight" },
      { id: "least", aggregate: "min", field: "weight" },
      { id: "most", aggregate: "max", field: "weight" },
    ],
  },
  "first and last days": {
    from,
    dimensions: [{ field: "owner" }],
    measures: [
      { id: "first", aggregate: "min", field: "closed_on" },
      { id: "last", aggregate: "max", field: "seen_at" },
      { id: "accounts", aggregate: "count_distinct", field: "account" },
    ],
  },
  "by account, largest first": {
    from,
    dimensions: [{ field: "account" }],
    measures: [won],
    sort: [{ by: "won", desc: true }],
    limit: 5,
  },
  "by text and flag": { from, dimensions: [{ field: "code" }, { field: "is_hot" }], measures: [deals] },
  "by amount": { from, dimensions: [{ field: "value" }], measures: [deals], sort: [{ by: "value", desc: true }] },
  "filtered across a link": {
    from,
    dimensions: [{ field: "owner" }],
    measures: [{ id: "hot", aggregate: "count", filter: '{account.region} = "west"' }, deals],
    filter: 'AND({value} >= 100, {account.name} <> "Acme")',
  },
};

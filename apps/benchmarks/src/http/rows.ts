/** The same opportunities for every target: 100,000 of 12 fields, made by a counter, so that runs are alike. */
export const rowCount = 100_000;
export const stages = ["lead", "qualified", "proposal", "won", "lost"] as const;
export const regions = ["east", "central", "west"] as const;

export type Row = {
  readonly name: string;
  readonly code: string;
  readonly stage: string;
  readonly region: string;
  readonly amount: number;
  readonly probability: number;
  readonly created_on: string;
  readonly closed_on: string | null;
  readonly is_key: boolean;
  readonly contact: string;
  readonly phone: string;
  readonly note: string;
};

export function makeRow(index: number): Row {
  const mixed = Math.imul(index + 1, 2_654_435_761) >>> 0;
  const day = 18_993 + (mixed % 1000);
  return {
    name: `恒信科技 opportunity ${index}`,
    code: `OPP-${String(index).padStart(7, "0")}`,
    stage: stages[mixed % 5] ?? "lead",
    region: regions[(mixed >>> 3) % 3] ?? "east",
    amount: ((mixed >>> 5) % 10_000_000) / 100,
    probability: (mixed >>> 7) % 101,
    created_on: isoDay(day),
    closed_on: mixed % 5 >= 3 ? isoDay(day + 40) : null,
    is_key: mixed % 11 === 0,
    contact: `张伟 ${index % 997}`,
    phone: `139${String(mixed % 100_000_000).padStart(8, "0")}`,
    note: "needs a quote with 8% discount and delivery before the end of the quarter",
  };
}

function isoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

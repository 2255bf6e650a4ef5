import type { SqlValue } from "../../sql/fragment.ts";
import { digest } from "../../sql/identifiers.ts";
import type { Session, SqlRow } from "../driver.ts";

/** The part of a PostgreSQL client that is used here: `pg`'s, or one that stands for it in tests. */
export type PostgresClient = {
  query(query: {
    text: string;
    values: unknown[];
    name?: string;
    rowMode: "array";
  }): Promise<{ rows: unknown[][]; rowCount: number | null }>;
};

/** Parameters of one statement; PostgreSQL allows 65,535. */
const parameterLimit = 60_000;
/** Texts whose numbered form is remembered. */
const knownLimit = 2000;

const numberedTexts = new Map<string, { readonly text: string; readonly name: string }>();

/** Statements that are prepared on a connection; any further ones are planned each time. */
const plansLimit = 500;

/** Plans that a process made. Each change of tables makes another generation, as those made before may no longer fit. */
export type Plans = { generation: number; readonly names: Set<string> };

export function createPlans(): Plans {
  return { generation: 0, names: new Set() };
}

export function forgetPlans(plans: Plans): void {
  plans.generation += 1;
  plans.names.clear();
}

/** The name under which a text is prepared; undefined when there are too many already. */
function planName(plans: Plans, text: string): string | undefined {
  if (!plans.names.has(text) && plans.names.size >= plansLimit) return undefined;
  plans.names.add(text);
  return `${text}_${plans.generation}`;
}

/** A client whose `?` are numbered as PostgreSQL wants them. Statements with few parameters are prepared by name. */
export function createPostgresSession(client: PostgresClient, plans: Plans): Session {
  async function query(text: string, params: readonly SqlValue[], isKept: boolean) {
    const numbered = numberedForm(text);
    const name = isKept ? planName(plans, numbered.name) : undefined;
    const named = name === undefined ? {} : { name };
    return client.query({ text: numbered.text, values: [...params], rowMode: "array", ...named });
  }
  return {
    all: async (text, params = []) => (await query(text, params, true)).rows as SqlRow[],
    run: async (text, params = []) => (await query(text, params, true)).rowCount ?? 0,
    insertRows: async (head, rows) => {
      const width = rows[0]?.length ?? 0;
      if (width === 0) return;
      const size = Math.min(500, Math.floor(parameterLimit / width));
      const tuple = `(${Array.from({ length: width }, () => "?").join(", ")})`;
      for (let index = 0; index < rows.length; index += size) {
        const part = rows.slice(index, index + size);
        const text = `${head} ${part.map(() => tuple).join(", ")}`;
        await query(text, part.flat(), part.length === size || part.length === 1);
      }
    },
    execute: async (text) => {
      for (const statement of text.split(";\n")) await query(statement, [], false);
      if (/^ALTER TABLE/.test(text)) forgetPlans(plans);
    },
  };
}

function numberedForm(text: string): { readonly text: string; readonly name: string } {
  const known = numberedTexts.get(text);
  if (known) return known;
  let count = 0;
  const made = {
    text: text.replace(/\?/g, () => {
      count += 1;
      return `$${count}`;
    }),
    name: digest(text),
  };
  if (numberedTexts.size >= knownLimit) numberedTexts.clear();
  numberedTexts.set(text, made);
  return made;
}

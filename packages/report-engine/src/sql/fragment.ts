import type { SqlFragment } from "@mortise/expression";

/** SQL text put together with its parameters in the order of their question marks. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlFragment | string | number)[]): SqlFragment {
  let text = strings[0] ?? "";
  const params: unknown[] = [];
  for (const [index, part] of parts.entries()) {
    if (typeof part === "object") {
      text += part.sql;
      params.push(...part.params);
    } else text += part;
    text += strings[index + 1] ?? "";
  }
  return { sql: text, params };
}

export function joinSql(parts: readonly SqlFragment[], separator: string): SqlFragment {
  return {
    sql: parts.map((part) => part.sql).join(separator),
    params: parts.flatMap((part) => part.params),
  };
}

/** Text that holds no parameter. */
export function rawSql(text: string): SqlFragment {
  return { sql: text, params: [] };
}

import type { QueryAnswer } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import type { Column } from "./columns.ts";

const least = 90;
const most = 260;
/** A cell's padding and the room of its neighbour. */
const padding = 28;

/**
 * Columns of words as wide as their longest words, within reason, so that names are read whole where there is room and
 * short ones take none away. `seen` holds the widths so far: a page with shorter words moves nothing.
 */
export function fitColumns(
  columns: readonly Column[],
  form: FormModel,
  answer: QueryAnswer,
  seen: Map<string, number>,
): readonly Column[] {
  return columns.map((column) => {
    const shape = form.shapeOf(column.id);
    if (shape?.kind !== "text" && shape?.kind !== "reference") return column;
    const titles = shape.kind === "reference" ? answer.related[shape.form] : undefined;
    const texts = answer.records.map(({ values }) => {
      const value = values[column.id];
      return typeof value === "string" ? (titles?.[value] ?? (titles ? "" : value)) : "";
    });
    const needed = padding + Math.max(widthOf(column.label) + 14, ...texts.map(widthOf));
    const width = Math.max(least, Math.min(most, needed), seen.get(column.id) ?? 0);
    seen.set(column.id, width);
    return { ...column, width };
  });
}

/** About so many pixels at 14 px: ideographs are square, letters and digits a little over half of that. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2e7f" ? 14 : 7.8;
  return Math.ceil(width);
}

import type { Grain } from "@mortise/definition";
import { type Locale, type LocalizedText, localize } from "@mortise/kernel";
import type { ReportCell, ReportColumn, ReportResult } from "../types.ts";

/** How a person reads an answer. */
export type ReportText = {
  readonly locale: Locale;
  /** ISO 4217 code that amounts (decimals) are shown in; plain numbers where absent. */
  readonly currency?: string;
};

const texts = {
  none: { "zh-CN": "（空）", "en-US": "(empty)" },
  yes: { "zh-CN": "是", "en-US": "Yes" },
  no: { "zh-CN": "否", "en-US": "No" },
} satisfies { readonly [name: string]: LocalizedText };

/** What a cell says, in full: `¥3,568,647.00`, `2017年3月`, the title of a record. Empty measures are a dash. */
export function formatCell(
  column: ReportColumn,
  cell: ReportCell,
  titles: ReportResult["titles"],
  text: ReportText,
): string {
  if (column.role === "measure") return cell === null ? "–" : formatMeasure(column, cell, text);
  if (cell === null) return localize(texts.none, text.locale);
  if (column.by) return formatPeriod(String(cell), column.by, text.locale);
  if (typeof cell === "boolean") return localize(cell ? texts.yes : texts.no, text.locale);
  if (typeof cell === "number" || column.shape.kind === "decimal") return formatMeasure(column, cell, text);
  return titles[column.id]?.[cell] ?? cell;
}

/** A measure in full. */
export function formatMeasure(column: ReportColumn, cell: Exclude<ReportCell, null>, text: ReportText): string {
  const { shape } = column;
  switch (shape.kind) {
    case "date":
    case "datetime":
      return String(cell).slice(0, 10);
    case "percent":
      return write(cell, text.locale, { style: "percent", maximumFractionDigits: 1 });
    case "decimal":
      return write(cell, text.locale, {
        ...currencyOf(text),
        minimumFractionDigits: shape.scale,
        maximumFractionDigits: shape.scale,
      });
    default:
      return write(cell, text.locale, { maximumFractionDigits: 2 });
  }
}

/** A measure as short as an axis needs it: 356.9万 and 1.2亿 in Chinese, 3.6M in English. */
export function formatShort(column: ReportColumn, cell: Exclude<ReportCell, null>, text: ReportText): string {
  const { shape } = column;
  if (shape.kind === "date" || shape.kind === "datetime") return String(cell).slice(0, 10);
  if (shape.kind === "percent") return write(cell, text.locale, { style: "percent", maximumFractionDigits: 1 });
  const currency = shape.kind === "decimal" ? currencyOf(text) : {};
  // Numbers that a glance takes in stay whole; only longer ones get a unit.
  const isLong = Math.abs(Number(cell)) >= 10_000;
  return write(cell, text.locale, {
    ...currency,
    ...(isLong && { notation: "compact" }),
    minimumFractionDigits: 0,
    maximumFractionDigits: isLong ? 1 : 2,
  });
}

/** A period by its first day: `2017年3月`, `Q1 2017`. A week is told by its first day. */
export function formatPeriod(first: string, by: Grain, locale: Locale): string {
  const [year = "", month = "", day = ""] = first.split("-");
  const quarter = Math.ceil(Number(month) / 3);
  const isChinese = locale === "zh-CN";
  switch (by) {
    case "year":
      return isChinese ? `${year}年` : year;
    case "quarter":
      return isChinese ? `${year}年${quarter}季度` : `Q${quarter} ${year}`;
    case "month":
      return isChinese ? `${year}年${Number(month)}月` : `${monthNames[Number(month) - 1] ?? month} ${year}`;
    case "week":
    case "day":
      return isChinese
        ? `${year}-${month}-${day}`
        : `${monthNames[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
  }
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function currencyOf({ currency }: ReportText): Intl.NumberFormatOptions {
  return currency ? { style: "currency", currency, currencyDisplay: "narrowSymbol" } : {};
}

const writers = new Map<string, Intl.NumberFormat>();

/** Decimal text is written exactly, however long it is. */
function write(cell: Exclude<ReportCell, null>, locale: Locale, options: Intl.NumberFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  let writer = writers.get(key);
  if (!writer) {
    writer = new Intl.NumberFormat(locale, options);
    writers.set(key, writer);
  }
  return writer.format(typeof cell === "string" ? (cell as Intl.StringNumericLiteral) : Number(cell));
}

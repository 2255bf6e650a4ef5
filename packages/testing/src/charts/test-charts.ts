import type { Widget } from "@mortise/definition";
import { type Locale, locales, type Registry } from "@mortise/kernel";
import type { ChartCase, ChartCases, ChartType, ReportResult, ReportText } from "@mortise/report-engine";
import { describe, expect, it } from "vitest";

/** A chart's cases with what its renderer draws them from. */
export type TestedChart = ChartCases & {
  /** Pure: what is drawn, as data. */
  transform(input: { readonly widget: Widget; readonly result: ReportResult; readonly text: ReportText }): unknown;
  /** Folder of the golden files, one a case; `UPDATE_GOLDEN=1` writes them. */
  readonly golden: string;
};

/**
 * The contract of charts: run it over a registry (built-in charts, or a plug-in's) and its cases. What a chart draws is
 * held to golden files, which are reviewed like code.
 */
export function testCharts(charts: Registry<ChartType>, tested: readonly TestedChart[]): void {
  for (const type of charts.entries) {
    describe(`chart ${type.type}`, () => {
      const own = tested.find((one) => one.type === type.type);

      it("has a label in both languages and cases that show it at work", () => {
        expect(type.label).toMatchObject({ "zh-CN": expect.stringMatching(/./), "en-US": expect.stringMatching(/./) });
        expect(own?.cases.length).toBeGreaterThan(0);
      });

      it("takes the queries of its cases, and no query beyond its needs", () => {
        for (const one of own?.cases ?? []) expect(type.check?.(widgetOf(type, one))).toEqual([]);
        const measures = Array.from({ length: type.needs.measures[1] + 1 }, (_, index) => ({
          id: `m${index}`,
          aggregate: "count" as const,
        }));
        const dimensions = Array.from({ length: type.needs.dimensions[0] }, (_, index) => ({ field: `f${index}` }));
        const tooMuch = { id: "w", type: type.type, title: "w", query: { from: "form", dimensions, measures } };
        expect(type.check?.(tooMuch)?.map((problem) => problem.code)).toContain("chart_measures");
      });

      for (const one of own?.cases ?? []) {
        it(`draws ${one.name}`, async () => {
          const drawn = draw(type, own, one, "zh-CN");
          // What data can't hold (a function, NaN, undefined in a list) would be lost on the way to a file.
          expect(JSON.parse(JSON.stringify(drawn))).toEqual(drawn);
          expect(draw(type, own, one, "zh-CN")).toEqual(drawn);
          await expect(`${JSON.stringify(drawn, null, 2)}\n`).toMatchFileSnapshot(
            `${own?.golden}/${one.name.replace(/\W+/g, "-")}.golden.json`,
          );
        });
      }

      it("speaks the reader's language", () => {
        for (const one of own?.cases ?? []) {
          const texts = locales.map((locale) =>
            JSON.stringify(draw(type, own, { ...one, result: untitled(one.result) }, locale)),
          );
          expect(texts[1]).not.toMatch(/\p{Script=Han}/u);
        }
      });
    });
  }
}

function widgetOf(type: ChartType, one: ChartCase): Widget {
  const title = { "zh-CN": "示例", "en-US": "Example" };
  return { ...one.settings, id: "widget", type: type.type, title, query: one.query };
}

function draw(type: ChartType, own: TestedChart | undefined, one: ChartCase, locale: Locale): unknown {
  const text = { locale, currency: "CNY" };
  return own?.transform({ widget: deepFreeze(widgetOf(type, one)), result: deepFreeze(one.result), text });
}

/** The answer without the names of records and options, which are data and stay as they are. */
function untitled(result: ReportResult): ReportResult {
  return { ...result, titles: {} };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

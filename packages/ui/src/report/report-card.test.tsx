import type { Widget } from "@mortise/definition";
import { createRegistry } from "@mortise/kernel";
import type { ReportResult } from "@mortise/report-engine";
import { renderToReadableStream, renderToString } from "react-dom/server.browser";
import { describe, expect, it } from "vitest";
import type { ChartProps, ChartRenderer } from "../contracts.ts";
import { DashboardGrid } from "./dashboard-grid.tsx";
import { ReportCard, type ReportState } from "./report-card.tsx";

const widget: Widget = {
  id: "w1",
  type: "tile",
  title: { "zh-CN": "各区域", "en-US": "By region" },
  query: { from: "deal", dimensions: [{ field: "region" }], measures: [{ id: "deals", aggregate: "count" }] },
};
const result: ReportResult = {
  columns: [
    { id: "region", label: "Region", role: "dimension", shape: { kind: "choice" } },
    { id: "deals", label: { "zh-CN": "商机", "en-US": "Deals" }, role: "measure", shape: { kind: "number" } },
  ],
  rows: [
    ["west", 1_200],
    [null, 3],
  ],
  titles: { region: { west: "西部" } },
};
const ready: ReportState = { status: "ready", result };
const renderer = (draw: (props: ChartProps) => string, more: Partial<ChartRenderer> = {}): ChartRenderer => ({
  type: "tile",
  load: async () => ({ default: (props: ChartProps) => <b>{draw(props)}</b> }),
  ...more,
});

function card(state: ReportState, one: ChartRenderer = renderer(() => "drawn"), of: Widget = widget) {
  const charts = createRegistry("charts", [one]);
  return <ReportCard widget={of} charts={charts} state={state} text={{ locale: "zh-CN" }} onRetry={() => undefined} />;
}

/** What is shown once every chart's code has come. */
async function settled(element: React.ReactElement): Promise<string> {
  const stream = await renderToReadableStream(element, { onError: () => undefined });
  await stream.allReady;
  return new Response(stream).text();
}

describe("ReportCard", () => {
  it("keeps the room while it waits, and says so", () => {
    const html = renderToString(card({ status: "loading" }));
    expect(html).toContain('aria-busy="true"');
    expect(html).toMatch(/min-height:280px.*height:280px/);
    expect(html).toContain("正在统计");
  });

  it("tells why there is no result and offers another try", () => {
    const html = renderToString(card({ status: "failed", message: "统计超过 10 秒，已停止" }));
    expect(html).toContain('role="alert"');
    expect(html).toContain("统计超过 10 秒，已停止");
    expect(html).toContain("重试");
  });

  it("says that there is nothing, with nothing to download", () => {
    const html = renderToString(card({ status: "ready", result: { ...result, rows: [] } }));
    expect(html).toContain("没有符合条件的数据");
    expect(html).not.toContain("CSV");
  });

  it("draws the chart by its type, and the same as a table for who can't see it", async () => {
    const html = await settled(
      card(
        ready,
        renderer(({ result, height }) => `${result.rows.length} rows, ${height}`),
      ),
    );
    expect(html).toContain("<b>2 rows, 280</b>");
    expect(html).toMatch(/m-visually-hidden"><table/);
    expect(html).toMatch(/<th scope="row">西部<\/th><td data-role="measure">1,200<\/td>/);
    expect(html).toContain("（空）");
  });

  it("needs no table and no file beside a chart that is text", async () => {
    const html = await settled(
      card(
        ready,
        renderer(() => "1,200", { isText: true }),
      ),
    );
    expect(html).toContain("<b>1,200</b>");
    expect(html).not.toContain("<table");
    expect(html).not.toContain("CSV");
  });

  it("shows a table where nobody registered the chart", () => {
    const html = renderToString(card(ready, undefined, { ...widget, type: "acme.gauge" }));
    expect(html).toContain("未知的图表类型 acme.gauge");
    expect(html).toContain("西部");
  });
});

describe("DashboardGrid", () => {
  it("gives each widget its width, half of the page where the document does not say", () => {
    const widgets = [widget, { ...widget, id: "w2", width: 12 }];
    const html = renderToString(<DashboardGrid widgets={widgets} renderWidget={({ id }) => id} />);
    expect(html).toContain('style="--span:6;--span-tablet:6" data-widget="w1"');
    expect(html).toContain('style="--span:12;--span-tablet:12" data-widget="w2"');
  });
});

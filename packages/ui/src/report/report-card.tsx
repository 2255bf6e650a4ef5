import type { Widget } from "@mortise/definition";
import { localize, type Registry } from "@mortise/kernel";
import { type ReportResult, type ReportText, reportToCsv } from "@mortise/report-engine";
import { type ReactNode, useId, useState } from "react";
import type { ChartRenderer } from "../contracts.ts";
import { Button } from "../shell/components/button.tsx";
import { ChartPicture } from "./chart-picture.tsx";
import { ResultTable } from "./result-table.tsx";
import { saveTextFile } from "./save-file.ts";
import { say } from "./texts.ts";

/** Where the answer to a widget's question stands. */
export type ReportState =
  | { readonly status: "loading" }
  /** `message` is what the server said, in the reader's language. */
  | { readonly status: "failed"; readonly message: string }
  /** `isRefreshing`: a newer answer is on its way, this one is shown meanwhile. */
  | { readonly status: "ready"; readonly result: ReportResult; readonly isRefreshing?: boolean };

export type ReportCardProps = {
  readonly widget: Widget;
  readonly charts: Registry<ChartRenderer>;
  readonly state: ReportState;
  readonly text: ReportText;
  onRetry?(): void;
  /** Room for the chart in CSS pixels: kept while loading and when empty, so that nothing jumps. 280 where absent. */
  readonly height?: number;
};

/** A widget: its title, its chart or the same as a table, and the figures to take away. Fetches nothing itself. */
export function ReportCard({ widget, charts, state, text, onRetry, height = 280 }: ReportCardProps) {
  const [isTable, setTable] = useState(false);
  const headingId = useId();
  const title = localize(widget.title, text.locale);
  const renderer = charts.get(widget.type);
  const result = state.status === "ready" ? state.result : undefined;
  const hasRows = result !== undefined && result.rows.length > 0;
  return (
    <article
      className="m-report"
      aria-labelledby={headingId}
      aria-busy={state.status === "loading" || (state.status === "ready" && state.isRefreshing) || undefined}
    >
      <header className="m-report-head">
        <h2 id={headingId} className="m-report-title m-cut" title={title}>
          {title}
        </h2>
        {/* A number on a card has nothing more to show as a table or as a file. */}
        {hasRows && !renderer?.isText ? (
          <div className="m-report-tools">
            <Button size="small" tone="quiet" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
              {say("table", text.locale)}
            </Button>
            <Button
              size="small"
              tone="quiet"
              onClick={() => saveTextFile(`${title}.csv`, reportToCsv(result, text), "text/csv;charset=utf-8")}
            >
              {say("download", text.locale)}
            </Button>
          </div>
        ) : null}
      </header>
      <div className="m-report-body" style={{ minHeight: height }}>
        {body()}
      </div>
    </article>
  );

  function body(): ReactNode {
    if (state.status === "loading") {
      return (
        <div className="m-report-loading" style={{ height }} role="status">
          <span className="m-visually-hidden">{say("loading", text.locale)}</span>
        </div>
      );
    }
    if (state.status === "failed") {
      return (
        <div className="m-report-message" role="alert">
          <p>{say("failed", text.locale)}</p>
          <p>{state.message}</p>
          {onRetry ? <Button onClick={onRetry}>{say("retry", text.locale)}</Button> : null}
        </div>
      );
    }
    if (state.result.rows.length === 0) return <p className="m-report-message">{say("empty", text.locale)}</p>;
    const table = <ResultTable caption={title} result={state.result} text={text} />;
    if (!renderer) {
      return (
        <>
          <p className="m-report-note">{say("unknown", text.locale, { type: widget.type })}</p>
          {table}
        </>
      );
    }
    if (isTable) {
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
        <section className="m-report-table" style={{ height }} tabIndex={0} aria-label={title}>
          {table}
        </section>
      );
    }
    return (
      <>
        <ChartPicture renderer={renderer} widget={widget} result={state.result} text={text} height={height} />
        {renderer.isText ? null : <div className="m-visually-hidden">{table}</div>}
      </>
    );
  }
}

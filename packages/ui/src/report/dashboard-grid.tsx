import type { Widget } from "@mortise/definition";
import type { CSSProperties, ReactNode } from "react";

/** Twelfths of the page that a widget takes where its document does not say. */
const defaultWidth = 6;

export type DashboardGridProps = {
  readonly widgets: readonly Widget[];
  renderWidget(widget: Widget): ReactNode;
};

/** Widgets beside one another, twelve columns wide: half or all of the page on a tablet, one below the other on a phone. */
export function DashboardGrid({ widgets, renderWidget }: DashboardGridProps) {
  return (
    <div className="m-dashboard">
      {widgets.map((widget) => {
        const width = widget.width ?? defaultWidth;
        const spans = { "--span": width, "--span-tablet": width > 6 ? 12 : 6 } as CSSProperties;
        return (
          <div key={widget.id} className="m-dashboard-widget" style={spans} data-widget={widget.id}>
            {renderWidget(widget)}
          </div>
        );
      })}
    </div>
  );
}

import { Component, type ReactNode } from "react";

/** Keeps a chart that throws (a plug-in's, or one whose code did not load) from taking the page with it. */
export class ChartBoundary extends Component<
  { readonly fallback: ReactNode; readonly children: ReactNode },
  { readonly isBroken: boolean }
> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}

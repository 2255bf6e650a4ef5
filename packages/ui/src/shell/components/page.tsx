import { type ReactNode, useEffect } from "react";
import "./page.css";

export type PageProps = {
  /** Also the document's title. */
  readonly title: string;
  /** Under the title: what this is, in a line. */
  readonly note?: ReactNode;
  /** At the end of the head: what can be done here. */
  readonly actions?: ReactNode;
  /** `wide` fills the width (boards); `medium` suits lists of words; `text` keeps lines readable. */
  readonly width?: "wide" | "medium" | "text";
  readonly children: ReactNode;
};

/** A page's frame: heading, actions, content. One `h1`, where people and screen readers expect it. */
export function Page({ title, note, actions, width = "wide", children }: PageProps) {
  useDocumentTitle(title);
  return (
    <div className={`m-page m-page-${width}`}>
      <header className="m-page-head">
        <div className="m-page-names">
          <h1>{title}</h1>
          {note === undefined ? null : <p className="m-page-note">{note}</p>}
        </div>
        {actions === undefined ? null : <div className="m-page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    if (title !== "") document.title = `${title} · Mortise`;
  }, [title]);
}

import { CloseOutlined, DownOutlined, ExpandAltOutlined, UpOutlined } from "@ant-design/icons";
import type { FormModel } from "@mortise/definition";
import { Button } from "@mortise/ui/shell";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { recordPath } from "../paths.ts";
import { RecordDetail } from "./record-detail.tsx";

export type RecordPanelProps = {
  readonly form: FormModel;
  readonly id: string;
  /** Ids of the records of the list, in its order. */
  readonly order: readonly string[];
  /** Shows another record; closes where undefined. */
  onOpen(id: string | undefined): void;
};

/** A record beside its list. J and K, or the arrows, go on to the next and the one before; Escape closes. */
export function RecordPanel({ form, id, order, onOpen }: RecordPanelProps) {
  const { t } = useTranslation("record");
  const place = order.indexOf(id);
  const previous = place > 0 ? order[place - 1] : undefined;
  const next = place >= 0 ? order[place + 1] : undefined;
  usePanelKeys(previous, next, onOpen);
  return (
    <aside className="record-panel" aria-label={t("panel")}>
      <RecordDetail
        form={form}
        id={id}
        columns={1}
        onDeleted={() => onOpen(undefined)}
        tools={
          <div className="record-tools">
            <Button
              tone="quiet"
              icon={<UpOutlined aria-hidden />}
              aria-label={t("previous")}
              title={t("previousKey")}
              disabled={previous === undefined}
              onClick={() => onOpen(previous)}
            />
            <Button
              tone="quiet"
              icon={<DownOutlined aria-hidden />}
              aria-label={t("next")}
              title={t("nextKey")}
              disabled={next === undefined}
              onClick={() => onOpen(next)}
            />
            <Link
              className="m-button m-button-quiet m-button-medium"
              to={recordPath(form.app.id, form.id, id)}
              aria-label={t("fullPage")}
              title={t("fullPage")}
            >
              <ExpandAltOutlined aria-hidden />
            </Link>
            <Button
              tone="quiet"
              icon={<CloseOutlined aria-hidden />}
              aria-label={t("close")}
              title={t("close")}
              onClick={() => onOpen(undefined)}
            />
          </div>
        }
      />
    </aside>
  );
}

/** Keys work wherever nothing is being typed and no dialog or menu is open. */
function usePanelKeys(previous: string | undefined, next: string | undefined, onOpen: RecordPanelProps["onOpen"]) {
  const latest = useRef({ previous, next, onOpen });
  latest.current = { previous, next, onOpen };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as Element;
      if (target.closest("input, textarea, select, [contenteditable], [role=menu], [role=listbox], dialog")) return;
      if (document.querySelector(".record-panel form")) return;
      const key = event.key.toLowerCase();
      const { previous: before, next: after, onOpen: open } = latest.current;
      if (key === "escape") open(undefined);
      else if ((key === "j" || key === "arrowdown") && after !== undefined) open(after);
      else if ((key === "k" || key === "arrowup") && before !== undefined) open(before);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

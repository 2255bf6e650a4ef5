import { flowStatuses, type ValueKind } from "@mortise/definition";
import { isComposing } from "@mortise/ui";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Condition } from "../data/conditions.ts";

/** A plain control by the value's kind. Text waits for a pause, and for the end of a composition. */
export function PlainValue({
  id,
  kind,
  condition,
  onChange,
}: {
  readonly id: string;
  readonly kind: ValueKind;
  readonly condition: Condition;
  onChange(value: Condition["value"]): void;
}) {
  const { t } = useTranslation(["filter", "shell"]);
  const value = condition.value === undefined ? "" : String(condition.value);
  if (kind === "choice") {
    return (
      <select
        id={id}
        className="filter-value"
        aria-label={t("value")}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="" />
        {flowStatuses.map((status) => (
          <option key={status} value={status}>
            {t(`shell:flowStatus.${status}`)}
          </option>
        ))}
      </select>
    );
  }
  if (kind === "number" || kind === "decimal") {
    return (
      <TypedValue
        id={id}
        type="number"
        value={value}
        onChange={(text) => onChange(text === "" ? undefined : Number(text))}
      />
    );
  }
  if (kind === "date") return <TypedValue id={id} type="date" value={value} onChange={onChange} />;
  if (kind === "datetime") {
    return (
      <TypedValue
        id={id}
        type="datetime-local"
        value={localTime(value)}
        onChange={(text) => onChange(text === "" ? undefined : new Date(text).toISOString())}
      />
    );
  }
  return <TypedValue id={id} type="text" value={value} onChange={onChange} />;
}

function TypedValue({
  id,
  type,
  value,
  onChange,
}: {
  readonly id: string;
  readonly type: string;
  readonly value: string;
  onChange(text: string): void;
}) {
  const { t } = useTranslation("filter");
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (next: string, milliseconds: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next), milliseconds);
  };
  return (
    <input
      id={id}
      className="filter-value"
      type={type}
      aria-label={t("value")}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        if (!(event.nativeEvent as InputEvent).isComposing) later(event.target.value, 300);
      }}
      onCompositionEnd={(event) => later(event.currentTarget.value, 0)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !isComposing(event)) later(text, 0);
      }}
    />
  );
}

/** An instant as the browser's control writes it: local time to the minute. */
function localTime(instant: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return "";
  const date = new Date(time);
  return new Date(time - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

import type { Form } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import { type KeyboardEvent, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ToldProblem } from "../../controls/problem-list.tsx";
import { DropList, useIsDragging } from "../../drag/index.ts";
import type { FormCommands } from "../use-form-commands.ts";
import { useIsNarrow } from "../use-is-narrow.ts";
import { focusCard } from "../use-selection.ts";
import { FieldCard } from "./field-card.tsx";
import "./canvas.css";

export type CanvasProps = {
  readonly form: Form;
  readonly selected: string | undefined;
  readonly problems: readonly ToldProblem[];
  readonly commands: FormCommands;
  readonly isPhone: boolean;
};

const none: readonly ToldProblem[] = [];

/** The form as people will see it, its fields asleep. Arrows go from card to card; one of them is in the tab order. */
export function Canvas({ form, selected, problems, commands, isPhone }: CanvasProps) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const problemsOf = useProblemsByField(form, problems);
  const first = form.fields.some((field) => field.id === selected) ? selected : form.fields[0]?.id;
  const isNarrow = useIsNarrow();
  const isDragging = useIsDragging();
  const onKeyDown = (event: KeyboardEvent) => {
    if (isDragging()) return;
    const card = event.target instanceof HTMLElement ? event.target.dataset.card : undefined;
    if (card === undefined || event.defaultPrevented || event.nativeEvent.isComposing) return;
    const at = form.fields.findIndex((field) => field.id === card);
    const step = stepOf(event.key);
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      commands.remove(card);
    } else if (step !== 0 && event.altKey) {
      event.preventDefault();
      commands.move(card, step);
    } else if (step !== 0 || event.key === "Home" || event.key === "End") {
      event.preventDefault();
      const next =
        event.key === "Home" ? form.fields[0] : event.key === "End" ? form.fields.at(-1) : form.fields[at + step];
      if (next === undefined) return;
      commands.select(next.id, "replace");
      focusCard(next.id);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble up from the cards, which are buttons
    <div className={isPhone ? "canvas canvas-phone" : "canvas"} onKeyDown={onKeyDown}>
      <p className="canvas-title">{localize(form.name, locale)}</p>
      <DropList id={form.id} name={localize(form.name, locale)} className="canvas-fields">
        {form.fields.map((field, index) => (
          <FieldCard
            key={field.id}
            field={field}
            index={index}
            count={form.fields.length}
            isSelected={field.id === selected}
            isInTabOrder={field.id === first}
            problems={problemsOf.get(field.id) ?? none}
            commands={commands}
          />
        ))}
      </DropList>
      <p className="canvas-hint">{t(isNarrow ? "addHint" : "dropHint")}</p>
    </div>
  );
}

function useProblemsByField(form: Form, problems: readonly ToldProblem[]): ReadonlyMap<string, readonly ToldProblem[]> {
  return useMemo(() => {
    const found = new Map<string, readonly ToldProblem[]>();
    for (const problem of problems) {
      if (problem.form !== form.id || problem.field === undefined) continue;
      found.set(problem.field, [...(found.get(problem.field) ?? []), problem]);
    }
    return found;
  }, [form.id, problems]);
}

function stepOf(key: string): -1 | 0 | 1 {
  if (key === "ArrowUp" || key === "ArrowLeft") return -1;
  return key === "ArrowDown" || key === "ArrowRight" ? 1 : 0;
}

import { type Form, planRemoval } from "@mortise/definition";
import { type LocalizedText, localize } from "@mortise/kernel";
import { toast, useLocale } from "@mortise/ui/shell";
import { useLayoutEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { fieldsFromText, fieldsToText, pasteEdit } from "../commands/clipboard.ts";
import { type Dragged, dropEdit } from "../commands/drop.ts";
import { describeEdit, focusOf } from "../draft/describe-edit.ts";
import { useDraft, useEdit } from "../draft/draft-context.tsx";
import { paths } from "../paths.ts";
import { vocabulary } from "../registries/vocabulary.ts";
import { focusCard, useSelection } from "./use-selection.ts";

/** What a builder can do with the fields of a form; each is one step of the history. */
export type FormCommands = {
  /** Selects a field, or none. */
  select(field: string | undefined, how?: "push" | "replace"): void;
  /** Drops at a gap of the form: before the field at this place, counted before the drop. */
  drop(dragged: Dragged, gap: number): void;
  /** Adds a field of a type after the selected one. */
  add(type: string): void;
  move(field: string, step: -1 | 1): void;
  rename(field: string, label: LocalizedText): void;
  duplicate(field: string): void;
  copy(field: string): Promise<void>;
  cut(field: string): Promise<void>;
  paste(text: string): void;
  /** At once where nobody uses the field; asks where somebody does. */
  remove(field: string): void;
  undo(): void;
  redo(): void;
};

/** True while somebody types in a panel: the focus then stays where it is. */
function isTyping(): boolean {
  return document.activeElement?.closest("[data-pane=properties] :is(input, textarea)") instanceof Element;
}

export function useFormCommands(formId: string): FormCommands {
  const draft = useDraft();
  const edit = useEdit();
  const { t } = useTranslation("form");
  const { t: tApp } = useTranslation("app");
  const locale = useLocale();
  const navigate = useNavigate();
  const [selected, select] = useSelection();
  const [, setSearch] = useSearchParams();
  // These change with every address. The commands don't, or each selection would render every card anew.
  const latest = useRef({ selected, select, setSearch });
  useLayoutEffect(() => {
    latest.current = { selected, select, setSearch };
  });

  return useMemo(() => {
    const app = () => draft.store.getState().app;
    const form = (): Form | undefined => app().forms.find((one) => one.id === formId);
    const indexOf = (field: string | undefined) => form()?.fields.findIndex((one) => one.id === field) ?? -1;
    const afterSelected = () => {
      const at = indexOf(latest.current.selected);
      return at < 0 ? (form()?.fields.length ?? 0) : at + 1;
    };
    const nameOf = (field: string) => localize(form()?.fields[indexOf(field)]?.label, locale) || field;
    const show = (field: string | undefined) => {
      latest.current.select(field);
      if (field !== undefined && !isTyping()) focusCard(field);
    };
    /** Does an edit and shows the field that it is about. */
    const perform = (next: Parameters<typeof edit>[0] | undefined) => {
      if (next && edit(next)) show(focusOf(next)?.field);
    };
    const remove = (field: string) => {
      const fields = form()?.fields ?? [];
      if (fields.length < 2) return toast({ text: t("lastField"), tone: "negative" });
      const plan = planRemoval(app(), vocabulary, { form: formId, field });
      if (plan.taken.length + plan.left.length > 0) {
        latest.current.setSearch((old) => {
          old.set("remove", field);
          return old;
        });
        return;
      }
      const index = indexOf(field);
      const name = nameOf(field);
      if (!edit(plan.edit)) return;
      show((fields[index + 1] ?? fields[index - 1])?.id);
      toast({ text: t("removed", { name }), action: { label: t("undo"), run: () => travel("undo") } });
    };
    const travel = (direction: "undo" | "redo") => {
      const before = app();
      const done = draft[direction]();
      if (done === undefined) return toast({ text: t(direction === "undo" ? "nothingToUndo" : "nothingToRedo") });
      // An edit's names are found where what it names is there: after an addition, before a removal.
      const step = draft.store
        .getState()
        .history[direction === "undo" ? "future" : "past"].at(direction === "undo" ? 0 : -1);
      const told = step && describeEdit(step.edit, direction === "undo" ? before : app(), locale);
      if (told)
        toast({ text: t(direction === "undo" ? "undone" : "redone", { what: tApp(`edit.${told.key}`, told.words) }) });
      const focus = focusOf(done);
      if (focus && focus.form !== formId && app().forms.some((one) => one.id === focus.form)) {
        void navigate(paths.form(app().id, focus.form, focus.field));
      } else if (focus?.field !== undefined) show(focus.field);
      else if (!form()?.fields.some((one) => one.id === latest.current.selected)) {
        latest.current.select(undefined, "replace");
      }
    };
    const copy = async (field: string) => {
      const found = form()?.fields[indexOf(field)];
      if (!found) return;
      try {
        await navigator.clipboard.writeText(fieldsToText([found]));
        toast({ text: t("copied", { name: nameOf(field) }) });
      } catch {
        toast({ text: t("noClipboard"), tone: "negative" });
      }
    };
    return {
      select: (field, how) => latest.current.select(field, how),
      drop: (dragged, gap) => perform(dropEdit(app(), vocabulary.fields, formId, dragged, gap)),
      add: (type) => perform(dropEdit(app(), vocabulary.fields, formId, { kind: "type", type }, afterSelected())),
      move(field, step) {
        const index = indexOf(field) + step;
        if (index < 0 || index >= (form()?.fields.length ?? 0)) return;
        perform({ kind: "moveField", form: formId, field, index });
      },
      rename: (field, label) =>
        perform({ kind: "setFieldProperty", form: formId, field, property: "label", value: label }),
      duplicate(field) {
        const target = form();
        const found = target?.fields[indexOf(field)];
        if (target && found) perform(pasteEdit(target, [found], indexOf(field) + 1));
      },
      copy,
      async cut(field) {
        await copy(field);
        remove(field);
      },
      paste(text) {
        const target = form();
        const fields = fieldsFromText(text);
        if (!fields) return toast({ text: t("nothingToPaste"), tone: "negative" });
        if (target) perform(pasteEdit(target, fields, afterSelected()));
      },
      remove,
      undo: () => travel("undo"),
      redo: () => travel("redo"),
    };
  }, [draft, edit, formId, locale, navigate, t, tApp]);
}

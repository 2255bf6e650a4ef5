import {
  type App,
  createAppModel,
  type Field,
  type FieldType,
  type FormModel,
  type Vocabulary,
} from "@mortise/definition";
import type { Environment } from "@mortise/expression";
import { createFormEngine, createFormSession, type FormSession } from "@mortise/form-engine";
import { createRegistry, err, type Locale, ok, problem } from "@mortise/kernel";
import type { ReactNode } from "react";
import type { ChartRenderer, FieldInputProps, FieldRenderer, UiServices } from "../../src/contracts.ts";
import { lazyInput } from "../../src/lazy-input.tsx";
import { UiProvider } from "../../src/provider.tsx";

/** Field types and renderers of the test's own: hosts know none by name. */
const words: FieldType = {
  type: "words",
  label: "Words",
  group: "basic",
  settings: {},
  shape: () => ({ kind: "text" }),
  parse: (raw) =>
    raw === null || raw === "" ? ok(null) : typeof raw === "string" ? ok(raw) : err(problem("text_expected")),
  validate: (value) => (String(value).length > 5 ? [problem("text_too_long", "", { max: 5 })] : []),
  format: (value) => `«${String(value)}»`,
  read: (text) => ok(text),
};
const doubled: FieldType = { ...words, type: "doubled", validate: () => [], formula: () => "{name} & {name}" };
const unseen: FieldType = { ...words, type: "unseen" };

const late: FieldType = { ...words, type: "late" };

/** How often each field's control was rendered. */
export const renders = new Map<string, number>();

function WordsInput(props: FieldInputProps) {
  renders.set(props.field.id, (renders.get(props.field.id) ?? 0) + 1);
  return (
    <input
      id={props.id}
      value={String(props.value ?? "")}
      disabled={props.isDisabled}
      aria-invalid={props.isInvalid}
      aria-required={props.isRequired}
      aria-describedby={props.describedBy}
      onChange={(event) => props.onChange(event.target.value)}
      onBlur={() => props.onBlur?.()}
    />
  );
}

/** A control that is loaded when it is first shown. */
const LateInput = lazyInput(async () => ({ default: WordsInput }));

const renderers: readonly FieldRenderer[] = [
  { type: "late", Input: LateInput },
  { type: "words", Input: WordsInput, span: "all" },
  { type: "doubled", Input: WordsInput, Display: ({ value }) => <b>{String(value)}</b> },
];

const environment: Environment = { now: 0, timeZone: "Asia/Shanghai", currentUser: null };

export function modelOf(fields: readonly Field[]): FormModel {
  const app: App = {
    format: 1,
    id: "shop",
    name: "Shop",
    version: "1.0.0",
    forms: [{ id: "order", name: "Order", title: "", fields }],
  };
  const vocabulary: Vocabulary = {
    fields: createRegistry("fields", [words, doubled, unseen, late]),
    nodes: createRegistry("nodes"),
    charts: createRegistry("charts"),
  };
  return createAppModel(app, vocabulary).forms.get("order") as FormModel;
}

export function sessionOf(fields: readonly Field[]): FormSession {
  return createFormSession(createFormEngine(modelOf(fields)), { environment });
}

export function services(locale: Locale = "zh-CN"): UiServices {
  return {
    locale,
    timeZone: "Asia/Shanghai",
    currency: "CNY",
    searchRecords: async () => [],
    searchMembers: async () => [],
    titleOf: () => undefined,
    nameOf: () => undefined,
  };
}

const registries = {
  fields: createRegistry("renderers", renderers),
  charts: createRegistry<ChartRenderer>("charts"),
};

export function Around({ children, locale }: { readonly children: ReactNode; readonly locale?: Locale }) {
  return (
    <UiProvider services={services(locale)} registries={registries}>
      {children}
    </UiProvider>
  );
}

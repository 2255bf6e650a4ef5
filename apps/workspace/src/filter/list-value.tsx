import { type FormModel, flowStatuses } from "@mortise/definition";
import { type LocalizedText, localize } from "@mortise/kernel";
import { useUi } from "@mortise/ui";
import { useLocale } from "@mortise/ui/shell";
import { Select } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Condition } from "../data/conditions.ts";

type Choice = { readonly value: string; readonly label: string };

/** Several values of which one must fit: options are ticked, records and members looked up, texts typed in. */
export function ListValue({
  id,
  form,
  condition,
  onChange,
}: {
  readonly id: string;
  readonly form: FormModel;
  readonly condition: Condition;
  onChange(value: readonly string[] | undefined): void;
}) {
  const { t } = useTranslation("filter");
  const fixed = useFixedChoices(form, condition.field);
  const [text, setText] = useState("");
  const found = useFoundChoices(form, condition.field, fixed === undefined ? text : undefined);
  const value = Array.isArray(condition.value) ? condition.value : [];
  const ui = useUi();
  const shape = form.shapeOf(condition.field);
  const labelOf = (one: string) =>
    shape?.kind === "reference" ? ui.titleOf(shape.form, one) : shape?.kind === "member" ? ui.nameOf(one) : undefined;
  const choices = fixed ?? found;
  return (
    <Select
      id={id}
      className="filter-value"
      mode={shape?.kind === "text" ? "tags" : "multiple"}
      aria-label={t("value")}
      maxTagCount="responsive"
      value={value.map((one) => ({
        value: one,
        label: choices.find((choice) => choice.value === one)?.label ?? labelOf(one) ?? one,
      }))}
      labelInValue
      options={[...choices]}
      showSearch={{
        filterOption: fixed === undefined ? false : (typed, option) => (option?.label ?? "").includes(typed),
        onSearch: setText,
      }}
      onChange={(next: readonly { value: string }[]) =>
        onChange(next.length === 0 ? undefined : next.map((one) => one.value))
      }
    />
  );
}

/** Choices that the definition lists; undefined where values are looked up or typed. */
function useFixedChoices(form: FormModel, id: string): readonly Choice[] | undefined {
  const locale = useLocale();
  const { t } = useTranslation("shell");
  if (form.shapeOf(id)?.kind !== "choice") return undefined;
  const field = form.field(id)?.field;
  if (!field) return flowStatuses.map((status) => ({ value: status, label: t(`flowStatus.${status}`) }));
  const options = (field.options ?? []) as readonly { readonly id: string; readonly label: LocalizedText }[];
  return options.map((option) => ({ value: option.id, label: localize(option.label, locale) || option.id }));
}

function useFoundChoices(form: FormModel, id: string, text: string | undefined): readonly Choice[] {
  const services = useUi();
  const shape = form.shapeOf(id);
  const [found, setFound] = useState<readonly Choice[]>([]);
  const target = shape?.kind === "reference" ? shape.form : shape?.kind === "member" ? "" : undefined;
  useEffect(() => {
    if (text === undefined || target === undefined) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const search =
        target === "" ? services.searchMembers(text, stop.signal) : services.searchRecords(target, text, stop.signal);
      search.then(
        (options) => setFound(options.map((option) => ({ value: option.id, label: option.label }))),
        () => setFound([]),
      );
    }, 200);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [services, target, text]);
  return found;
}

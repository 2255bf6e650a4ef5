import type { FieldInputProps, Option } from "@mortise/ui";
import { useUi } from "@mortise/ui";
import { Select, Spin } from "antd";
import { useEffect, useRef, useState } from "react";
import { ariaOf, statusOf } from "./input-props.ts";

/** How long somebody has to pause in typing before it is searched, in milliseconds. */
const pause = 250;

type Found =
  | { readonly state: "idle" | "loading" | "failed"; readonly options: readonly Option[] }
  | { readonly state: "found"; readonly options: readonly Option[] };

const texts = {
  "zh-CN": { none: "没有找到", failed: "查找失败，请重试", loading: "正在查找", search: "输入文字以查找" },
  "en-US": {
    none: "Nothing found",
    failed: "The search failed; try again",
    loading: "Searching",
    search: "Type to search",
  },
} as const;

/**
 * Picks one of very many: what is typed is searched where the options are kept. A newer search aborts the one before it;
 * nothing is searched while an input method composes.
 *
 * @param search gives at most 20; rejects when aborted
 * @param labelOf the chosen one's label, where it is known
 */
export function AsyncPicker({
  input,
  search,
  labelOf,
}: {
  readonly input: FieldInputProps;
  search(text: string, signal: AbortSignal): Promise<readonly Option[]>;
  labelOf(id: string): string | undefined;
}) {
  const { locale } = useUi();
  const [found, setFound] = useState<Found>({ state: "idle", options: [] });
  const running = useRef<AbortController>(undefined);
  const chosen = useRef<Option>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const look = (text: string, delay: number) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setFound((known) => ({ state: "loading", options: known.options }));
    const timer = setTimeout(async () => {
      try {
        const options = await search(text.trim(), controller.signal);
        if (!controller.signal.aborted) setFound({ state: "found", options });
      } catch {
        // An aborted search has a newer one behind it, which tells how it went.
        if (!controller.signal.aborted) setFound({ state: "failed", options: [] });
      }
    }, delay);
    controller.signal.addEventListener("abort", () => clearTimeout(timer));
  };

  const value = typeof input.value === "string" && input.value !== "" ? input.value : null;
  const label =
    value === null ? undefined : (labelOf(value) ?? (chosen.current?.id === value ? chosen.current.label : value));
  const words = texts[locale];
  return (
    <Select
      id={input.id}
      className="m-field-wide"
      value={value === null ? null : { value, label }}
      labelInValue
      disabled={input.isDisabled}
      allowClear={!input.isRequired}
      placeholder={words.search}
      loading={found.state === "loading"}
      options={found.options.map(({ id, label }) => ({ value: id, label }))}
      showSearch={{ filterOption: false, onSearch: (text) => look(text, pause) }}
      notFoundContent={
        found.state === "loading" ? (
          <Spin size="small" description={words.loading} />
        ) : (
          <span>{found.state === "failed" ? words.failed : words.none}</span>
        )
      }
      onOpenChange={(isOpen) => {
        if (isOpen) look("", 0);
      }}
      onChange={(picked) => {
        chosen.current = picked ? { id: String(picked.value), label: String(picked.label ?? picked.value) } : undefined;
        input.onChange(picked ? String(picked.value) : null);
      }}
      onBlur={() => input.onBlur?.()}
      {...statusOf(input)}
      {...ariaOf(input)}
    />
  );
}

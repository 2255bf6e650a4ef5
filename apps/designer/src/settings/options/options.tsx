import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { localize } from "@mortise/kernel";
import { Button, MenuButton, useLocale } from "@mortise/ui/shell";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { withText } from "../../commands/label.ts";
import { TextInput } from "../../controls/text-row.tsx";
import type { SettingInputProps, SettingType } from "../types.ts";
import { insertOptions, linesOf, moveOption, type Option, optionsOf } from "./option-list.ts";
import "./options.css";

/** A list of options: add (Enter, or many by pasting lines), rename, colour, reorder (Alt and an arrow), remove. */
function OptionsSetting({ setting, labelId, value, onChange, describedBy }: SettingInputProps) {
  const { t } = useTranslation("form");
  const options = optionsOf(value);
  // The field type's panel says which colours there are.
  const colors = Array.isArray(setting.colors) ? (setting.colors as readonly string[]) : [];
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<number>();
  // An option that was added or moved is where the work goes on.
  useEffect(() => {
    if (focused === undefined) return;
    list.current?.querySelectorAll<HTMLInputElement>("li input")[focused]?.focus();
    setFocused(undefined);
  }, [focused]);

  const add = (index: number, labels: readonly string[]) => {
    onChange(insertOptions(options, index, labels));
    setFocused(index + labels.length - 1);
  };
  const move = (from: number, to: number) => {
    onChange(moveOption(options, from, to));
    setFocused(Math.max(0, Math.min(to, options.length - 1)));
  };
  return (
    <fieldset className="options-setting" aria-labelledby={labelId} aria-describedby={describedBy}>
      <ul ref={list} className="options">
        {options.map((option, index) => (
          <OptionRow
            key={option.id}
            option={option}
            colors={colors}
            place={index + 1}
            count={options.length}
            onChange={(next) => onChange(options.with(index, next))}
            onAdd={(labels) => add(index + 1, labels)}
            onMove={(step) => move(index, index + step)}
            onRemove={() => {
              onChange(options.toSpliced(index, 1));
              setFocused(Math.max(0, index - 1));
            }}
          />
        ))}
      </ul>
      <Button
        size="small"
        tone="quiet"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => add(options.length, [t("option.new", { number: options.length + 1 })])}
      >
        {t("option.add")}
      </Button>
    </fieldset>
  );
}

type RowProps = {
  readonly option: Option;
  readonly colors: readonly string[];
  readonly place: number;
  readonly count: number;
  onChange(option: Option): void;
  onAdd(labels: readonly string[]): void;
  onMove(step: -1 | 1): void;
  onRemove(): void;
};

function OptionRow({ option, colors, place, count, onChange, onAdd, onMove, onRemove }: RowProps) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const label = localize(option.label, locale);
  const name = label || option.id;
  return (
    <li
      className="option"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
        if (event.key === "Enter") {
          event.preventDefault();
          onAdd([t("option.new", { number: count + 1 })]);
        } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
          event.preventDefault();
          onMove(event.key === "ArrowUp" ? -1 : 1);
        }
      }}
      onPaste={(event) => {
        const lines = linesOf(event.clipboardData.getData("text/plain"));
        if (lines.length < 2) return;
        event.preventDefault();
        onAdd(lines);
      }}
    >
      {colors.length > 0 ? <ColorChoice option={option} colors={colors} name={name} onChange={onChange} /> : null}
      <TextInput
        id={`option-${option.id}`}
        value={label}
        isInvalid={false}
        ariaLabel={t("option.name", { place, count })}
        onChange={(words) => onChange({ ...option, label: withText(option.label, locale, words) })}
      />
      <button
        type="button"
        className="option-tool"
        disabled={place === 1}
        aria-label={t("option.up", { name })}
        title={t("option.up", { name })}
        onClick={() => onMove(-1)}
      >
        <ArrowUpOutlined aria-hidden />
      </button>
      <button
        type="button"
        className="option-tool"
        disabled={place === count}
        aria-label={t("option.down", { name })}
        title={t("option.down", { name })}
        onClick={() => onMove(1)}
      >
        <ArrowDownOutlined aria-hidden />
      </button>
      <button
        type="button"
        className="option-tool"
        disabled={count === 1}
        aria-label={t("option.remove", { name })}
        title={t("option.remove", { name })}
        onClick={onRemove}
      >
        <CloseOutlined aria-hidden />
      </button>
    </li>
  );
}

function ColorChoice({
  option,
  colors,
  name,
  onChange,
}: {
  readonly option: Option;
  readonly colors: readonly string[];
  readonly name: string;
  onChange(option: Option): void;
}) {
  const { t } = useTranslation("form");
  const { color: _old, ...plain } = option;
  return (
    <MenuButton
      className="option-tool"
      label={t("option.color", { name })}
      items={[
        {
          key: "none",
          label: t("color.none"),
          icon: <Swatch />,
          isChosen: option.color === undefined,
          onSelect: () => onChange(plain),
        },
        ...colors.map((color) => ({
          key: color,
          label: t(`color.${color}`),
          icon: <Swatch color={color} />,
          isChosen: option.color === color,
          onSelect: () => onChange({ ...option, color }),
        })),
      ]}
    >
      <Swatch color={option.color} />
    </MenuButton>
  );
}

function Swatch({ color }: { readonly color?: string | undefined }) {
  return <span aria-hidden="true" className={color === undefined ? "swatch" : `swatch m-tag m-tag-${color}`} />;
}

export const optionsSetting: SettingType = { type: "setting.options", isGroup: true, Input: OptionsSetting };

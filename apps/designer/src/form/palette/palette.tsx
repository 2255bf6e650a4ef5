import { SearchOutlined } from "@ant-design/icons";
import type { FieldType } from "@mortise/definition";
import { locales, localize } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dragged } from "../../commands/drop.ts";
import { TypeIcon } from "../../controls/type-icon.tsx";
import { useDragSource } from "../../drag/index.ts";
import { renderers } from "../../registries/field-parts.ts";
import { vocabulary } from "../../registries/vocabulary.ts";
import "./palette.css";

/** Every registered field type by group. A click adds after the selected field; Space or the mouse drags. */
export function Palette({ onAdd }: { onAdd(type: string): void }) {
  const { t } = useTranslation("form");
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const found = vocabulary.fields.entries.filter((type) => wordsOf(type).includes(wanted));
  const groups = [...new Set(found.map((type) => type.group))];
  return (
    <div className="palette">
      <label className="palette-search">
        <SearchOutlined aria-hidden />
        <input
          type="search"
          className="input"
          aria-label={t("searchTypes")}
          placeholder={t("searchTypes")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key === "Enter" && !event.nativeEvent.isComposing && wanted !== "" && first) onAdd(first.type);
          }}
        />
      </label>
      {groups.map((group) => (
        <section key={group} className="palette-group" aria-label={t(`group.${group}`)}>
          <h2>{t(`group.${group}`)}</h2>
          <ul>
            {found
              .filter((type) => type.group === group)
              .map((type) => (
                <PaletteItem key={type.type} type={type} onAdd={onAdd} />
              ))}
          </ul>
        </section>
      ))}
      {found.length === 0 ? <p className="palette-none">{t("noTypes")}</p> : null}
    </div>
  );
}

function PaletteItem({ type, onAdd }: { readonly type: FieldType; onAdd(type: string): void }) {
  const locale = useLocale();
  const name = localize(type.label, locale);
  const { handle, isDragging } = useDragSource<Dragged>(`type:${type.type}`, {
    item: { kind: "type", type: type.type },
    name,
  });
  const Icon = renderers.get(type.type)?.Icon;
  return (
    <li>
      <button
        type="button"
        className={isDragging ? "palette-item palette-item-dragged" : "palette-item"}
        {...handle}
        onClick={() => onAdd(type.type)}
      >
        {Icon ? <TypeIcon Icon={Icon} /> : null}
        <span>{name}</span>
      </button>
    </li>
  );
}

function wordsOf(type: FieldType): string {
  return [type.type, ...locales.map((locale) => localize(type.label, locale))].join(" ").toLowerCase();
}

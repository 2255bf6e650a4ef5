import { ArrowDownOutlined, ArrowUpOutlined, CloseCircleFilled, CopyOutlined, DeleteOutlined } from "@ant-design/icons";
import type { Field } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import { memo, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dragged } from "../../commands/drop.ts";
import { withText } from "../../commands/label.ts";
import { InlineInput } from "../../controls/inline-text.tsx";
import type { ToldProblem } from "../../controls/problem-list.tsx";
import { useDragSource, useIsDragging } from "../../drag/index.ts";
import { renderers } from "../../registries/field-parts.ts";
import { vocabulary } from "../../registries/vocabulary.ts";
import type { FormCommands } from "../use-form-commands.ts";
import { focusCard } from "../use-selection.ts";
import { SleepingField } from "./sleeping-field.tsx";

type CardProps = {
  readonly field: Field;
  readonly index: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly isInTabOrder: boolean;
  readonly problems: readonly ToldProblem[];
  readonly commands: FormCommands;
};

/**
 * A field on the canvas. A button lies over it: click selects, Space drags, Enter or F2 renames, Delete removes. The
 * shell is rendered with every move of a drag; what is heavy inside is not.
 */
export const FieldCard = memo(function FieldCard(props: CardProps) {
  const { field, index, count, isSelected, isInTabOrder, problems, commands } = props;
  const { t } = useTranslation("form");
  const locale = useLocale();
  const isDraggingAny = useIsDragging();
  const [isRenaming, setIsRenaming] = useState(false);
  const label = localize(field.label, locale);
  const name = label || field.id;
  const { handle, isDragging } = useDragSource<Dragged>(`field:${field.id}`, {
    item: { kind: "field", field: field.id },
    name,
    from: index,
  });
  const typeName = localize(vocabulary.fields.get(field.type)?.label, locale) || field.type;
  const span = renderers.get(field.type)?.span ?? "one";
  return (
    <li
      data-drag-item=""
      data-span={span}
      className={["field-card", isSelected ? "field-card-selected" : "", isDragging ? "field-card-dragged" : ""].join(
        " ",
      )}
    >
      <SleepingField field={field} label={name} isHidingLabel={isRenaming} />
      {problems.length > 0 ? (
        <span className="field-card-problem" title={problems.map((problem) => problem.message).join("\n")}>
          <CloseCircleFilled aria-hidden />
        </span>
      ) : null}
      <button
        type="button"
        className="field-card-cover"
        data-card={field.id}
        tabIndex={isInTabOrder ? 0 : -1}
        aria-current={isSelected || undefined}
        aria-label={[
          t("card", { name, type: typeName, place: index + 1, count }),
          ...problems.map((problem) => problem.message),
        ].join(" ")}
        {...handle}
        onClick={() => commands.select(field.id)}
        onDoubleClick={() => setIsRenaming(true)}
        onKeyDown={(event) => {
          if (!isDraggingAny() && (event.key === "Enter" || event.key === "F2")) {
            event.preventDefault();
            commands.select(field.id);
            setIsRenaming(true);
          } else handle.onKeyDown?.(event);
        }}
      />
      {isRenaming ? (
        <div className="field-card-rename">
          <InlineInput
            text={label}
            label={t("renameField", { name })}
            onCommit={(words) => commands.rename(field.id, withText(field.label, locale, words))}
            onClose={() => {
              setIsRenaming(false);
              focusCard(field.id);
            }}
          />
        </div>
      ) : null}
      {isSelected && !isRenaming ? (
        <div className="field-tools" role="toolbar" aria-label={t("tools", { name })}>
          <Tool label={t("moveUp")} isDisabled={index === 0} onClick={() => commands.move(field.id, -1)}>
            <ArrowUpOutlined aria-hidden />
          </Tool>
          <Tool label={t("moveDown")} isDisabled={index === count - 1} onClick={() => commands.move(field.id, 1)}>
            <ArrowDownOutlined aria-hidden />
          </Tool>
          <Tool label={t("duplicate")} onClick={() => commands.duplicate(field.id)}>
            <CopyOutlined aria-hidden />
          </Tool>
          <Tool label={t("remove")} onClick={() => commands.remove(field.id)}>
            <DeleteOutlined aria-hidden />
          </Tool>
        </div>
      ) : null}
    </li>
  );
});

function Tool({
  label,
  isDisabled = false,
  onClick,
  children,
}: {
  readonly label: string;
  readonly isDisabled?: boolean;
  onClick(): void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="field-tool"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

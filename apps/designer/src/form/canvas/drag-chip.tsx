import type { Form } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import type { Dragged } from "../../commands/drop.ts";
import { TypeIcon } from "../../controls/type-icon.tsx";
import { renderers } from "../../registries/field-parts.ts";
import { vocabulary } from "../../registries/vocabulary.ts";

/** What follows the pointer: an icon and a name, light enough to see through to the line. */
export function DragChip({ form, dragged }: { readonly form: Form; readonly dragged: Dragged }) {
  const locale = useLocale();
  const field = dragged.kind === "field" ? form.fields.find((one) => one.id === dragged.field) : undefined;
  const type = dragged.kind === "type" ? dragged.type : (field?.type ?? "");
  const Icon = renderers.get(type)?.Icon;
  return (
    <div className="drag-chip">
      {Icon ? <TypeIcon Icon={Icon} /> : null}
      <span className="m-cut">{localize(field?.label ?? vocabulary.fields.get(type)?.label, locale)}</span>
    </div>
  );
}

import { CopyOutlined } from "@ant-design/icons";
import type { Field, Form } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { toast, useLocale } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import type { ToldProblem } from "../../controls/problem-list.tsx";
import { TypeIcon } from "../../controls/type-icon.tsx";
import { useDraftState, useEdit } from "../../draft/draft-context.tsx";
import { panels, renderers } from "../../registries/field-parts.ts";
import { vocabulary } from "../../registries/vocabulary.ts";
import type { FormCommands } from "../use-form-commands.ts";
import { commonSettings } from "./common-settings.ts";
import { SettingRow } from "./setting-row.tsx";
import { UsedIn } from "./used-in.tsx";

/** A field's panel: what it is, the settings that every field has, those of its type, and who uses it. */
export function FieldProperties({
  form,
  field,
  problems,
  commands,
}: {
  readonly form: Form;
  readonly field: Field;
  readonly problems: readonly ToldProblem[];
  readonly commands: FormCommands;
}) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const edit = useEdit();
  const app = useDraftState((state) => state.app);
  const type = vocabulary.fields.get(field.type);
  const common = commonSettings(type);
  const settings = [...common.before, ...(panels.get(field.type)?.fields ?? []), ...common.after];
  const own = problems.filter((problem) => problem.form === form.id && problem.field === field.id);
  const isShownBeside = (problem: ToldProblem) => settings.some((setting) => setting.id === problem.setting);
  const Icon = renderers.get(field.type)?.Icon;
  const copyId = async () => {
    await navigator.clipboard.writeText(`{${field.id}}`);
    toast({ text: t("idCopied", { id: field.id }) });
  };
  return (
    <>
      <p className="properties-about">
        {Icon ? <TypeIcon Icon={Icon} /> : null}
        <span>{localize(type?.label, locale) || field.type}</span>
        <button type="button" className="tag mono properties-id" title={t("copyId")} onClick={() => void copyId()}>
          <span className="m-visually-hidden">{t("copyId")} </span>
          {field.id} <CopyOutlined aria-hidden />
        </button>
      </p>
      {own
        .filter((problem) => !isShownBeside(problem))
        .map((problem) => (
          <p key={`${problem.code} ${problem.path}`} className="row-problem">
            {problem.message}
          </p>
        ))}
      {settings.map((setting) => (
        <SettingRow
          key={setting.id}
          setting={setting}
          value={field[setting.id]}
          problems={own.filter((problem) => problem.setting === setting.id)}
          app={app}
          form={form}
          onChange={(value) =>
            edit({
              kind: "setFieldProperty",
              form: form.id,
              field: field.id,
              property: setting.id,
              ...(value === undefined ? {} : { value }),
            })
          }
        />
      ))}
      <UsedIn form={form.id} field={field.id} />
      <p className="properties-actions">
        <button type="button" className="link-button" onClick={() => void commands.copy(field.id)}>
          {t("copy")}
        </button>
        <button type="button" className="link-button" onClick={() => commands.duplicate(field.id)}>
          {t("duplicate")}
        </button>
        <button type="button" className="link-button link-button-negative" onClick={() => commands.remove(field.id)}>
          {t("remove")}
        </button>
      </p>
    </>
  );
}

import type { App, Field, Form } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import { describeProblem, localize } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ToldProblem } from "../../controls/problem-list.tsx";
import { renderers } from "../../registries/field-parts.ts";
import { vocabulary } from "../../registries/vocabulary.ts";
import { settingTypes } from "../../settings/registry.ts";
import "../../controls/row.css";

export type SettingRowProps = {
  /** The panel's field: its id is the setting's name. */
  readonly setting: Field;
  readonly value: unknown;
  /** What the document's check says of this setting. */
  readonly problems: readonly ToldProblem[];
  readonly app: App;
  readonly form: Form;
  /** Undefined takes the setting away. */
  onChange(value: unknown): void;
};

/** One setting of a panel: drawn by one of our setting types, or by the renderer of a registered field type. */
export function SettingRow({ setting, value, problems, app, form, onChange }: SettingRowProps) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const id = useId();
  const [refused, setRefused] = useState<{ readonly entered: Value; readonly why: string }>();
  const own = settingTypes.get(setting.type);
  const Input = renderers.get(setting.type)?.Input;
  const messages = refused ? [refused.why] : [...new Set(problems.map((problem) => problem.message))];
  const about = [messages.length > 0 ? `${id}-problem` : "", setting.help === undefined ? "" : `${id}-help`]
    .filter(Boolean)
    .join(" ");
  const shared = {
    id,
    labelId: `${id}-label`,
    isInvalid: messages.length > 0,
    ...(about === "" ? {} : { describedBy: about }),
  };

  /** What was entered becomes the setting where it is a value of the panel's field; otherwise it stays, and says why. */
  const enter = (entered: Value) => {
    const type = vocabulary.fields.get(setting.type);
    const parsed = type?.parse(entered === "" ? null : entered, setting);
    if (type === undefined || parsed === undefined) return;
    const problem = parsed.ok
      ? parsed.value === null
        ? undefined
        : type.validate(parsed.value, setting)[0]
      : parsed.error;
    if (problem || !parsed.ok) {
      setRefused({ entered, why: problem ? describeProblem(problem, locale).message : "" });
      return;
    }
    setRefused(undefined);
    // What holds anyway is not written: nothing, a switch that is off, what the type does where nothing is said.
    const isSilent = parsed.value === null || parsed.value === false || parsed.value === setting.absent;
    onChange(isSilent ? undefined : parsed.value);
  };
  const isGroup = own?.isGroup === true;
  const label = (
    <>
      {localize(setting.label, locale)}
      {setting.required === true ? <span className="row-required"> *</span> : null}
    </>
  );
  return (
    <div className="row" data-setting={setting.id}>
      {isGroup ? (
        <p className="row-label" id={`${id}-label`}>
          {label}
        </p>
      ) : (
        <label className="row-label" id={`${id}-label`} htmlFor={id}>
          {label}
        </label>
      )}
      {own ? (
        <own.Input setting={setting} value={value} onChange={onChange} app={app} form={form} {...shared} />
      ) : Input ? (
        <div>
          <Input
            field={setting}
            value={refused ? refused.entered : asValue(value ?? setting.absent)}
            onChange={enter}
            onBlur={() => setRefused(undefined)}
            isDisabled={false}
            isRequired={setting.required === true || setting.absent !== undefined}
            {...shared}
          />
        </div>
      ) : (
        <p className="row-help">{t("unknownType", { type: setting.type })}</p>
      )}
      {messages.length > 0 ? (
        <p className="row-problem" id={`${id}-problem`}>
          {messages.join(" ")}
        </p>
      ) : null}
      {setting.help === undefined ? null : (
        <p className="row-help" id={`${id}-help`}>
          {localize(setting.help, locale)}
        </p>
      )}
    </div>
  );
}

function asValue(value: unknown): Value {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

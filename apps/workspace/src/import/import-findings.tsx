import { CloseOutlined } from "@ant-design/icons";
import type { ImportBody } from "@mortise/client";
import type { FieldModel } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import { useRegistries, useTitles } from "@mortise/ui";
import { Button, useFormat, useLocale } from "@mortise/ui/shell";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportPartProps } from "./import-mapping.tsx";

/** So many texts of a finding are shown at first: the ones behind most rows. */
const shownTexts = 6;

/** What the dry run found, a group a field and cause, with the texts behind it; each can be told what it stands for. */
export function ImportFindings({ form, job, onChange }: ImportPartProps) {
  const { t } = useTranslation("import");
  const locale = useLocale();
  const format = useFormat();
  const replace = (field: string, text: string, by: string | undefined) => {
    const { [text]: _, ...others } = job.options.replace?.[field] ?? {};
    const next = by === undefined ? others : { ...others, [text]: by };
    onChange({ replace: { ...job.options.replace, [field]: next } });
  };
  return (
    <>
      <ul className="import-findings">
        {job.summary.map((finding) => {
          const model = finding.field === null ? undefined : form.field(finding.field);
          return (
            <li key={`${finding.field} ${finding.code}`}>
              <p className="import-finding">
                <b>{finding.field === null ? t("row") : form.labelOf(finding.field, locale)}</b>
                <span>{finding.message}</span>
                <span className="import-rows m-numbers">
                  {t("rows", { count: finding.rows, text: format.number(finding.rows) })}
                </span>
              </p>
              <Texts finding={finding} model={model} onReplace={replace} />
            </li>
          );
        })}
      </ul>
      <Replacements
        job={job}
        labelOf={(field) => form.labelOf(field, locale)}
        onRemove={(field, text) => replace(field, text, undefined)}
      />
    </>
  );
}

function Texts({
  finding,
  model,
  onReplace,
}: {
  readonly finding: ImportBody["summary"][number];
  readonly model: FieldModel | undefined;
  onReplace(field: string, text: string, by: string): void;
}) {
  const format = useFormat();
  const { t } = useTranslation("import");
  // Numbers and dates are mended in the file; what names something can be told here what it names.
  const kind = model?.shape.kind;
  const isName = kind === "reference" || kind === "choice" || kind === "member";
  const texts = finding.values.filter((value) => value.text !== "");
  const [isWhole, setIsWhole] = useState(false);
  if (texts.length === 0) return null;
  return (
    <ul className="import-texts">
      {(isWhole ? texts : texts.slice(0, shownTexts)).map((value) => (
        <li key={value.text}>
          <code>{value.text}</code>
          <span className="import-note m-numbers">
            {t("rows", { count: value.rows, text: format.number(value.rows) })}
          </span>
          {model && isName ? (
            <Replacement model={model} text={value.text} onChoose={(by) => onReplace(model.id, value.text, by)} />
          ) : null}
        </li>
      ))}
      {isWhole || texts.length <= shownTexts ? null : (
        <li>
          <Button size="small" tone="quiet" onClick={() => setIsWhole(true)}>
            {t("moreTexts", { count: texts.length - shownTexts })}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** The field's own control chooses what a text stands for; what is sent is that value as people write it. */
function Replacement({
  model,
  text,
  onChoose,
}: {
  readonly model: FieldModel;
  readonly text: string;
  onChoose(by: string): void;
}) {
  const { t } = useTranslation("import");
  const id = useId();
  const services = useTitles();
  const Input = useRegistries().fields.get(model.field.type)?.Input;
  if (!Input) return null;
  const choose = (value: Value) => {
    const by = value === null ? "" : model.type.format(value, model.field, services);
    if (by !== "") onChoose(by);
  };
  return (
    <span className="import-replace">
      <label id={`${id}-label`} htmlFor={id}>
        <span aria-hidden="true">→</span>
        <span className="m-visually-hidden">{t("standsFor", { text })}</span>
      </label>
      <Input
        field={model.field}
        id={id}
        labelId={`${id}-label`}
        value={null}
        onChange={choose}
        isDisabled={false}
        isInvalid={false}
        isRequired={false}
      />
    </span>
  );
}

function Replacements({
  job,
  labelOf,
  onRemove,
}: {
  readonly job: ImportBody;
  labelOf(field: string): string;
  onRemove(field: string, text: string): void;
}) {
  const { t } = useTranslation("import");
  const all = Object.entries(job.options.replace ?? {}).flatMap(([field, texts]) =>
    Object.entries(texts).map(([text, by]) => ({ field, text, by })),
  );
  if (all.length === 0) return null;
  return (
    <div className="import-replacements">
      <p className="import-note">{t("replacements")}</p>
      <ul>
        {all.map(({ field, text, by }) => (
          <li key={`${field} ${text}`}>
            <span className="import-note">{labelOf(field)}</span>
            <code>{text}</code>
            <span aria-hidden="true">→</span>
            <b>{by}</b>
            <Button
              size="small"
              tone="quiet"
              icon={<CloseOutlined aria-hidden />}
              aria-label={t("removeReplacement", { text })}
              onClick={() => onRemove(field, text)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { FormModel } from "@mortise/definition";
import type { Values } from "@mortise/form-engine";
import { localize } from "@mortise/kernel";
import { useId } from "react";
import { useRegistries, useUi } from "../provider.tsx";
import { FieldValue } from "./field-value.tsx";
import { Nothing } from "./form-field.tsx";
import type { FieldAccess } from "./form-view.tsx";
import { formTexts } from "./texts.ts";
import "./form.css";

export type RecordViewProps = {
  readonly model: FormModel;
  readonly values: Values;
  readonly columns?: 1 | 2;
  readonly labels?: "above" | "beside";
  /** Ids of the fields to show, in this order; all where absent. */
  readonly fields?: readonly string[];
  access?(field: string): FieldAccess;
};

/** A record to read. */
export function RecordView({ model, values, columns = 2, labels = "above", fields, access }: RecordViewProps) {
  const { locale } = useUi();
  const registries = useRegistries();
  const prefix = useId();
  const texts = formTexts(locale);
  const byId = new Map(model.form.fields.map((field) => [field.id, field]));
  const listed = fields ? fields.flatMap((id) => byId.get(id) ?? []) : model.form.fields;
  return (
    <div className="m-form">
      <dl className="m-form-fields" data-columns={columns} data-labels={labels}>
        {listed
          .filter((field) => access?.(field.id) !== "none")
          .map((field) => {
            const known = model.field(field.id);
            const value = values[field.id] ?? null;
            const span = registries.fields.get(field.type)?.span ?? "one";
            return (
              <div key={field.id} className="m-form-field" data-span={span} data-field={field.id}>
                <dt className="m-form-label" id={`${prefix}-${field.id}`}>
                  {localize(field.label, locale)}
                </dt>
                <dd className="m-form-value">
                  {!known ? (
                    texts.unknownType(field.type)
                  ) : value === null || value === "" ? (
                    <Nothing />
                  ) : (
                    <FieldValue model={known} value={value} />
                  )}
                </dd>
              </div>
            );
          })}
      </dl>
    </div>
  );
}

import { type TProperties, Type } from "typebox";

/** An object without other properties than these. */
export function exactly<Properties extends TProperties>(properties: Properties) {
  return Type.Object(properties, { additionalProperties: false });
}

/** An id that the server made. */
export const OpaqueId = Type.String({ minLength: 1, maxLength: 100 });

export const AppParams = exactly({ app: Type.String({ maxLength: 100 }) });
export const FormParams = exactly({ app: Type.String({ maxLength: 100 }), form: Type.String({ maxLength: 100 }) });
export const RecordParams = exactly({
  app: Type.String({ maxLength: 100 }),
  form: Type.String({ maxLength: 100 }),
  id: OpaqueId,
});
export const IdParams = exactly({ id: OpaqueId });

/** Values of a record by field id; the form's own rules decide about them. */
export const ValuesSchema = Type.Unsafe<{ readonly [field: string]: unknown }>(Type.Object({}));

/** A formula, or JSON Logic: told apart and checked where the fields are known. */
export const FilterSchema = Type.Unknown({ description: "A formula as text, or JSON Logic" });

export const defaultLimit = 50;
export const maxLimit = 500;
export const CountSchema = Type.Enum(["none", "exact", "estimate"]);

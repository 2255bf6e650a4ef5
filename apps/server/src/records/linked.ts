import { type FormModel, memberForm } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import type { LinkedValues } from "@mortise/form-engine";
import type { RecordReader, RecordValues } from "@mortise/record-store";
import type { LiveApp } from "../apps/live-app.ts";
import type { Directory } from "../identity/directory.ts";
import type { Act } from "./context.ts";
import { environmentOf } from "./context.ts";

type Sent = { readonly [field: string]: unknown };

/**
 * Reads the records that a form's formulas, checks and flow conditions look at through links: one query a form and
 * step, however many records are judged. Nothing is read for a form that looks at no other.
 *
 * @param values of the records that are to be judged, as far as they are known
 */
export async function loadLinked(
  parts: { readonly read: RecordReader; readonly directory: Directory },
  act: Act,
  app: LiveApp,
  form: FormModel,
  values: readonly Sent[],
): Promise<LinkedValues | undefined> {
  const paths = app.linkedPathsOf(form);
  if (paths.length === 0) return undefined;
  const known = new Map<string, RecordValues>();
  const keyOf = (target: string, id: string) => `${target}/${id}`;
  const scope = { environment: environmentOf(act, app.model) };

  const follow = async (from: FormModel, rest: readonly (readonly string[])[], at: readonly Sent[]): Promise<void> => {
    const byField = Map.groupBy(
      rest.filter((path) => path.length > 1),
      (path) => path[0] ?? "",
    );
    for (const [field, through] of byField) {
      const shape = from.shapeOf(field);
      const target = shape?.kind === "reference" ? app.model.forms.get(shape.form) : undefined;
      if (!target) continue;
      const ids = [...new Set(at.map((one) => one[field]).filter((id): id is string => typeof id === "string"))];
      const missing = ids.filter((id) => !known.has(keyOf(target.id, id)));
      for (const record of await parts.read.getMany(target, missing, scope)) {
        known.set(keyOf(target.id, record.id), systemValues(record));
      }
      const next = ids.map((id) => known.get(keyOf(target.id, id))).filter((found) => found !== undefined);
      await follow(
        target,
        through.map((path) => path.slice(1)),
        next,
      );
    }
  };
  await follow(form, paths, values);
  return (target, id) => {
    if (target !== memberForm) return known.get(keyOf(target, id));
    const name = parts.directory.nameOf(id);
    return name === undefined ? undefined : { name };
  };
}

function systemValues(record: {
  readonly values: RecordValues;
  readonly createdBy: string | null;
  readonly updatedBy: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly flowStatus: string | null;
}): RecordValues {
  return {
    ...record.values,
    created_at: new Date(record.createdAt).toISOString(),
    created_by: record.createdBy,
    updated_at: new Date(record.updatedAt).toISOString(),
    updated_by: record.updatedBy,
    flow_status: record.flowStatus,
  };
}

/** A record as an expression sees it that reads these paths: links stand as records where they are known. */
export function seenThrough(
  form: FormModel,
  values: RecordValues,
  paths: readonly (readonly string[])[],
  linked: LinkedValues | undefined,
): RecordValues {
  const through = paths.filter((path) => path.length > 1);
  if (through.length === 0) return values;
  const seen: { [field: string]: Value } = { ...values };
  for (const [field, own] of Map.groupBy(through, (path) => path[0] ?? "")) {
    const shape = form.shapeOf(field);
    const target = shape?.kind === "reference" ? shape.form : shape?.kind === "member" ? memberForm : undefined;
    const id = values[field];
    const found = target !== undefined && typeof id === "string" ? linked?.(target, id) : undefined;
    if (target === undefined || typeof id !== "string" || !found) continue;
    const next = form.app.forms.get(target);
    const rest = own.map((path) => path.slice(1));
    seen[field] = { ...(next ? seenThrough(next, found, rest, linked) : found), id };
  }
  return seen;
}

import { type Static, Type } from "typebox";
import { closed, IdSchema, limits, TextSchema } from "./common.ts";
import { FlowSchema } from "./flow.ts";
import { FormSchema } from "./form.ts";
import { DashboardSchema } from "./report.ts";

/** The document format that this version writes; older ones are upgraded on load (`upgrade`). */
export const currentFormat = 1;

export const SettingsSchema = closed(
  {
    timeZone: Type.Optional(Type.String({ maxLength: 60, description: "IANA name; Asia/Shanghai where absent" })),
    currency: Type.Optional(Type.String({ pattern: "^[A-Z]{3}$", description: "ISO 4217; CNY where absent" })),
    weekStart: Type.Optional(Type.Integer({ minimum: 0, maximum: 6, description: "0 is Sunday; 1 where absent" })),
  },
  "What holds for the whole app",
);

export const MenuEntrySchema = closed(
  {
    label: Type.Optional(TextSchema),
    view: Type.Optional(Type.String({ maxLength: 100, description: "`form.view`" })),
    dashboard: Type.Optional(IdSchema),
  },
  "An entry that opens a view or a dashboard",
);

export const MenuGroupSchema = closed(
  { label: TextSchema, children: Type.Array(MenuEntrySchema, { maxItems: limits.menuEntries }) },
  "A group of entries",
);

export const SampleRecordSchema = closed(
  {
    key: Type.String({ minLength: 1, maxLength: 100, description: "How other sample records refer to this one" }),
    values: Type.Unsafe<{ readonly [field: string]: unknown }>(Type.Object({})),
    flow: Type.Optional(
      Type.Enum(["none", "running", "passed", "rejected"], {
        description: "How far the form's flow goes with it; none where absent",
      }),
    ),
  },
  "A record that comes with a template; links hold keys, members hold keys of sample members or @installer",
);

export const SampleSchema = closed(
  {
    members: Type.Optional(
      Type.Array(
        closed(
          { key: Type.String({ maxLength: 100 }), name: Type.String({ maxLength: 100 }) },
          "A person who can't sign in",
        ),
        {
          maxItems: 200,
        },
      ),
    ),
    records: Type.Unsafe<{ readonly [form: string]: readonly SampleRecord[] }>(
      Type.Record(Type.String(), Type.Array(SampleRecordSchema, { maxItems: limits.sampleRecords })),
    ),
  },
  "Data that a template brings along",
);
export type SampleRecord = Static<typeof SampleRecordSchema>;

export const AppSchema = closed(
  {
    format: Type.Integer({ minimum: 1 }),
    id: IdSchema,
    name: TextSchema,
    description: Type.Optional(TextSchema),
    version: Type.String({ pattern: "^\\d+\\.\\d+\\.\\d+$", description: "The template's own version, semver" }),
    settings: Type.Optional(SettingsSchema),
    forms: Type.Array(FormSchema, { minItems: 1, maxItems: limits.forms }),
    flows: Type.Optional(Type.Array(FlowSchema, { maxItems: limits.flows })),
    dashboards: Type.Optional(Type.Array(DashboardSchema, { maxItems: limits.dashboards })),
    menu: Type.Optional(Type.Array(Type.Union([MenuEntrySchema, MenuGroupSchema]), { maxItems: limits.menuEntries })),
    sample: Type.Optional(SampleSchema),
  },
  "An app: the only thing that a builder edits",
);

import type { Static } from "typebox";
import type { AppSchema, MenuEntrySchema, MenuGroupSchema, SampleSchema } from "./schema/app.ts";
import type { FlowSchema, NodeSchema } from "./schema/flow.ts";
import type { CheckSchema, FieldSchema, FormSchema, SortSchema, UniqueSchema, ViewSchema } from "./schema/form.ts";
import type {
  aggregates,
  DashboardSchema,
  DimensionSchema,
  grains,
  MeasureSchema,
  QuerySchema,
  WidgetSchema,
} from "./schema/report.ts";

/** Documents are read, never changed in place: an edit makes a new one. */
export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** Settings that only the element's registered type knows. */
export type Settings = { readonly [setting: string]: unknown };

export type App = Omit<DeepReadonly<Static<typeof AppSchema>>, "forms" | "flows" | "dashboards"> & {
  readonly forms: readonly Form[];
  readonly flows?: readonly Flow[];
  readonly dashboards?: readonly Dashboard[];
};
export type Form = Omit<DeepReadonly<Static<typeof FormSchema>>, "fields"> & { readonly fields: readonly Field[] };
export type Field = DeepReadonly<Static<typeof FieldSchema>> & Settings;
export type Check = DeepReadonly<Static<typeof CheckSchema>>;
export type Unique = DeepReadonly<Static<typeof UniqueSchema>>;
export type View = DeepReadonly<Static<typeof ViewSchema>>;
export type Sort = DeepReadonly<Static<typeof SortSchema>>;
export type Flow = Omit<DeepReadonly<Static<typeof FlowSchema>>, "nodes"> & { readonly nodes: readonly FlowNode[] };
export type FlowNode = DeepReadonly<Static<typeof NodeSchema>> & Settings;
export type Dashboard = Omit<DeepReadonly<Static<typeof DashboardSchema>>, "widgets"> & {
  readonly widgets: readonly Widget[];
};
export type Widget = DeepReadonly<Static<typeof WidgetSchema>> & Settings;
export type Query = DeepReadonly<Static<typeof QuerySchema>>;
export type Dimension = DeepReadonly<Static<typeof DimensionSchema>>;
export type Measure = DeepReadonly<Static<typeof MeasureSchema>>;
export type Grain = (typeof grains)[number];
export type Aggregate = (typeof aggregates)[number];
export type MenuEntry = DeepReadonly<Static<typeof MenuEntrySchema>>;
export type MenuGroup = DeepReadonly<Static<typeof MenuGroupSchema>>;
export type Sample = DeepReadonly<Static<typeof SampleSchema>>;

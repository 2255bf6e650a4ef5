export { canonicalApp, canonicalText } from "./canonical.ts";
export { type AppCheck, checkApp } from "./check/check-app.ts";
export { findReferences, type Reference, type ReferenceTarget } from "./check/references.ts";
export { installerKey } from "./check/sample.ts";
export { schemaProblems } from "./check/schema-problems.ts";
export type { ElementOf, ElementType, Use, Vocabulary } from "./contracts/element-type.ts";
export type { ElementProperties, FieldProperties } from "./contracts/field-properties.ts";
export {
  defineFieldType,
  type FieldCase,
  type FieldCases,
  type FieldType,
  type ReadContext,
  type TextContext,
} from "./contracts/field-type.ts";
export { applyEdit } from "./edit/apply-edit.ts";
export { describePlace } from "./edit/place.ts";
export { planRemoval, type Removal } from "./edit/removal.ts";
export type { Edit, Edited } from "./edit/types.ts";
export { type ElementAddress, pathOf, whereUsed } from "./edit/where-used.ts";
export { appJsonSchema } from "./json-schema.ts";
export { type AppModel, createAppModel, type FieldModel, type FormModel } from "./model/form-model.ts";
export {
  type FlowStatus,
  flowStatuses,
  reservedFieldIds,
  type SystemField,
  systemFields,
} from "./model/system-fields.ts";
export { parseTitle, type TitlePart } from "./model/title.ts";
export { uniqueProblem } from "./model/unique-problem.ts";
export { currentFormat } from "./schema/app.ts";
export { closed, ExpressionSchema, IdSchema, idPattern, limits, TextSchema } from "./schema/common.ts";
export { QuerySchema } from "./schema/report.ts";
export type {
  Aggregate,
  App,
  Check,
  Dashboard,
  DeepReadonly,
  Dimension,
  Field,
  Flow,
  FlowNode,
  Form,
  Grain,
  Measure,
  MenuEntry,
  MenuGroup,
  Query,
  Sample,
  Settings,
  Sort,
  Unique,
  View,
  Widget,
} from "./types.ts";
export { upgradeApp } from "./upgrade/upgrade.ts";
export {
  type ConditionOperator,
  expressionType,
  memberForm,
  storageOf,
  type ValueKind,
  type ValueKindFacts,
  type ValueShape,
  valueKindFacts,
  valueKinds,
} from "./value-kinds.ts";

export { FieldValue, type FieldValueProps } from "./field-value.tsx";
export { type FieldAccess, FormView, type FormViewProps } from "./form-view.tsx";
export { isComposing } from "./keyboard.ts";
export { RecordView, type RecordViewProps } from "./record-view.tsx";
export { useFieldState, useIsDirty, useSummary } from "./use-session.ts";

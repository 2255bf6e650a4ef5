export { sampleApp, sampleField } from "./field-types/sample-form.ts";
export { testFieldTypes } from "./field-types/test-field-types.ts";

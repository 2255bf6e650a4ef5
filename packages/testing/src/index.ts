export { type TestedChart, testCharts } from "./charts/test-charts.ts";
export { sampleApp, sampleField } from "./field-types/sample-form.ts";
export { testFieldTypes } from "./field-types/test-field-types.ts";
export { testFlowNodes } from "./flow/test-flow-nodes.ts";
export { testProperties } from "./test-properties.ts";

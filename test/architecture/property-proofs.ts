/**
 * For each property of the document's schema, the test that shows it at work: a file, and a part of the test's title or of
 * the case's name in it. Settings of fields, flow nodes and charts are proven by their own cases instead.
 */
export const propertyProofs: Readonly<Record<string, readonly [file: string, words: string]>> = {
  "/format": ["packages/definition/test/check-app.test.ts", "a format of the future"],
  "/id": ["packages/record-store/src/contract/writing.contract.test.ts", "two apps may have forms of the same name"],
  "/settings/timeZone": [
    "packages/report-engine/test/same-answers.test.ts",
    "periods are those of the app's calendar and zone",
  ],
  "/settings/weekStart": [
    "packages/report-engine/test/same-answers.test.ts",
    "periods are those of the app's calendar and zone",
  ],
  "/settings/currency": ["packages/fields/src/money/money.cases.ts", "¥"],
  "/forms": [
    "packages/record-store/src/contract/publishing.contract.test.ts",
    "a new form and a new field are there at once",
  ],
  "/forms[]/id": ["packages/definition/test/check-app.test.ts", "two forms of one id"],
  "/forms[]/title": ["packages/record-store/src/contract/queries.contract.test.ts", "titles are made of fields"],
  "/forms[]/fields": [
    "packages/record-store/src/contract/publishing.contract.test.ts",
    "a field that is removed is kept",
  ],
  "/forms[]/fields[]/id": ["packages/definition/test/check-app.test.ts", "two fields of one id"],
  "/forms[]/fields[]/type": ["packages/definition/test/check-app.test.ts", "keeps an element of an unknown type"],
  "/forms[]/fields[]/label": ["packages/ui/test/form/form-view.test.tsx", "names each control by its label"],
  "/forms[]/fields[]/help": ["packages/ui/test/form/form-view.test.tsx", "describes a control by its help"],
  "/forms[]/fields[]/required": [
    "packages/form-engine/test/accept.test.ts",
    "asks for a required field that would be emptied",
  ],
  "/forms[]/fields[]/default": ["packages/form-engine/test/formulas.test.ts", "fill what was not given"],
  "/forms[]/checks": ["packages/form-engine/test/formulas.test.ts", "point at their field"],
  "/forms[]/checks[]/id": ["packages/form-engine/test/formulas.test.ts", "point at their field"],
  "/forms[]/checks[]/check": ["packages/form-engine/test/formulas.test.ts", "do not hold where they give an error"],
  "/forms[]/checks[]/message": [
    "packages/form-engine/test/formulas.test.ts",
    "in the document's own words of both languages",
  ],
  "/forms[]/checks[]/field": [
    "packages/form-engine/test/formulas.test.ts",
    "point at the record where they name no field",
  ],
  "/forms[]/unique": [
    "packages/record-store/src/contract/publishing.contract.test.ts",
    "a unique over duplicates is refused",
  ],
  "/forms[]/unique[]/fields": [
    "packages/record-store/src/contract/publishing.contract.test.ts",
    "every unique, link and view has its index",
  ],
  "/forms[]/views": [
    "packages/record-store/src/contract/publishing.contract.test.ts",
    "every unique, link and view has its index",
  ],
  "/forms[]/views[]/id": ["packages/definition/test/check-app.test.ts", "a menu of no view"],
  "/forms[]/views[]/type": ["packages/definition/test/json-schema.test.ts", "/forms/0/views/0/type"],
  "/flows": ["packages/flow-engine/test/step.test.ts", "walks to the first node that waits"],
  "/flows[]/nodes": ["packages/flow-engine/test/step.test.ts", "walks to the first node that waits"],
  "/flows[]/nodes[]/id": ["packages/flow-engine/test/step.test.ts", "wants ids of their own and registered types"],
  "/flows[]/nodes[]/type": ["packages/flow-engine/test/step.test.ts", "wants ids of their own and registered types"],
  "/dashboards[]/widgets[]/type": ["packages/ui/src/report/report-card.test.tsx", "draws the chart by its type"],
  "/dashboards[]/widgets[]/width": ["packages/ui/src/report/report-card.test.tsx", "gives each widget its width"],
  "/dashboards[]/widgets[]/query/from": ["packages/definition/test/check-app.test.ts", "a report of no form"],
  "/dashboards[]/widgets[]/query/dimensions": ["packages/report-engine/test/queries.ts", "won by region"],
  "/dashboards[]/widgets[]/query/dimensions[]/field": ["packages/report-engine/test/queries.ts", "won by region"],
  "/dashboards[]/widgets[]/query/dimensions[]/by": ["packages/report-engine/test/queries.ts", "by quarter and stage"],
};

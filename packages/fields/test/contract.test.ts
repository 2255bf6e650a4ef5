import { testFieldTypes } from "@mortise/testing";
import { fieldCases } from "../src/cases.ts";
import { fieldTypes } from "../src/definitions.ts";

testFieldTypes(fieldTypes, fieldCases);

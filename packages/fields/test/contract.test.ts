import { testFieldTypes } from "@mortise/testing";
import { fieldCases } from "../src/cases.ts";
import { fieldTypes } from "../src/definitions.ts";
import { fieldProperties } from "../src/properties.ts";

testFieldTypes(fieldTypes, fieldCases, fieldProperties);

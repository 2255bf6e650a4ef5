import { createRegistry } from "@mortise/kernel";
import { testProperties } from "@mortise/testing";
import { flowNodes } from "./definitions.ts";
import { flowNodeProperties } from "./properties.ts";

testProperties(createRegistry("flow nodes", flowNodes), flowNodeProperties);

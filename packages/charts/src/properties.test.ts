import { createRegistry } from "@mortise/kernel";
import { testProperties } from "@mortise/testing";
import { charts } from "./definitions.ts";
import { chartProperties } from "./properties.ts";

testProperties(createRegistry("charts", charts), chartProperties);

import type { ElementProperties } from "@mortise/definition";
import { approveProperties } from "./approve/approve.properties.ts";
import { endProperties } from "./end/end.properties.ts";
import { startProperties } from "./start/start.properties.ts";

/** Property panels of the built-in flow nodes. */
export const flowNodeProperties: readonly ElementProperties[] = [startProperties, approveProperties, endProperties];

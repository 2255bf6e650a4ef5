import type { FunctionEntry } from "../entry.ts";
import { currentUser } from "./current-user.ts";

export const peopleFunctions: readonly FunctionEntry[] = [currentUser];

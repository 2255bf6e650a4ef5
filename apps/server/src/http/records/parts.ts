import type { PresentParts } from "../../records/present.ts";
import type { Runtime } from "../../runtime.ts";

export function presentParts({ store, directory, policy }: Runtime): PresentParts {
  return { read: store.read, directory, policy };
}

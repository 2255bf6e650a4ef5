import { createRegistries, type Registries } from "../registries.ts";

/** Everything that documents may name here. */
export async function loadRegistries(): Promise<Registries> {
  return createRegistries([]);
}

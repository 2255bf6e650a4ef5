import type { Config } from "../config/environment.ts";
import { actAs } from "../first-start.ts";
import type { Act } from "../records/context.ts";
import { createRuntime, type Runtime } from "../runtime.ts";
import { loadRegistries } from "./registries.ts";
import { Told } from "./told.ts";
import { version } from "./version.ts";

/** Works on the installation that the environment names, without serving it; a server may be running beside. */
export async function withRuntime<T>(config: Config, work: (runtime: Runtime) => Promise<T>): Promise<T> {
  const runtime = await createRuntime(config, { registries: await loadRegistries(config), version });
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
  }
}

/** In whose name a command acts: the longest-serving administrator. */
export function operator(runtime: Runtime): Act {
  const [first] = runtime.directory.admins();
  const admin = first === undefined ? undefined : runtime.directory.get(first);
  if (!admin)
    throw new Told("there is no administrator yet: start the server once, or `mortise user add NAME --admin`");
  return actAs(runtime, admin);
}

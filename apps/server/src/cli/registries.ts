import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isObject } from "@mortise/kernel";
import type { Config } from "../config/environment.ts";
import { createRegistries, type PluginEntries, type Registries } from "../registries.ts";
import { Told } from "./told.ts";

/** What a plug-in's main module exports by default. */
export type Plugin = PluginEntries & { readonly name: string; readonly version: string };

/** Everything that documents may name here: what is built in, and what the listed plug-ins bring. */
export async function loadRegistries(config: Pick<Config, "plugins">): Promise<Registries> {
  const plugins: Plugin[] = [];
  for (const name of config.plugins) plugins.push(await loadPlugin(name));
  try {
    return createRegistries(plugins);
  } catch (error) {
    throw new Told(error instanceof Error ? error.message : String(error));
  }
}

/** @param name of a package, or a path to a module or to a package's folder */
async function loadPlugin(name: string): Promise<Plugin> {
  let loaded: unknown;
  try {
    loaded = ((await import(await addressOf(name))) as { readonly default?: unknown }).default;
  } catch (error) {
    throw new Told(`plug-in ${name} can't be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isObject(loaded) || typeof loaded.name !== "string" || typeof loaded.version !== "string") {
    throw new Told(`plug-in ${name} has no default export with a name and a version`);
  }
  for (const kind of ["fields", "nodes", "charts"]) {
    const entries = loaded[kind];
    if (entries !== undefined && !Array.isArray(entries)) throw new Told(`plug-in ${name}: ${kind} is no list`);
  }
  return loaded as Plugin;
}

async function addressOf(name: string): Promise<string> {
  const path = resolve(name);
  if (!existsSync(path)) return name;
  const manifest = resolve(path, "package.json");
  if (!existsSync(manifest)) return pathToFileURL(path).href;
  const { default: pkg } = (await import(pathToFileURL(manifest).href, { with: { type: "json" } })) as {
    readonly default: { readonly exports?: { readonly "."?: unknown } };
  };
  const entry = pkg.exports?.["."];
  if (typeof entry !== "string") throw new Error(`its package.json does not export "." as a file`);
  return pathToFileURL(resolve(path, entry)).href;
}

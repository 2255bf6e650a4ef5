import { readFile } from "node:fs/promises";
import { canonicalText, checkApp } from "@mortise/definition";
import { hasErrors } from "@mortise/kernel";
import { collectSample } from "../apps/collect-sample.ts";
import { installApp } from "../apps/install.ts";
import type { Config } from "../config/environment.ts";
import { operator, withRuntime } from "./offline.ts";
import { loadRegistries } from "./registries.ts";
import { problemLine, say } from "./say.ts";
import { Told } from "./told.ts";

/** `mortise check FILE`. @returns the exit code */
export async function check(config: Config, file: string): Promise<number> {
  const { vocabulary } = await loadRegistries(config);
  const { problems } = checkApp(await readDocument(file), vocabulary);
  for (const one of problems) say(problemLine(one));
  const isSound = !hasErrors(problems);
  say(
    isSound
      ? `${file} is sound${problems.length > 0 ? `, with ${problems.length} warnings` : ""}`
      : `${file} can't be installed`,
  );
  return isSound ? 0 : 1;
}

/** `mortise import FILE`: installs a template. */
export async function importTemplate(config: Config, file: string, options: { readonly hasSample: boolean }) {
  const document = await readDocument(file);
  await withRuntime(config, async (runtime) => {
    const app = await installApp(runtime, operator(runtime), document, options);
    say(`${app.id} is installed, version ${app.version}`);
  });
}

/** `mortise export APP`: the template goes to standard output. */
export async function exportTemplate(config: Config, id: string, options: { readonly hasSample: boolean }) {
  await withRuntime(config, async (runtime) => {
    const app = runtime.apps.find(id);
    if (!app)
      throw new Told(
        `there is no app ${id}; there are: ${
          runtime.apps
            .list()
            .map((one) => one.id)
            .join(", ") || "none"
        }`,
      );
    const sample = options.hasSample ? { sample: await collectSample(runtime, operator(runtime), app) } : {};
    process.stdout.write(canonicalText({ ...app.definition, ...sample }));
  });
}

async function readDocument(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Told(`${file} can't be read`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Told(`${file} is not valid JSON: ${error instanceof Error ? error.message : ""}`);
  }
}

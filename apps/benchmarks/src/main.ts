/** `npm run bench -- <suite>`: each suite prints a table of its own; without a name, all run one after the other. */
import process from "node:process";

const suites: Readonly<Record<string, () => Promise<unknown>>> = {
  http: () => import("./http/main.ts"),
  expression: () => import("./expression/main.ts"),
  form: () => import("./form/main.ts"),
};

const [name] = process.argv.slice(2);
if (name !== undefined && !Object.hasOwn(suites, name)) {
  process.stderr.write(`There is no suite "${name}". Suites: ${Object.keys(suites).join(", ")}\n`);
  process.exitCode = 2;
} else {
  for (const [suite, run] of Object.entries(suites)) {
    if (name === undefined || name === suite) await run();
  }
}

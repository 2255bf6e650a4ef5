import { access, constants, statfs } from "node:fs/promises";
import { checkApp } from "@mortise/definition";
import { hasErrors } from "@mortise/kernel";
import type { Config } from "../config/environment.ts";
import type { Runtime } from "../runtime.ts";
import { withRuntime } from "./offline.ts";
import { say } from "./say.ts";

type Finding = { readonly isGood: boolean; readonly text: string };

/** `mortise doctor`: looks over an installation. @returns the exit code */
export async function doctor(config: Config): Promise<number> {
  const findings = [
    { isGood: true, text: `Node ${process.versions.node}` },
    await folderFinding(config),
    ...(await withRuntime(config, installation)),
  ];
  for (const { isGood, text } of findings) say(`${isGood ? "ok  " : "BAD "} ${text}`);
  return findings.every((one) => one.isGood) ? 0 : 1;
}

async function folderFinding({ dataDir }: Config): Promise<Finding> {
  const isWritable = await access(dataDir, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) return { isGood: false, text: `${dataDir} can't be written` };
  const { bavail, bsize } = await statfs(dataDir);
  const free = Math.round((bavail * bsize) / 1e9);
  return { isGood: free >= 1, text: `${dataDir} can be written, ${free} GB free` };
}

async function installation(runtime: Runtime): Promise<readonly Finding[]> {
  const { store, directory, apps } = runtime;
  const { database, version } = await store.health();
  const admins = directory.admins().length;
  const members = directory.all().filter((one) => one.username !== null).length;
  const findings: Finding[] = [
    { isGood: true, text: `database ${database} ${version}` },
    { isGood: admins > 0, text: `${members} people can sign in, ${admins} of them administrators` },
  ];
  for (const app of apps.list()) {
    const { problems } = checkApp(app.definition, runtime.vocabulary);
    const warnings = problems.length > 0 ? `, ${problems.length} warnings` : "";
    const isGood = !hasErrors(problems);
    findings.push({ isGood, text: `app ${app.id}, version ${app.version}${isGood ? warnings : " has errors"}` });
  }
  const dead = await store.system.job.count({ state: "dead" });
  findings.push({ isGood: dead === 0, text: `${dead} jobs were given up on` });
  const stuck = await stuckFlows(runtime);
  findings.push({ isGood: stuck === 0, text: `${stuck} flows run without an open task` });
  return findings;
}

/** A running flow has an open task: without one nobody could ever end it. */
async function stuckFlows({ store }: Runtime): Promise<number> {
  const [running, open] = await Promise.all([
    store.system.flowInstance.find({ status: "running" }),
    store.system.flowTask.find({ status: "open" }),
  ]);
  const withTask = new Set(open.map((task) => task.instance));
  return running.filter((one) => !withTask.has(one.id)).length;
}

// The way in for every command of the repository: `npm start`, `npm test` and the others all come through here.
//
// It must run on any Node from 18, before anything is installed, so it and the files in `bootstrap/` use nothing but
// Node itself and stay plain JavaScript. It sees to a fitting Node, to pnpm and to the packages, then runs the task.
import { installPackages } from "./bootstrap/packages.mjs";
import { Stop, say } from "./bootstrap/say.mjs";
import { runTask, taskNames } from "./bootstrap/tasks.mjs";
import { prepareToolchain } from "./bootstrap/toolchain.mjs";

const [task, ...args] = process.argv.slice(2);

try {
  if (!taskNames.includes(task)) throw new Stop(`Usage: npm run <${taskNames.join(" | ")}>`, 2);
  const toolchain = prepareToolchain();
  installPackages(toolchain);
  process.exitCode = await runTask(task, args, toolchain);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exitCode = error.exitCode;
}

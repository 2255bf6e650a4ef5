import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { manifest, root } from "./root.mjs";
import { Stop, timed } from "./say.mjs";

const NODE_VERSION = "24.21.0";
const PNPM_VERSION = manifest.packageManager.split("@")[1];

const isWindows = process.platform === "win32";
const folder = join(root, ".node");
const fetchedPnpm = join(folder, "node_modules", ".bin", isWindows ? "pnpm.cmd" : "pnpm");
const fetchedNode = join(folder, "node_modules", "node", "bin", isWindows ? "node.exe" : "node");

/**
 * Whether Mortise runs on this Node: 22.14 or newer, of a line with long-term support. The tools that check it refuse
 * the odd lines (23, 25), which end after half a year.
 */
export function isFittingNode(version) {
  const [major, minor] = version.split(".").map(Number);
  return major % 2 === 0 && (major > 22 || (major === 22 && minor >= 14));
}

/**
 * Finds or fetches Node and pnpm. What is at hand is used where it fits; what is missing comes from npm, in exact
 * versions, into `.node/` of the project, and nothing outside the project is touched.
 *
 * Returns the paths of both and the environment in which tasks find them first.
 */
export function prepareToolchain() {
  const wanted = {};
  const isNodeFetched = !isFittingNode(process.versions.node);
  const pnpmAtHand = findPnpm();
  if (isNodeFetched) wanted.node = NODE_VERSION;
  if (!pnpmAtHand) wanted.pnpm = PNPM_VERSION;
  fetchMissing(wanted);

  const node = isNodeFetched ? fetchedNode : process.execPath;
  const pnpm = pnpmAtHand ?? fetchedPnpm;
  const paths = [dirname(node), dirname(pnpm), join(root, "node_modules", ".bin"), process.env.PATH];
  const env = { ...process.env, PATH: paths.join(delimiter) };
  if (!isNodeFetched) askForTypeScript(env);
  return { node, pnpm, env };
}

/** Scripts and development servers are TypeScript, which Node runs as it is; before 22.18 it had to be asked to. */
function askForTypeScript(env) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || minor >= 18) return;
  env.NODE_OPTIONS =
    `${env.NODE_OPTIONS ?? ""} --experimental-strip-types --disable-warning=ExperimentalWarning`.trim();
}

/** A pnpm of exactly the pinned version on the PATH. Looked up by its files: starting corepack's stand-in may download. */
function findPnpm() {
  for (const place of (process.env.PATH ?? "").split(delimiter)) {
    const found = join(place, "pnpm");
    if (isWindows || !existsSync(found)) continue;
    if (installedVersion(dirname(realpathSync(found))) === PNPM_VERSION) return found;
  }
  return undefined;
}

function installedVersion(packageFolder) {
  try {
    return JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")).version;
  } catch {
    return undefined; // not an installed npm package
  }
}

function fetchMissing(wanted) {
  const modules = join(folder, "node_modules");
  const missing = Object.keys(wanted).filter((name) => installedVersion(join(modules, name)) !== wanted[name]);
  if (wanted.node && !existsSync(fetchedNode) && !missing.includes("node")) missing.push("node");
  if (missing.length === 0) return;

  const names = missing.map((name) => `${name === "node" ? "Node" : name} ${wanted[name]}`).join(" and ");
  const reason = missing.includes("node")
    ? `This machine's Node is ${process.versions.node}; Mortise needs 22.14 or newer. `
    : "";
  timed(`${reason}Fetching ${names} into .node/ of this folder (once, up to a minute)`, () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: wanted }));
    npmInstall();
    for (const name of missing) setUp(name);
  });
}

function npmInstall() {
  // npm tells the scripts it runs where it lives. When started in another way, the PATH decides.
  const ownNpm = process.env.npm_execpath;
  const isKnown = ownNpm !== undefined && basename(ownNpm) === "npm-cli.js" && existsSync(ownNpm);
  // npm's own patience (three tries, a minute between them, for each package) looks like a hang where there is no way out.
  const patience = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
  const quiet = ["--no-audit", "--no-fund", "--no-update-notifier"];
  const flags = ["--prefix", folder, "--no-package-lock", "--ignore-scripts", ...quiet, ...patience];
  const [command, args] = isKnown
    ? [process.execPath, [ownNpm, "install", ...flags]]
    : [isWindows ? "npm.cmd" : "npm", ["install", ...flags]];
  // `workspaces` and a global prefix of the caller's would make npm install somewhere else.
  const env = { ...process.env, npm_config_global: "false", npm_config_workspaces: "false" };
  const done = spawnSync(command, args, { cwd: folder, env, encoding: "utf8", shell: isWindows && !isKnown });
  if (done.error?.code === "ENOENT")
    throw new Stop("npm was not found. Install Node 18 or newer with npm, then try again.");
  if (done.status !== 0) throw new Stop(explainFailure("npm", `${done.stdout}\n${done.stderr}`));
}

/**
 * Both packages put their binary in place with an install script. npm runs those only for packages it was told to trust
 * (or for none, as its owner set it up), so they are run here, the same way everywhere.
 */
function setUp(name) {
  const script = name === "node" ? "installArchSpecificPackage.js" : "install.js";
  const { npm_lifecycle_event: _, ...env } = process.env; // by which pnpm's script tells its stages apart
  const options = { cwd: join(folder, "node_modules", name), env, encoding: "utf8" };
  const done = spawnSync(process.execPath, [script], options);
  const binary = name === "node" ? fetchedNode : fetchedPnpm;
  if (done.status === 0 && existsSync(binary)) return;
  // Half set up, it must not be taken for installed by the next run.
  rmSync(join(folder, "node_modules"), { recursive: true, force: true });
  throw new Stop(explainFailure(name, `${done.stdout}\n${done.stderr}`));
}

/** Says in words why npm or pnpm failed, with the last lines of what it printed. */
export function explainFailure(tool, output) {
  const isNetwork =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network|dns error|error sending request/i;
  const isCertificate = /SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_|UnknownIssuer/i;
  const tail = output.trim().split("\n").slice(-12).join("\n");
  const advice = isCertificate.test(output)
    ? "A certificate on the way to the npm registry is not trusted. Behind a company's proxy, set NODE_EXTRA_CA_CERTS to its certificate file, then run the same command again."
    : isNetwork.test(output)
      ? "The npm registry could not be reached. Check the connection, the proxy (HTTPS_PROXY) or the registry in your npm settings, then run the same command again; what is fetched already is kept."
      : `${tool} could not install what Mortise needs.`;
  return `${advice}\n\n${tail}`;
}

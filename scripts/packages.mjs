import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { runLimited } from "../tooling/run.mjs";

export const root = resolve(import.meta.dirname, "..");

/** Node 20.19 is the first of its line that vite 8 and the test tools run on. */
const OLDEST_NODE = { major: 20, minor: 19 };

/**
 * @param {string} path of a lockfile
 * @returns {Record<string, {version?: string, optional?: boolean}>} what is locked, by folder
 */
function readLocked(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
}

/** Whether what lies in node_modules is what package-lock.json asks for. */
function packagesAreCurrent() {
  const installedLock = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedLock)) return false;
  const installed = readLocked(installedLock);
  return Object.entries(readLocked(join(root, "package-lock.json"))).every(
    ([folder, wanted]) =>
      folder === "" ||
      (installed[folder] === undefined
        ? wanted.optional === true
        : installed[folder].version === wanted.version),
  );
}

/** How long packages or a browser may take to be installed, in milliseconds: slow networks exist. */
const INSTALL_LIMIT = 20 * 60_000;

/**
 * Runs a command in the project's folder, its output on the terminal.
 * @param {string} command
 * @param {readonly string[]} commandArguments
 * @param {number} [limit] in milliseconds, after which it is ended with all that it started, and says so
 * @returns {Promise<boolean>} whether it ended well
 */
export function run(command, commandArguments, limit = INSTALL_LIMIT) {
  return runLimited(command, commandArguments, { folder: root, limit });
}

/**
 * Installs the npm packages if they are missing or stale.
 * @returns {Promise<void>}
 * @throws Error with a sentence that says what to do
 */
export async function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE.major || (major === OLDEST_NODE.major && minor < OLDEST_NODE.minor)) {
    throw new Error(
      `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or newer.`,
    );
  }
  if (packagesAreCurrent()) return;
  process.stderr.write("Installing the npm packages…\n");
  if (!(await run("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"]))) {
    throw new Error(
      "The npm packages could not be installed: look at npm's message above, then run this again.",
    );
  }
}

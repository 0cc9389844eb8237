import { spawn, spawnSync } from "node:child_process";
import process from "node:process";

/** How long a group of processes gets to end by itself after it is asked to, in milliseconds. */
const GRACE = 5_000;

/**
 * Sends a signal to a process and all that it started.
 * @param {number} pid of a process that leads its group
 * @param {NodeJS.Signals} signal
 */
function endGroup(pid, signal) {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"]);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // It ended in the same moment.
  }
}

/**
 * Runs a command and ends it with all that it started where it takes too long. Where this process is told to end, it
 * ends the command first.
 * @param {string} command
 * @param {readonly string[]} commandArguments
 * @param {{ folder: string, limit: number, quiet?: boolean }} options the folder it runs in; its limit in
 *   milliseconds; whether its output is kept from the terminal unless it fails
 * @returns {Promise<boolean>} whether it ended well; at the limit it says so on standard error
 */
export function runLimited(command, commandArguments, { folder, limit, quiet = false }) {
  const windows = process.platform === "win32";
  const child = spawn(command, commandArguments, {
    cwd: folder,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    shell: windows,
    // Its own group, so that browsers that it started end with it.
    detached: !windows,
  });
  const { pid } = child;
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => said.push(part));
  return new Promise((resolve) => {
    /** @type {NodeJS.Timeout | undefined} */
    let hard;
    const end = () => {
      if (pid === undefined) return;
      endGroup(pid, "SIGTERM");
      hard = setTimeout(() => endGroup(pid, "SIGKILL"), GRACE);
    };
    let late = false;
    /** The signal by which this process is told to end, as its number. @type {number | null} */
    let told = null;
    const tell = (/** @type {NodeJS.Signals} */ _, /** @type {number} */ signal) => {
      told = signal;
      end();
    };
    const timer = setTimeout(() => {
      late = true;
      process.stderr.write(
        `"${[command, ...commandArguments].join(" ")}" did not end within ${Math.round(limit / 1000)} s and was ended.\n`,
      );
      end();
    }, limit);
    const ended = (/** @type {boolean} */ well) => {
      clearTimeout(timer);
      clearTimeout(hard);
      // What it left behind, such as a browser that nobody closed.
      if ((late || told !== null) && pid !== undefined) endGroup(pid, "SIGKILL");
      process.off("SIGINT", tell);
      process.off("SIGTERM", tell);
      // As a shell reports a program that a signal ended.
      if (told !== null) process.exit(128 + told);
      if (!well) process.stderr.write(Buffer.concat(said));
      resolve(well && !late);
    };
    process.on("SIGINT", tell);
    process.on("SIGTERM", tell);
    child.once("error", () => ended(false));
    child.once("exit", (code) => ended(code === 0));
  });
}

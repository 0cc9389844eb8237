import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import * as v from "valibot";
import { archiveOf, filesIn } from "./archive.ts";

const root = resolve(import.meta.dirname, "..");
/** A folder that file choosers show. */
const PACKAGES = join(root, "packages");
/** The folders of the built editions. */
const CHROMIUM = join(root, ".output/chrome-mv3");
const FIREFOX = join(root, ".output/firefox-mv2");
/**
 * The edition for Chromium as a folder, from which it is loaded. Its name has no version: Chromium tells an extension
 * that is loaded so by its path, and keeps what a person stored by that.
 */
const UNPACKED = join(PACKAGES, "chromium");

/**
 * @returns the files that the editions are built from: what git knows, and what is new and not ignored; `null` where
 *   this is no working copy of git
 */
function sourceFiles(): string[] | null {
  const git = (...rest: string[]) =>
    spawnSync("git", rest, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  const top = git("rev-parse", "--show-prefix");
  if (top.status !== 0 || top.stdout.trim() !== "") return null;
  const listed = git("ls-files", "-z", "--cached", "--others", "--exclude-standard");
  if (listed.status !== 0) return null;
  return listed.stdout.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
}

function write(name: string, archive: Uint8Array): void {
  const path = join(PACKAGES, name);
  writeFileSync(path, archive);
  const hash = createHash("sha256").update(archive).digest("hex");
  process.stdout.write(`${path}\n  ${archive.length.toLocaleString("en")} bytes, SHA-256 ${hash}\n`);
}

try {
  const { version } = v.parse(
    v.object({ version: v.string() }),
    JSON.parse(readFileSync(join(root, "package.json"), "utf8")),
  );
  for (const built of [CHROMIUM, FIREFOX])
    if (!existsSync(join(built, "manifest.json"))) throw new Error(`${built} is not built: npm run build`);
  const sources = sourceFiles();
  rmSync(PACKAGES, { recursive: true, force: true });
  mkdirSync(PACKAGES);
  cpSync(CHROMIUM, UNPACKED, { recursive: true });
  process.stdout.write(`${UNPACKED}\n  to be loaded unpacked\n`);
  write(`yuanhua-${version}-chromium.zip`, archiveOf(CHROMIUM, filesIn(CHROMIUM)));
  write(`yuanhua-${version}-firefox.zip`, archiveOf(FIREFOX, filesIn(FIREFOX)));
  if (sources === null)
    process.stderr.write("There is no archive of the source: this folder is no working copy of git.\n");
  else write(`yuanhua-${version}-source.zip`, archiveOf(root, sources));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

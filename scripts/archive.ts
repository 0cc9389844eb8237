import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { type Zippable, zipSync } from "fflate";

/**
 * The time of every entry: the first that the format knows. The format has times of the place where an archive is made,
 * so that this is made anew there, to be the same in all time zones.
 */
const entryTime = (): Date => new Date(1980, 0, 1);
/** That the modes of entries are those of Unix, as the format numbers systems. */
const UNIX = 3;
const FILE = 0o100644;
const PROGRAM = 0o100755;
/** The best that the library compresses. */
const LEVEL = 9;

/** The names of two entries in one order everywhere, whatever the language of the machine. */
const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** @returns the files of a folder and of all folders in it, as paths with slashes from there */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

/**
 * Packs files into a zip archive: the same bytes for the same files, whenever and wherever it is made. Entries are
 * sorted, have one time, and one of two modes; they are compressed by a library whose version is fixed, since what
 * Node compresses depends on Node.
 * @param folder that the files lie in
 * @param files as paths with slashes from there, in any order; symbolic links are followed
 */
export function archiveOf(folder: string, files: readonly string[]): Uint8Array {
  const entries: Zippable = {};
  for (const file of [...new Set(files)].sort(byCode)) {
    const path = join(folder, file);
    const isProgram = (statSync(path).mode & 0o100) !== 0;
    entries[file] = [readFileSync(path), { os: UNIX, attrs: (isProgram ? PROGRAM : FILE) << 16 }];
  }
  return zipSync(entries, { level: LEVEL, mtime: entryTime() });
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import process from "node:process";

/** From the top to the bottom: a folder imports from itself and from those after it. */
const FLOORS = [
  "entrypoints",
  "components",
  "lib/extension",
  "lib/page",
  "lib/highlights",
  "lib/matching",
  "lib/interview",
  "lib/language",
  "lib/chinese",
  "lib/address",
  "lib/text",
];

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s(?:[^"';]*?\sfrom\s+)?["'](\.[^"']+)["']|import\(\s*["'](\.[^"']+)["']\s*\)/g;

const root = resolve(import.meta.dirname, "..");

/** @returns the index in `FLOORS`, or -1 for a file that stands on none (tests of the whole, scripts, bench) */
function floorOf(path: string): number {
  return FLOORS.findIndex((floor) => path === floor || path.startsWith(`${floor}/`));
}

const broken: string[] = [];
for (const floor of FLOORS.filter((folder) => existsSync(join(root, folder)))) {
  for (const entry of readdirSync(join(root, floor), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:ts|tsx|mjs)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(root, file).replaceAll("\\", "/");
    for (const match of readFileSync(file, "utf8").matchAll(IMPORT)) {
      const target = relative(root, resolve(dirname(file), match[1] ?? match[2] ?? "")).replaceAll("\\", "/");
      const targetFloor = floorOf(target);
      const isTest = /\.test\.tsx?$/.test(path);
      if (targetFloor === -1 ? !isTest && !target.startsWith("public/") : targetFloor < floorOf(path)) {
        broken.push(`${path} imports ${target}, which does not lie on a floor below it.`);
      }
    }
  }
}

for (const line of broken) process.stderr.write(`${line}\n`);
process.exitCode = broken.length === 0 ? 0 : 1;

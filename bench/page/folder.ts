import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import process from "node:process";
import { startSite } from "../../tooling/site.ts";
import { printTable } from "../../tooling/table.ts";
import { waitFor } from "../../tooling/wait.mjs";
import { percentile, rounded } from "../percentile.ts";
import { PageBrowsers, type PageMeasure } from "./page-measure.ts";
import { differences } from "./portrait.ts";

/** How long all loads of one page may take, in milliseconds; one that never says that it has loaded takes 25 s. */
const PAGE_LIMIT = 120_000;
const SHARES = [0.5, 0.95, 1] as const;

type Measured = readonly [file: string, measure: PageMeasure];

const htmlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.x?html?$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

async function measureFiles(folder: string, files: readonly string[]): Promise<Measured[]> {
  const site = await startSite(folder);
  let browsers = await PageBrowsers.start();
  const measured: Measured[] = [];
  try {
    for (const file of files) {
      const address = `${site.origin}/${file.split(/[\\/]/).map(encodeURIComponent).join("/")}`;
      try {
        measured.push([file, await waitFor(`all loads of ${file}`, PAGE_LIMIT, browsers.measure(address))]);
      } catch (problem) {
        process.stderr.write(
          `${file} is left out: ${problem instanceof Error ? problem.message : problem}\n`,
        );
        // What it left undone must not be measured with the next page.
        await browsers.close();
        browsers = await PageBrowsers.start();
      }
    }
    return measured;
  } finally {
    await Promise.all([browsers.close(), site.close()]);
  }
}

/** Says in a line what of the folder was measured, and what was not. */
function printMeasured(files: readonly string[], measured: readonly Measured[]): void {
  const named = (pages: readonly Measured[]): string =>
    pages.length === 0 ? "0" : `${pages.length} (${pages.map(([file]) => file).join(", ")})`;
  const unloaded = measured.filter(([, { loaded }]) => !loaded);
  const unseen = measured.filter(([, { looked }]) => !looked);
  process.stdout.write(
    `\n${measured.length} of ${files.length} pages measured, each loaded twice without an extension, once with ours, once with the baseline. ` +
      `Never said that they had loaded: ${named(unloaded)}. ` +
      `Not looked at, since they took no script or went to an address that is not reached: ${named(unseen)}.\n`,
  );
}

function printTimes(folder: string, measured: readonly Measured[]): void {
  const row = (title: string, part: "total" | "longest"): (string | number)[] => [
    title,
    ...SHARES.flatMap((share) =>
      (["time", "baseline"] as const).map((whose) =>
        rounded(
          percentile(
            measured.map(([, measure]) => measure[whose][part]),
            share,
          ),
        ),
      ),
    ),
  ];
  printTable(
    `Our scripts on ${measured.length} pages of ${folder}, in milliseconds of the main thread; baseline: one message answered`,
    ["", "median", "baseline", "95th percentile", "baseline", "most", "baseline"],
    [row("per page", "total"), row("longest task", "longest")],
  );
}

function printLikeness(measured: readonly Measured[]): void {
  const unlike: string[][] = [];
  let comparable = 0;
  for (const [file, { portraits }] of measured) {
    const [first, second, third] = portraits;
    const unstable = differences(first, second);
    if (unstable.length === 0) comparable++;
    const changed = differences(second, third).filter((part) => !unstable.includes(part));
    if (changed.length > 0) unlike.push([file, changed.join(", "), unstable.length === 0 ? "yes" : "no"]);
  }
  const differing = unlike.filter(([, , stable]) => stable === "yes").length;
  const woken = measured.filter(([, { reader }]) => reader).length;
  printTable(
    `The same as without the extension: ${comparable} pages are equal in two loads without it, ${differing} of them differ with it; the reader was started on ${woken}`,
    ["page", "differs in", "equal without"],
    unlike,
  );
}

/** Prints what ours costs the saved pages of a folder, and whether it leaves them as they are. */
export async function measureFolder(folder: string): Promise<void> {
  const files = htmlFiles(folder);
  const measured = await measureFiles(folder, files);
  printMeasured(files, measured);
  printTimes(folder, measured);
  printLikeness(measured);
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "@playwright/test";
import { BUILT_FOR_CHROMIUM, startChromium } from "../e2e/chromium.ts";
import { frameStates, lookedAt } from "../e2e/frames.ts";
import { type Site, startSite } from "../e2e/site.ts";
import type { BenchPart } from "./bench-part.ts";
import { articleOf } from "./page/made-pages.ts";
import { differences, PageListener, type Portrait } from "./page/portrait.ts";
import { type ScriptTime, ScriptTimer } from "./page/script-time.ts";
import { printTable } from "./table.ts";

/** How often a time is taken that varies from run to run. */
const RUNS = 10;
/** How long a page without the extension gets to settle, in milliseconds: as long as a look takes with it. */
const SETTLE = 300;

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;

const htmlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.x?html?$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

function printSizes(): void {
  const rows = ["gate.js", "reader.js", "background.js"].flatMap((name) => {
    const path = join(BUILT_FOR_CHROMIUM, name);
    if (!existsSync(path)) return [];
    const code = readFileSync(path);
    return [[name, code.length, gzipSync(code, { level: 9 }).length]];
  });
  printTable(
    "Bytes: the gate is injected into every page, the reader where it is asked for",
    ["script", "minified", "gzipped"],
    rows,
  );
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "load", timeout: 30_000 }).catch(() => undefined);
}

/** Loads a page twice without and once with the extension. */
async function measurePage(
  plain: BrowserContext,
  extended: BrowserContext,
  address: string,
): Promise<{ readonly time: ScriptTime; readonly portraits: readonly Portrait[]; readonly reader: boolean }> {
  const portraits: Portrait[] = [];
  for (const context of [plain, plain]) {
    const page = await context.newPage();
    const listener = await PageListener.on(page);
    await open(page, address);
    await page.waitForTimeout(SETTLE);
    portraits.push(await listener.portrait());
    await page.close();
  }
  const page = await extended.newPage();
  const listener = await PageListener.on(page);
  const timer = await ScriptTimer.start(page);
  await open(page, address);
  const states = await lookedAt(extended, page);
  await page.waitForTimeout(SETTLE);
  const time = await timer.stop();
  portraits.push(await listener.portrait());
  await page.close();
  return { time, portraits, reader: states.some(({ reader }) => reader) };
}

async function measureFolder(folder: string): Promise<void> {
  const site = await startSite(folder);
  const plain = await startChromium({ extension: false });
  const extended = await startChromium();
  const times: ScriptTime[] = [];
  const unlike: string[][] = [];
  const woken: string[] = [];
  let comparable = 0;
  const files = htmlFiles(folder);
  for (const file of files) {
    const address = `${site.origin}/${file.split(/[\\/]/).map(encodeURIComponent).join("/")}`;
    const { time, portraits, reader } = await measurePage(plain, extended, address);
    times.push(time);
    if (reader) woken.push(file);
    const [first, second, third] = portraits;
    if (first === undefined || second === undefined || third === undefined) continue;
    const unstable = differences(first, second);
    if (unstable.length === 0) comparable++;
    const changed = differences(second, third).filter((part) => !unstable.includes(part));
    if (changed.length > 0) unlike.push([file, changed.join(", "), unstable.length === 0 ? "yes" : "no"]);
  }
  await Promise.all([plain.close(), extended.close(), site.close()]);
  const totals = times.map(({ total }) => total);
  printTable(
    `Our scripts on ${files.length} pages of ${folder}, in milliseconds of the main thread`,
    ["", "median", "95th percentile", "most"],
    [
      ["per page", ...[0.5, 0.95, 1].map((share) => rounded(percentile(totals, share)))],
      [
        "longest task",
        ...[0.5, 0.95, 1].map((share) =>
          rounded(
            percentile(
              times.map(({ longest }) => longest),
              share,
            ),
          ),
        ),
      ],
    ],
  );
  printTable(
    `The same as without the extension: ${comparable} pages are equal in two loads without it, ${
      unlike.filter(([, , stable]) => stable === "yes").length
    } of them differ with it; the reader was started on ${woken.length}`,
    ["page", "differs in", "equal without"],
    unlike,
  );
}

/** How long passages may take to be painted before the bench gives up, in milliseconds. */
const PATIENCE = 60_000;

/** Waits until passages are painted. @returns when: milliseconds from document idle, when the gate starts */
async function untilPainted(context: BrowserContext, page: Page): Promise<number> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; ) {
    const [state] = await frameStates(context, page);
    if (state !== undefined && state.painted !== null) return state.painted - state.began;
    await page.waitForTimeout(25);
  }
  return Number.NaN;
}

async function timesToPainted(site: Site, asleep: boolean): Promise<number[]> {
  const context = await startChromium();
  const address = site.page("/article", articleOf(6000));
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const page = await context.newPage();
    if (asleep) {
      const session = await context.newCDPSession(page);
      await session.send("ServiceWorker.enable");
      await session.send("ServiceWorker.stopAllWorkers");
    }
    await open(page, address);
    // Asking for it keeps the worker busy that is to find the passages.
    await page.waitForTimeout(SETTLE);
    const time = await untilPainted(context, page);
    // The first run warms the browser up.
    if (run > 0) times.push(time);
    await page.close();
  }
  await context.close();
  return times;
}

async function measureLongPage(site: Site): Promise<ScriptTime & { readonly painted: number }> {
  const context = await startChromium();
  const page = await context.newPage();
  const timer = await ScriptTimer.start(page);
  await open(page, site.page("/long", articleOf(1_000_000)));
  const painted = await untilPainted(context, page);
  await page.waitForTimeout(SETTLE);
  const time = await timer.stop();
  await context.close();
  return { ...time, painted };
}

export const page: BenchPart = {
  title: "what the extension costs a page, and whether it leaves it as it is",
  async run(folders) {
    printSizes();
    const site = await startSite(resolve(import.meta.dirname, ".."));
    const rows: (readonly (string | number)[])[] = [];
    for (const [title, asleep, bar] of [
      ["background awake", false, 100],
      ["background asleep", true, 250],
    ] as const) {
      const times = await timesToPainted(site, asleep);
      rows.push([
        title,
        times.length,
        rounded(percentile(times, 0.5)),
        rounded(percentile(times, 0.95)),
        bar,
      ]);
    }
    printTable(
      "From document idle to painted, article of 6,000 characters, in milliseconds",
      ["", "runs", "median", "95th percentile", "bar"],
      rows,
    );
    const long = await measureLongPage(site);
    printTable(
      "A page of 1,000,000 characters, in milliseconds of the main thread",
      ["", "measured", "bar"],
      [
        ["all our scripts", rounded(long.total), "none"],
        ["longest task", rounded(long.longest), "50"],
        ["from document idle to painted (not of the main thread)", rounded(long.painted), "none"],
      ],
    );
    await site.close();
    for (const folder of folders) await measureFolder(resolve(folder));
  },
};

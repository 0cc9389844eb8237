import type { Site } from "../../tooling/site.ts";
import { printTable } from "../../tooling/table.ts";
import { percentile, rounded } from "../percentile.ts";
import { articleOf } from "./made-pages.ts";
import { BASELINE, type MeasuredExtension, OURS } from "./measured-extension.ts";
import { open, SETTLE } from "./opened-page.ts";
import { type ScriptTime, ScriptTimer } from "./script-time.ts";
import { stopBackground } from "./sleeping-background.ts";

/** How often a time is taken that varies from run to run. */
const RUNS = 10;

async function timesUntilDone(site: Site, extension: MeasuredExtension, asleep: boolean): Promise<number[]> {
  const context = await extension.start();
  try {
    const address = site.page("/article", articleOf(6000));
    const times: number[] = [];
    for (let run = 0; run <= RUNS; run++) {
      const page = await context.newPage();
      // The first run warms the browser up, and the background ends what it does when it is installed.
      if (asleep && run > 0) await stopBackground(context, page);
      await open(page, address);
      await page.waitForTimeout(SETTLE);
      const time = await extension.done(context, page);
      if (run > 0) times.push(time);
      await page.close();
    }
    return times;
  } finally {
    await context.close();
  }
}

/** Prints how soon an article is underlined, with the background awake and asleep. */
export async function measureArticle(site: Site): Promise<void> {
  const rows: (readonly (string | number)[])[] = [];
  for (const [title, asleep, bar] of [
    ["background awake", false, 100],
    ["background asleep", true, 250],
  ] as const) {
    const ours = await timesUntilDone(site, OURS, asleep);
    const baseline = await timesUntilDone(site, BASELINE, asleep);
    const columns = [0.5, 0.95].flatMap((share) => [
      rounded(percentile(ours, share)),
      rounded(percentile(baseline, share)),
    ]);
    rows.push([title, ours.length, ...columns, bar]);
  }
  printTable(
    "From document idle to painted, article of 6,000 characters, in milliseconds; baseline: one message answered",
    ["", "runs", "median", "baseline", "95th percentile", "baseline", "bar"],
    rows,
  );
}

async function timesOnLongPage(
  site: Site,
  extension: MeasuredExtension,
): Promise<ScriptTime & { readonly done: number }> {
  const context = await extension.start();
  try {
    const page = await context.newPage();
    const timer = await ScriptTimer.start(page);
    await open(page, site.page("/long", articleOf(1_000_000)));
    const done = await extension.done(context, page);
    await page.waitForTimeout(SETTLE);
    return { ...(await timer.stop()), done };
  } finally {
    await context.close();
  }
}

/** Prints what a page of 1,000,000 characters bears. */
export async function measureLongPage(site: Site): Promise<void> {
  const ours = await timesOnLongPage(site, OURS);
  const baseline = await timesOnLongPage(site, BASELINE);
  printTable(
    "A page of 1,000,000 characters, in milliseconds of the main thread",
    ["", "measured", "baseline", "bar"],
    [
      ["all our scripts", rounded(ours.total), rounded(baseline.total), "none"],
      ["longest task", rounded(ours.longest), rounded(baseline.longest), "50"],
      [
        "from document idle to painted (not of the main thread)",
        rounded(ours.done),
        rounded(baseline.done),
        "none",
      ],
    ],
  );
}

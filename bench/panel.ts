import { resolve } from "node:path";
import { startChromium } from "../tooling/chromium.ts";
import { lookedAt } from "../tooling/frames.ts";
import { startSite } from "../tooling/site.ts";
import { printTable } from "../tooling/table.ts";
import type { BenchPart } from "./bench-part.ts";
import { hundredPassages } from "./panel/hundred-passages.ts";
import { panelTimes, tabInFront } from "./panel/panel-times.ts";
import { percentile, rounded } from "./percentile.ts";

const RUNS = 15;

/** How soon the side panel is there, with very many passages and with none by turns. */
export const panel: BenchPart = {
  title: "how soon the side panel shows the passages of a page, in Chromium",
  async run() {
    const site = await startSite(resolve(import.meta.dirname, ".."));
    const context = await startChromium();
    try {
      const full = await context.newPage();
      await full.goto(hundredPassages(site));
      await lookedAt(context, full);
      const fullTab = await tabInFront(context, full);
      const empty = await context.newPage();
      await empty.goto(site.page("/empty", "<!doctype html><title>無關</title><p>明天下雨"));
      const emptyTab = await tabInFront(context, empty);
      const times = { rows: [] as number[], original: [] as number[], notice: [] as number[] };
      let passages = 0;
      for (let run = 0; run <= RUNS; run++) {
        const { rows, original, count } = await panelTimes(context, fullTab, ["rows", "original"]);
        const { notice } = await panelTimes(context, emptyTab, ["notice"]);
        // The first run warms the browser up.
        if (run === 0) continue;
        times.rows.push(rows);
        times.original.push(original);
        times.notice.push(notice);
        passages = count;
      }
      const row = (what: string, measured: readonly number[], bar: string) => [
        what,
        rounded(percentile(measured, 0.5)),
        rounded(percentile(measured, 0.95)),
        bar,
      ];
      printTable(
        `From asking for the panel until it was painted, in milliseconds, ${RUNS} runs by turns`,
        ["", "median", "95th percentile", "bar"],
        [
          row(`a page of ${passages} passages: the first rows`, times.rows, "150"),
          row("the same: with the original words", times.original, "none"),
          row("a page without passages", times.notice, "none"),
        ],
      );
    } finally {
      await context.close();
      await site.close();
    }
  },
};

import type { BrowserContext } from "@playwright/test";
import { startChromium } from "../tooling/chromium.ts";
import { printTable } from "../tooling/table.ts";
import { startBaseline } from "./baseline/baseline-browser.ts";
import type { BenchPart } from "./bench-part.ts";
import { fillStore } from "./store/made-highlights.ts";
import { BASELINE_POPUP, OUR_POPUP, type PopupTimes, popupTimes } from "./store/popup-times.ts";

const HIGHLIGHTS = 100_000;

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? Number.NaN;

const shown = (values: readonly number[]): string =>
  `${percentile(values, 0.5).toFixed(0)} ms (slowest of ${values.length}: ${Math.max(...values).toFixed(0)} ms)`;

/** Does the work in a browser and closes it, whatever happens. */
async function within<T>(
  starting: Promise<BrowserContext>,
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await starting;
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/** How the list of highlights keeps up when there are very many. */
export const store: BenchPart = {
  title: `the list of highlights with ${HIGHLIGHTS.toLocaleString("en")} of them, in Chromium`,
  async run() {
    const ours = await within(startChromium(), async (context) => {
      await fillStore(context, HIGHLIGHTS);
      return popupTimes(context, OUR_POPUP);
    });
    const baseline = await within(startBaseline(), (context) => popupTimes(context, BASELINE_POPUP));
    const row = (what: string, times: keyof PopupTimes, bar: string): string[] => [
      what,
      shown(ours[times]),
      shown(baseline[times]),
      bar,
    ];
    printTable(
      "The list of highlights: median; baseline: a popup that reads one row, when it opens and at every key",
      ["what", "measured", "baseline", "bar"],
      [
        row("popup: from opening to the first rows", "opened", "≤ 150 ms"),
        row("a keystroke in the same moment, while the index is still read", "atOnce", ""),
        row("first keystroke once the index is read", "first", "≤ 30 ms"),
        row("further keystrokes", "next", "≤ 30 ms"),
      ],
    );
  },
};

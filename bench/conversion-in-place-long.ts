import type { BrowserContext, Page } from "@playwright/test";
import { within } from "./time-limit.ts";

/** A sentence of 21 characters, of which four make a line. */
const SENTENCE = "这里说的软件和网络都是后来发展的，很复杂。";
const LINE_LENGTH = 80;
const LENGTHS = [10_000, 100_000, 1_000_000];
/** Milliseconds that a step of the bench may take before it says that it hangs. */
const LONGEST_STEP = 180_000;

/** Lines of a novel that differ from each other, as lines do. */
function linesOf(characters: number): string[] {
  return Array.from({ length: characters / LINE_LENGTH }, (_, index) =>
    `${index}${SENTENCE.repeat(4)}`.slice(0, LINE_LENGTH),
  );
}

/** A chapter as one block, its lines divided by `br`, and the same in paragraphs. */
const SHAPES: Record<string, (lines: readonly string[]) => string> = {
  "one block": (lines) => `<div>${lines.map((line) => `&nbsp;&nbsp;${line}<br><br>`).join("")}</div>`,
  paragraphs: (lines) => lines.map((line) => `<p>${line}</p>`).join(""),
};

/**
 * Measures texts of several lengths in one block and in paragraphs, there and back.
 * @param prepare puts the bench and its converter into a page
 * @returns two rows for each page
 */
export async function longTextRows(
  context: BrowserContext,
  prepare: (page: Page) => Promise<void>,
): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = [];
  for (const [shape, html] of Object.entries(SHAPES)) {
    for (const length of LENGTHS) {
      const page = await context.newPage();
      const body = html(linesOf(length));
      await page.setContent(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body>${body}`);
      await within(prepare(page), LONGEST_STEP, `the bench in ${shape} of ${length}`);
      rows.push(...(await within(measured(page, shape), LONGEST_STEP, `${shape} of ${length}`)));
      await page.close();
    }
  }
  return rows;
}

async function measured(page: Page, shape: string): Promise<(string | number)[][]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const layouts = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "LayoutCount")?.value ?? 0;
  };
  const { characters, nodes } = await page.evaluate(() => window.inPageBench.longText.prepare("tw"));
  const oneGo = await page.evaluate(() => window.inPageBench.longText.oneGo());
  const rows: (string | number)[][] = [];
  for (const [way, target, baseline] of [
    ["there", "tw", oneGo.there],
    ["back", null, oneGo.back],
  ] as const) {
    const before = await layouts();
    const measure = await page.evaluate((to) => window.inPageBench.longText.show(to), target);
    const times = [baseline, measure.visible, measure.whole, measure.longestScript].map(Math.round);
    rows.push([shape, characters, nodes, way, ...times, (await layouts()) - before]);
  }
  return rows;
}

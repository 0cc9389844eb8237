import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import process from "node:process";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { startChromium } from "../tooling/chromium.ts";
import { CONVERSION_DATA } from "../tooling/conversion-data.ts";
import { startSite } from "../tooling/site.ts";
import { printTable } from "../tooling/table.ts";
import type { BenchPart } from "./bench-part.ts";
import type { InPlaceMeasure } from "./conversion-in-place/in-page.ts";
import { longTextRows } from "./conversion-in-place-long.ts";

/** Random sequences of converting, changing and restoring. */
const SEQUENCES = 1000;
const MADE_NODES = 50_000;
/** Twenty characters, so that the made page has 1,000,000. */
const MADE_TEXT = "这里说的软件和网络都是后来发展的，很复杂。";

async function bundled(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: false,
      lib: {
        entry: resolve(import.meta.dirname, `conversion-in-place/${name}.ts`),
        formats: ["iife"],
        name: "bench",
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`${name} was not bundled.`);
  return chunk.code;
}

/** A page in Simplified of so many text nodes. */
const madePage = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body>${`<p>${MADE_TEXT}</p>`.repeat(MADE_NODES)}`;

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

function rowOf(name: string, measure: InPlaceMeasure, tongwen: number): (string | number)[] {
  return [
    name,
    measure.characters,
    measure.nodes,
    rounded(measure.visible),
    rounded(measure.whole),
    rounded(measure.longestScript),
    rounded(measure.longestFrame),
    rounded(measure.undo),
    measure.again,
    measure.restored ? "yes" : "NO",
    `${measure.rangesKept} of ${measure.ranges}`,
    rounded(tongwen),
  ];
}

const require = createRequire(import.meta.url);
const dictionaries = ["s2t-char", "s2t-phrase"].map((name) =>
  readFileSync(require.resolve(`tongwen-core/dictionaries/${name}.json`), "utf8"),
);

/** Conversion in place in Chromium; takes folders of pages. */
export const conversionInPlace: BenchPart = {
  title: "pages shown in another script, in place, in Chromium",
  async run(folders) {
    const [inPage, worker] = [await bundled("in-page"), await bundled("converter-worker")];
    const data = readFileSync(CONVERSION_DATA).toString("base64");
    const context = await startChromium({ extension: false });
    const prepare = async (page: Page): Promise<void> => {
      await page.evaluate(inPage);
      await page.evaluate(([code, bytes]) => window.inPageBench.start(code, bytes), [worker, data] as const);
    };
    const measure = async (page: Page, name: string): Promise<(string | number)[]> => {
      await prepare(page);
      const result = await page.evaluate(() => window.inPageBench.measure("twp"));
      const tongwen = await page.evaluate((texts) => window.inPageBench.tongwen(texts), dictionaries);
      return rowOf(name, result, tongwen);
    };
    const rows: (string | number)[][] = [];
    for (const folder of folders.filter((folder) => existsSync(folder))) {
      const site = await startSite(folder);
      for (const name of readdirSync(folder)
        .filter((name) => name.endsWith(".html"))
        .toSorted()) {
        const page = await context.newPage();
        // Without the page's own scripts, which would change it between the measurements.
        const path = `/in-place/${encodeURIComponent(name)}`;
        const body = readFileSync(join(folder, name), "utf8");
        const headers = { "content-security-policy": "script-src 'unsafe-eval'; worker-src blob:" };
        await page.goto(site.page(path, { body, headers }), { waitUntil: "load" }).catch(() => undefined);
        try {
          rows.push(await measure(page, name));
        } catch (problem) {
          process.stderr.write(`${name}: ${String(problem)}\n`);
        }
        await page.close();
      }
      await site.close();
    }
    const made = await context.newPage();
    await made.setContent(madePage);
    rows.push(await measure(made, "made page"));
    await made.close();
    printTable(
      "Simplified to Taiwan's wording (times in ms)",
      [
        "page",
        "characters",
        "nodes",
        "visible",
        "whole",
        "longest script over 50",
        "longest frame over 50",
        "undo",
        "changes of a second run",
        "restored exactly",
        "ranges kept",
        "tongwen-core, one task",
      ],
      rows,
    );
    printTable(
      "Long texts whose conversions are known (times in ms, until painted)",
      [
        "page",
        "characters",
        "nodes",
        "way",
        "one go",
        "visible",
        "whole",
        "longest script over 50",
        "layouts",
      ],
      await longTextRows(context, prepare),
    );
    const empty = await context.newPage();
    await prepare(empty);
    const wrong = await empty.evaluate((runs) => window.inPageBench.wrongAfterSequences(runs), SEQUENCES);
    printTable(
      "Converted, changed by the page, restored",
      ["random sequences", "with a wrong character"],
      [[SEQUENCES, wrong]],
    );
    await context.close();
  },
};

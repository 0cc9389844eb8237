import process from "node:process";
import { anchorSlices } from "../lib/highlights/anchoring/anchor.ts";
import { describeQuote } from "../lib/highlights/anchoring/describe.ts";
import { searchedText } from "../lib/highlights/anchoring/searched-text.ts";
import { printTable } from "../tooling/table.ts";
import type { BenchPart } from "./bench-part.ts";
import { generatedPages } from "./survival/generated-pages.ts";
import { MUTATIONS } from "./survival/mutations.ts";
import { ownAnchor } from "./survival/own-anchoring.ts";
import { PEERS } from "./survival/peers.ts";
import { Random } from "./survival/random.ts";
import { readPages } from "./survival/read-pages.ts";
import { randomSelection } from "./survival/selections.ts";
import { noCounts, type SurvivalCounts } from "./survival/survival-counts.ts";
import { survive } from "./survival/survive.ts";

const SELECTIONS = 2000;
/** Kinds of change that leave a quote in parts are measured with every fourth selection, always the same ones. */
const PARTS_EVERY = 4;
const OWN = "Yuanhua";

const share = (part: number, all: number): string =>
  all === 0 ? "–" : `${((100 * part) / all).toFixed(2)} %`;

function printCounts(title: string, counts: ReadonlyMap<string, ReadonlyMap<string, SurvivalCounts>>): void {
  for (const [finder, byMutation] of counts) {
    const total: SurvivalCounts = noCounts();
    const rows = [...byMutation].map(([mutation, one]) => {
      total.cases += one.cases;
      total.right += one.right;
      total.partly += one.partly;
      total.wrong += one.wrong;
      total.missing += one.missing;
      total.milliseconds += one.milliseconds;
      return [mutation, one] as const;
    });
    printTable(
      `${finder}: ${title}`,
      [
        "change",
        "cases",
        "right",
        "partly",
        "wrong",
        "missing",
        "right or partly",
        "wrong of all",
        "ms each",
        "seconds",
      ],
      [...rows, ["all", total] as const].map(([mutation, one]) => [
        mutation,
        one.cases,
        one.right,
        one.partly,
        one.wrong,
        one.missing,
        share(one.right + one.partly, one.cases),
        share(one.wrong, one.cases),
        one.cases === 0 ? "–" : (one.milliseconds / one.cases).toFixed(2),
        (one.milliseconds / 1000).toFixed(1),
      ]),
    );
  }
}

/** The longest stretch without a pause, and all of the time, of 100 highlights on 200,000 characters. */
function printBudget(pages: readonly string[]): void {
  const random = new Random(3);
  let text = "";
  for (let page = 0; text.length < 200_000; page++) text += `${pages[page % pages.length] ?? ""}\n`;
  text = text.slice(0, 200_000);
  const quotes = Array.from({ length: 100 }, () => randomSelection(text, random))
    .filter((selection) => selection !== null)
    .map(({ start, end }) => describeQuote(text, start, end));
  const edit = MUTATIONS.find(({ name }) => name.startsWith("words edited"));
  const rows = (["as they were", "all edited", "all gone"] as const).map((state) => {
    const sought = quotes.map((quote) => {
      if (state === "as they were") return quote;
      if (state === "all gone") return { ...quote, exact: [...quote.exact].reverse().join("") };
      const mutated = edit?.apply(
        { text: quote.exact, quote: { start: 0, end: quote.exact.length } },
        random,
        text,
      );
      return { ...quote, exact: mutated?.text ?? quote.exact };
    });
    const began = performance.now();
    const searched = searchedText(text);
    const prepared = performance.now() - began;
    let longest = 0;
    let found = 0;
    for (const quote of sought) {
      const finding = anchorSlices(searched, { quote });
      for (;;) {
        const stepBegan = performance.now();
        const step = finding.next();
        longest = Math.max(longest, performance.now() - stepBegan);
        if (!step.done) continue;
        if (step.value !== null) found++;
        break;
      }
    }
    const all = performance.now() - began;
    return [
      state,
      sought.length,
      found,
      Number(prepared.toFixed(1)),
      Number(all.toFixed(1)),
      Number(longest.toFixed(1)),
    ];
  });
  printTable(
    "Highlights on 200,000 characters (milliseconds)",
    ["quotes", "sought", "found", "making the text ready", "all", "longest step"],
    rows,
  );
}

/** Whether quotes are found again after their page changed, beside what others use; takes folders of pages. */
export const survival: BenchPart = {
  title:
    "quotes found again after changes of the page, beside @apache-annotator/dom, dom-anchor-text-quote, approx-string-match",
  async run(folders) {
    const pages = folders.length === 0 ? generatedPages(30) : readPages(folders);
    const finders = [{ name: OWN, every: 1, find: ownAnchor }, ...PEERS];
    const result = await survive(pages, SELECTIONS, finders, PARTS_EVERY);
    process.stdout.write(
      `\n${result.selections} selections on ${pages.length} pages; every ${PARTS_EVERY}th through the changes that leave a quote in parts.\n`,
    );
    printCounts("quotes whose words stand on their page once", result.counts);
    printCounts("quotes whose words their page has several times", result.copies);
    printTable(
      "Answers that were wrong (the first 20)",
      ["change", "quote", "found", "should be"],
      result.failures
        .filter(({ finder, verdict }) => finder === OWN && verdict === "wrong")
        .slice(0, 20)
        .map(({ mutation, quote, found, truth }) => [
          mutation,
          quote.exact.slice(0, 30),
          found.slice(0, 30),
          truth.slice(0, 30),
        ]),
    );
    printBudget(pages);
  },
};

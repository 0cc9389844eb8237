import type { BrowserContext, Page } from "@playwright/test";
import { extensionAddress, startChromium } from "../e2e/chromium.ts";
import { DATABASE_NAME, type StoredHighlight, stored } from "../lib/highlights/database.ts";
import { HIGHLIGHT_COLOURS, type Highlight } from "../lib/highlights/highlight.ts";
import { BLOCK_SIZE, emptyBlock, putIntoBlock, type SearchBlock } from "../lib/highlights/search-block.ts";
import type { BenchPart } from "./bench-part.ts";
import { Random } from "./survival/random.ts";
import { printTable } from "./table.ts";

const HIGHLIGHTS = 100_000;
const RUNS = 10;
/** Records that are handed to the browser at once. */
const BATCH = 4_096;
/** What is typed, character by character: words that many, few and no highlights have, in both scripts. */
const TYPED = ["算力", "资料中心", "眼鏡", "zuckerberg", "沒有這個詞"];
const CHARACTERS =
  "超級智慧算力眼鏡資料中心人才研究團隊模型投資公司祖克柏訪談記者說明未來今年我們他們可以需要一個不是因為所以但是技術產品用戶生活社會";

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? Number.NaN;

/** A made highlight: a sentence of 20 to 80 characters, a note to every fourth, tags to every third. */
function made(number: number, random: Random): Highlight {
  const words = (length: number): string =>
    Array.from({ length }, () => CHARACTERS.charAt(random.between(0, CHARACTERS.length))).join("");
  const created = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
  return {
    id: `made-${number}`,
    address: `https://site-${number % 400}.example.org/${Math.floor(number / 5)}`,
    canonical: null,
    title: `${words(12)} Zuckerberg ${number % 100 === 0 ? "TITV" : ""}`,
    script: "Hant",
    created,
    changed: created,
    colour: HIGHLIGHT_COLOURS[number % HIGHLIGHT_COLOURS.length] ?? "yellow",
    note: number % 4 === 0 ? words(30) : "",
    tags: number % 3 === 0 ? [words(2), words(3)] : [],
    pieces: [
      {
        quote: {
          type: "TextQuoteSelector",
          exact: words(random.between(20, 80)),
          prefix: words(32),
          suffix: words(32),
        },
        position: { type: "TextPositionSelector", start: 100, end: 160 },
        path: null,
      },
    ],
    passage: null,
  };
}

/** Writes records into the open database of an extension page. */
async function write(
  page: Page,
  highlights: readonly StoredHighlight[],
  blocks: readonly SearchBlock[],
): Promise<void> {
  await page.evaluate(
    `(async ([highlights, blocks]) => {
      const database = await new Promise((resolve, reject) => {
        const opening = indexedDB.open(${JSON.stringify(DATABASE_NAME)});
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = reject;
      });
      const transaction = database.transaction(["highlights", "search"], "readwrite");
      for (const highlight of highlights) transaction.objectStore("highlights").put(highlight);
      for (const block of blocks) transaction.objectStore("search").put(block);
      await new Promise((resolve, reject) => { transaction.oncomplete = resolve; transaction.onerror = reject; });
      database.close();
    })(${JSON.stringify([highlights, blocks])})`,
  );
}

async function fill(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  // The page makes the database, and its list is empty when that is done.
  await page.goto(await extensionAddress(context, "library.html#/highlights"));
  await page.locator(".highlights.empty").waitFor();
  const random = new Random(1);
  let block = emptyBlock(0);
  let highlights: StoredHighlight[] = [];
  let blocks: SearchBlock[] = [];
  for (let number = 0; number < HIGHLIGHTS; number++) {
    const highlight = made(number, random);
    putIntoBlock(block, highlight);
    highlights.push(stored(highlight, block.number));
    if (block.ids.length === BLOCK_SIZE || number === HIGHLIGHTS - 1) {
      blocks.push(block);
      block = emptyBlock(block.number + 1);
    }
    if (highlights.length >= BATCH || number === HIGHLIGHTS - 1) {
      await write(page, highlights, blocks);
      highlights = [];
      blocks = [];
    }
  }
  await page.close();
}

/** Notes in a page when its list first had rows, in milliseconds since it was asked for. */
const NOTE_FIRST_ROW = `
  new MutationObserver((_, observer) => {
    if (document.querySelector("article .quote") === null) return;
    observer.disconnect();
    requestAnimationFrame(() => { globalThis.firstRow = performance.now(); });
  }).observe(document, { childList: true, subtree: true });
`;

/** Types and waits until the list shows the answer. @returns how long that took in milliseconds */
const typeExpression = (text: string): string => `new Promise((resolve) => {
  const input = document.querySelector("input[type=search]");
  const list = document.querySelector(".highlights");
  input.value = ${JSON.stringify(text)};
  const began = performance.now();
  const observer = new MutationObserver(() => {
    if (list.getAttribute("aria-busy") === "true") return;
    observer.disconnect();
    resolve(performance.now() - began);
  });
  // The same words again are no question.
  setTimeout(() => resolve(Number.NaN), 2000);
  observer.observe(list, { attributes: true, attributeFilter: ["aria-busy"] });
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
})`;

/** How the list of highlights keeps up when there are very many. */
export const store: BenchPart = {
  title: `the list of highlights with ${HIGHLIGHTS.toLocaleString("en")} of them, in Chromium`,
  async run() {
    const context = await startChromium();
    try {
      await fill(context);
      const opened: number[] = [];
      const rows: (readonly [string, string, string])[] = [];
      const atOnce: number[] = [];
      const first: number[] = [];
      const next: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        const page = await context.newPage();
        await page.addInitScript(NOTE_FIRST_ROW);
        await page.goto(await extensionAddress(context, "popup.html?list"));
        await page.locator("article .quote").first().waitFor();
        opened.push(
          await page.evaluate<number>(
            "new Promise((resolve) => requestAnimationFrame(() => resolve(globalThis.firstRow)))",
          ),
        );
        if (run % 2 === 0) {
          atOnce.push(await page.evaluate<number>(typeExpression("算")));
          await page.close();
          continue;
        }
        // The sites to filter by come with the index that is searched.
        await page.locator(".filters select").nth(1).waitFor();
        for (const [at, word] of TYPED.entries()) {
          for (let length = 1; length <= word.length; length++) {
            const answer = await page.evaluate<number>(typeExpression(word.slice(0, length)));
            (at === 0 && length === 1 ? first : next).push(answer);
          }
          await page.evaluate(typeExpression(""));
        }
        await page.close();
      }
      const shown = (values: readonly number[]): string =>
        `${percentile(values, 0.5).toFixed(0)} ms (slowest of ${values.length}: ${Math.max(...values).toFixed(0)} ms)`;
      rows.push(["popup: from opening to the first rows", shown(opened), "≤ 150 ms"]);
      rows.push(["a keystroke in the same moment, while the index is still read", shown(atOnce), ""]);
      rows.push(["first keystroke once the index is read", shown(first), "≤ 30 ms"]);
      rows.push(["further keystrokes", shown(next), "≤ 30 ms"]);
      printTable("The list of highlights: median", ["what", "measured", "bar"], rows);
    } finally {
      await context.close();
    }
  },
};

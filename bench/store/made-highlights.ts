import type { BrowserContext, Page } from "@playwright/test";
import { HIGHLIGHT_COLOURS, type Highlight } from "../../lib/highlights/highlight.ts";
import { BLOCK_SIZE, emptyBlock, putIntoBlock, type SearchBlock } from "../../lib/highlights/search-block.ts";
import { DATABASE_NAME, type StoredHighlight, stored } from "../../lib/highlights/store/database.ts";
import { extensionAddress } from "../../tooling/chromium.ts";
import { waitFor } from "../../tooling/wait.mjs";
import { Random } from "../survival/random.ts";

/** Records that are handed to the browser at once. */
const BATCH = 4_096;
/** How long the browser may take to write one batch, in milliseconds; it takes 1 s. */
const WRITE_LIMIT = 60_000;
const CHARACTERS =
  "超級智慧算力眼鏡資料中心人才研究團隊模型投資公司祖克柏訪談記者說明未來今年我們他們可以需要一個不是因為所以但是技術產品用戶生活社會";

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
  const writing = page.evaluate(
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
  await waitFor("a batch of highlights to be written", WRITE_LIMIT, writing);
}

/** Puts so many made highlights into the extension's database. */
export async function fillStore(context: BrowserContext, count: number): Promise<void> {
  const page = await context.newPage();
  // The page makes the database, and its list is empty when that is done.
  await page.goto(await extensionAddress(context, "library.html#/highlights"));
  await page.locator(".highlights.empty").waitFor();
  const random = new Random(1);
  let block = emptyBlock(0);
  let highlights: StoredHighlight[] = [];
  let blocks: SearchBlock[] = [];
  for (let number = 0; number < count; number++) {
    const highlight = made(number, random);
    putIntoBlock(block, highlight);
    highlights.push(stored(highlight, block.number));
    if (block.ids.length === BLOCK_SIZE || number === count - 1) {
      blocks.push(block);
      block = emptyBlock(block.number + 1);
    }
    if (highlights.length >= BATCH || number === count - 1) {
      await write(page, highlights, blocks);
      highlights = [];
      blocks = [];
    }
  }
  await page.close();
}

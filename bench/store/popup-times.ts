import type { BrowserContext, Page } from "@playwright/test";
import { extensionAddress } from "../../tooling/chromium.ts";
import { waitFor } from "../../tooling/wait.mjs";

const RUNS = 10;
/** What is typed, character by character: words that many, few and no highlights have, in both scripts. */
const TYPED = ["算力", "资料中心", "眼鏡", "zuckerberg", "沒有這個詞"];
/** How long the popup may take for a step, in milliseconds; the slowest takes 1 s, the reading of the index. */
const STEP_LIMIT = 30_000;

/** A popup with a field to search in and a list that says by `aria-busy` whether its answer is there. */
interface TimedPopup {
  /** Its page within the extension. */
  readonly path: string;
  /** Matches once the popup shows what it opens for. */
  readonly shown: string;
  /** Matches once the index that is searched is read; `null` where there is none. */
  readonly indexed: string | null;
}

/** The list of highlights. The sites to filter by come with the index that is searched. */
export const OUR_POPUP: TimedPopup = {
  path: "popup.html?list",
  shown: "article .quote",
  indexed: ".filters select >> nth=1",
};

/** The baseline's popup reads one row, when it opens and at every key. */
export const BASELINE_POPUP: TimedPopup = {
  path: "popup.html",
  shown: '.highlights[aria-busy="false"]',
  indexed: null,
};

/** In milliseconds, one value for each time that it was measured. */
export interface PopupTimes {
  readonly opened: readonly number[];
  /** A keystroke at once, while the index is still read. */
  readonly atOnce: readonly number[];
  /** The first keystroke once the index is read. */
  readonly first: readonly number[];
  readonly next: readonly number[];
}

/** Notes in a page when it first shows what it opens for, in milliseconds since it was asked for. */
const noteFirst = (shown: string): string => `
  new MutationObserver((_, observer) => {
    if (document.querySelector(${JSON.stringify(shown)}) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => { globalThis.firstShown = performance.now(); });
  }).observe(document, { childList: true, subtree: true, attributes: true });
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

const typed = (page: Page, text: string): Promise<number> =>
  waitFor(`the answer to "${text}"`, STEP_LIMIT, page.evaluate<number>(typeExpression(text)));

/** Opens a popup several times and types. */
export async function popupTimes(context: BrowserContext, popup: TimedPopup): Promise<PopupTimes> {
  const times = {
    opened: [] as number[],
    atOnce: [] as number[],
    first: [] as number[],
    next: [] as number[],
  };
  for (let run = 0; run < RUNS; run++) {
    const page = await context.newPage();
    await page.addInitScript(noteFirst(popup.shown));
    await page.goto(await extensionAddress(context, popup.path));
    await page.locator(popup.shown).first().waitFor({ state: "attached", timeout: STEP_LIMIT });
    const opening = page.evaluate<number>(
      "new Promise((resolve) => requestAnimationFrame(() => resolve(globalThis.firstShown)))",
    );
    times.opened.push(await waitFor("the popup to be painted", STEP_LIMIT, opening));
    if (run % 2 === 0) {
      times.atOnce.push(await typed(page, "算"));
      await page.close();
      continue;
    }
    if (popup.indexed !== null) await page.locator(popup.indexed).waitFor({ timeout: STEP_LIMIT });
    for (const [at, word] of TYPED.entries()) {
      for (let length = 1; length <= word.length; length++) {
        const answer = await typed(page, word.slice(0, length));
        (at === 0 && length === 1 ? times.first : times.next).push(answer);
      }
      await typed(page, "");
    }
    await page.close();
  }
  return times;
}

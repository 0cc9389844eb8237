import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { extensionAddress, startChromium } from "../tooling/chromium.ts";
import { type ClosedShadow, closedShadow } from "../tooling/closed-shadow.ts";
import { lookedAt } from "../tooling/frames.ts";
import type { Site } from "../tooling/site.ts";
import { backupOf, inColour, WATER_PAGE, WORDS } from "./kept-words.ts";
import { expect, test } from "./test.ts";
import { attachToolbarPopup, openToolbarPopup } from "./toolbar-popup.ts";

/** Where a person begins: a small window on a screen that is touched. */
interface Start {
  readonly context: BrowserContext;
  readonly site: Site;
}

const WINDOW = { width: 412, height: 800 };
/** In CSS pixels: targets for a finger (WCAG 2.2, 2.5.8) are no smaller. */
const LEAST_TARGET = 24;

/** The middle of words that are in sight. */
const middleOf = (page: Page, words: string): Promise<{ x: number; y: number }> =>
  page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.nodeValue ?? "").indexOf(sought);
      if (at === -1) continue;
      node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 2);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error("The words are not on the page.");
  }, words);

async function tapWords(page: Page, words: string): Promise<void> {
  const { x, y } = await middleOf(page, words);
  await page.touchscreen.tap(x, y);
}

/** Taps the middle of the first match in a closed shadow root, which has to be large enough for a finger. */
async function tapIn(page: Page, shadow: ClosedShadow, selector: string): Promise<void> {
  await expect.poll(() => shadow.count(selector)).toBeGreaterThan(0);
  const box = await shadow.box(selector);
  if (box === null) throw new Error(`There is no ${selector}.`);
  expect(Math.min(box.width, box.height), selector).toBeGreaterThanOrEqual(LEAST_TARGET);
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

async function openArticle({ context, site }: Start): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(WINDOW);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${site.origin}/samples/article.html`);
  await page.bringToFront();
  await lookedAt(context, page);
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  return page;
}

const PASSAGE = "在未來,我們將擁有眼鏡";

async function openCard(start: Start): Promise<{ page: Page; card: ClosedShadow }> {
  const page = await openArticle(start);
  await tapWords(page, PASSAGE);
  const card = await closedShadow(page, "yuanhua-card");
  await expect.poll(() => card.count(".original")).toBe(1);
  return { page, card };
}

/** A page without coverage, of which words were selected with a finger: a long press, and then its handles. */
async function openSelected({ context, site }: Start): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(WINDOW);
  await page.goto(site.page("/water", WATER_PAGE));
  await page.bringToFront();
  await lookedAt(context, page);
  await tapWords(page, "今天的天氣");
  // No protocol draws handles: the selection that they make stands in, and the event that the browser sends of it.
  await page.evaluate((words) => {
    const node = document.querySelector("p")?.firstChild;
    const at = node?.nodeValue?.indexOf(words) ?? -1;
    if (!node || at === -1) throw new Error("The words are not on the page.");
    getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
  }, WORDS);
  return page;
}

async function openKept(start: Start): Promise<{ page: Page; bar: ClosedShadow }> {
  const page = await openSelected(start);
  const bar = await closedShadow(page, "yuanhua-bar");
  await tapIn(page, bar, ".colour");
  await expect.poll(() => inColour(page, "yellow")).toBe(WORDS);
  await expect.poll(() => bar.count(".bar")).toBe(0);
  await tapWords(page, WORDS);
  await expect.poll(() => bar.count(".icon")).toBe(4);
  return { page, bar };
}

async function openLibrary({ context }: Start): Promise<Page> {
  const library = await context.newPage();
  await library.setViewportSize(WINDOW);
  await library.goto(await extensionAddress(context, "library.html#/highlights"));
  await library.locator(".take-away input[type=file]").setInputFiles(backupOf(30));
  await library.getByRole("button", { name: "Import", exact: true }).tap();
  await expect(library.getByText("30 imported")).toBeVisible();
  return library;
}

const TASKS: Readonly<Record<string, (start: Start) => Promise<void>>> = {
  "to open the card of a passage, and to close it": async (start) => {
    const { page, card } = await openCard(start);
    await expect(page.locator("yuanhua-bar")).toHaveCount(0);
    const box = await card.box(".card");
    expect(box?.width).toBeLessThanOrEqual(WINDOW.width);
    await tapIn(page, card, ".window button:last-child");
    await expect(page.locator("yuanhua-card")).toHaveCount(0);
  },

  "to go to a passage from the popup's list": async (start) => {
    const page = await openArticle(start);
    const popup = await openToolbarPopup(start.context, page);
    await popup.tap(".passages button");
    const card = await closedShadow(page, "yuanhua-card");
    await expect.poll(() => card.count(".original")).toBe(1);
  },

  "to compare in another script, and to unfold the question": async (start) => {
    const { page, card } = await openCard(start);
    await tapIn(page, card, ".segments button:nth-child(2)");
    await expect.poll(() => card.text(".original")).toContain("我们将拥有眼镜");
    await tapIn(page, card, "details.question summary");
    await expect.poll(() => card.count("details.question[open]")).toBe(1);
  },

  "to keep a passage from its card, and to delete it again": async (start) => {
    const { page, card } = await openCard(start);
    const isKept = () => page.evaluate(() => CSS.highlights.has("yuanhua-kept-yellow"));
    await tapIn(page, card, ".actions .keep");
    await expect.poll(isKept).toBe(true);
    await tapIn(page, card, ".highlight > button");
    await expect.poll(isKept).toBe(false);
    await tapIn(page, card, ".undo");
    await expect.poll(isKept).toBe(true);
  },

  "to keep selected words with a note": async (start) => {
    const page = await openSelected(start);
    const bar = await closedShadow(page, "yuanhua-bar");
    await tapIn(page, bar, ".icon");
    const popup = await attachToolbarPopup(start.context);
    await popup.until("document.activeElement?.localName === 'textarea'");
    await popup.type("要查證");
    await popup.tap(".editor .done");
    await popup.until("document.querySelector('.note')?.textContent === '要查證'");
  },

  "to recolour a highlight, to delete it and to take that back": async (start) => {
    const { page, bar } = await openKept(start);
    await tapIn(page, bar, ".colour:nth-child(3)");
    await expect.poll(() => inColour(page, "blue")).toBe(WORDS);
    await expect.poll(() => bar.count(".bar")).toBe(0);
    await tapWords(page, WORDS);
    await expect.poll(() => bar.count(".icon")).toBe(4);
    await tapIn(page, bar, ".icon:last-child");
    await expect.poll(() => inColour(page, "blue")).toBe("");
    await expect.poll(() => bar.count(".text")).toBe(1);
    await tapIn(page, bar, ".text");
    await expect.poll(() => inColour(page, "blue")).toBe(WORDS);
  },

  "to find a highlight of the page from the popup": async (start) => {
    const { page } = await openKept(start);
    const popup = await openToolbarPopup(start.context, page);
    await popup.tap(".highlights .quote");
    await expect
      .poll(() => page.evaluate(() => [...CSS.highlights.keys()].join(" ")))
      .toContain("yuanhua-kept-flash");
  },

  "to delete a highlight in the library, and to take that back": async (start) => {
    const library = await openLibrary(start);
    const first = library.locator("article .quote").first();
    const words = await first.innerText();
    await library.locator("article .remove").first().tap();
    await expect(first).not.toHaveText(words);
    await library.locator(".toast .undo").tap();
    await expect(first).toHaveText(words);
  },

  "to write a note in the library": async (start) => {
    const library = await openLibrary(start);
    await library.getByRole("button", { name: "Add a note" }).first().tap();
    // On a touch screen nobody types before the keyboard has come, which comes with the focus.
    await expect(library.locator("textarea")).toBeFocused();
    await library.keyboard.type("note");
    await library.getByRole("button", { name: "Done" }).tap();
    await expect(library.locator(".note").first()).toHaveText("note");
  },

  "to export all highlights": async (start) => {
    const library = await openLibrary(start);
    const downloading = library.waitForEvent("download");
    await library.getByRole("button", { name: "Markdown", exact: true }).tap();
    expect(readFileSync(await (await downloading).path(), "utf8")).toContain("第20段");
  },

  "to show the page in another script from the popup": async (start) => {
    const page = await start.context.newPage();
    await page.goto(start.site.page("/water", WATER_PAGE));
    await page.bringToFront();
    await lookedAt(start.context, page);
    const popup = await openToolbarPopup(start.context, page);
    await popup.tap(".segments button:nth-child(2)");
    await expect(page.locator("p").first()).toContainText("新的资料中心");
  },

  "to add an interview to the library": async ({ context }) => {
    const library = await context.newPage();
    await library.setViewportSize(WINDOW);
    await library.goto(await extensionAddress(context, "library.html"));
    await library.getByRole("link", { name: "Add an interview" }).tap();
    await library
      .getByRole("textbox", { name: "Transcript" })
      .fill(
        "Ann Lee: When did the ice come?\nBo Chen: In the second week of November.\nAnn Lee: And the boats?\nBo Chen: Eleven of them were still out on the sandbank.",
      );
    await library.getByLabel("Title", { exact: true }).fill("The ice");
    await library.getByRole("button", { name: "Add to the library" }).tap();
    await expect(library.locator(".turn")).toHaveCount(4);
  },
};

for (const [task, does] of Object.entries(TASKS)) {
  test(`by touch alone one manages ${task}`, async ({ site }) => {
    const context = await startChromium({ touch: true });
    try {
      await does({ context, site });
    } finally {
      await context.close();
    }
  });
}

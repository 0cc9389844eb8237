import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { serviceWorker } from "../tooling/chromium.ts";
import { type ClosedShadow, closedShadow } from "../tooling/closed-shadow.ts";
import { lookedAt } from "../tooling/frames.ts";
import type { Site } from "../tooling/site.ts";
import { type Keys, keysOfPage, keysOfPopup, keysOfShadow, walk } from "./by-keyboard.ts";
import { backupOf, inColour, WATER_PAGE, WORDS } from "./kept-words.ts";
import { expect, test } from "./test.ts";
import { attachToolbarPopup, openToolbarPopup } from "./toolbar-popup.ts";

/** Where a person begins. */
interface Start {
  readonly context: BrowserContext;
  readonly extension: string;
  readonly site: Site;
}

/** The browser takes a command's keys before any page: what they send stands in. */
async function command(context: BrowserContext, name: string): Promise<void> {
  await (await serviceWorker(context)).evaluate(
    `chrome.commands.onCommand.dispatch(${JSON.stringify(name)})`,
  );
}

async function openArticle({ context, site }: Start): Promise<Page> {
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${site.origin}/samples/article.html`);
  await lookedAt(context, page);
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  return page;
}

/** The card of the next passage, which has the focus. */
async function openCard(start: Start): Promise<{ page: Page; card: ClosedShadow; keys: Keys }> {
  const page = await openArticle(start);
  await command(start.context, "next-passage");
  const card = await closedShadow(page, "yuanhua-card");
  await expect.poll(() => card.count(".original")).toBe(1);
  return { page, card, keys: keysOfShadow(page, card) };
}

/** A page without coverage, of which words are selected: the first by looking for them, the others by keys. */
async function openSelected({ context, site }: Start): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.page("/water", WATER_PAGE));
  await page.bringToFront();
  await lookedAt(context, page);
  await page.evaluate((words) => {
    const node = document.querySelector("p")?.firstChild;
    const at = node?.nodeValue?.indexOf(words) ?? -1;
    if (!node || at === -1) throw new Error("The words are not on the page.");
    getSelection()?.setBaseAndExtent(node, at, node, at + 1);
  }, WORDS);
  for (let at = 1; at < WORDS.length; at++) await page.keyboard.press("Shift+ArrowRight");
  return page;
}

/** A page with a highlight, at whose bar the keyboard is. */
async function openKept(start: Start): Promise<{ page: Page; bar: ClosedShadow; keys: Keys }> {
  const page = await openSelected(start);
  await command(start.context, "keep-selection");
  await expect.poll(() => inColour(page, "yellow")).toBe(WORDS);
  await command(start.context, "next-passage");
  const bar = await closedShadow(page, "yuanhua-bar");
  const keys = keysOfShadow(page, bar);
  await expect.poll(keys.focused).toBe("Change to yellow");
  return { page, bar, keys };
}

/** The library with many highlights. */
async function openLibrary({ context, extension }: Start): Promise<{ library: Page; keys: Keys }> {
  const library = await context.newPage();
  await library.goto(`${extension}/library.html#/highlights`);
  await library.locator(".take-away input[type=file]").setInputFiles(backupOf(80));
  await library.getByRole("button", { name: "Import", exact: true }).click();
  await expect(library.getByText("80 imported")).toBeVisible();
  await library.reload();
  await expect(library.locator("article").first()).toBeVisible();
  return { library, keys: keysOfPage(library) };
}

const TASKS: Readonly<Record<string, (start: Start) => Promise<void>>> = {
  "to find the next passage, and the one before": async (start) => {
    const { page, card } = await openCard(start);
    const first = await card.text(".original");
    await command(start.context, "next-passage");
    await expect.poll(() => card.text(".original")).not.toBe(first);
    await command(start.context, "previous-passage");
    await expect.poll(() => card.text(".original")).toBe(first);
    await page.keyboard.press("Escape");
    await expect(page.locator("yuanhua-card")).toHaveCount(0);
  },

  "to go to a passage from the popup's list": async (start) => {
    const page = await openArticle(start);
    const popup = await openToolbarPopup(start.context, page);
    await popup.until("document.querySelector('.passages button') !== null");
    await walk(keysOfPopup(popup), "Tab", /我們將擁有眼鏡|Verbatim|Edited|Reworded/, 12);
    await popup.press("Enter");
    const card = await closedShadow(page, "yuanhua-card");
    await expect.poll(() => card.count(".original")).toBe(1);
  },

  "to read the card, and what is folded in it": async (start) => {
    const { card, keys } = await openCard(start);
    expect(await card.attribute(".frame", "aria-label")).toMatch(/^Original words: \w+/);
    await walk(keys, "Tab", /In answer to/, 4);
    await keys.press("Enter");
    await expect.poll(() => card.count("details.question[open]")).toBe(1);
  },

  "to compare what the article says with what was said, in another script": async (start) => {
    const { card, keys } = await openCard(start);
    for (let passages = 0; (await card.count(".article ins")) === 0 && passages < 12; passages++) {
      const before = await card.text(".original");
      await command(start.context, "next-passage");
      await expect.poll(() => card.text(".original")).not.toBe(before);
    }
    expect(await card.count(".original del")).toBeGreaterThan(0);
    await walk(keys, "Tab", /Simplified/, 9);
    await keys.press("Enter");
    await expect
      .poll(() => card.attribute('.segments [aria-pressed="true"]', "aria-label"))
      .toMatch(/Simplified/);
    expect(await keys.focused()).toMatch(/Simplified/);
  },

  "to keep a passage from its card, and take that back": async (start) => {
    const { page, keys } = await openCard(start);
    await walk(keys, "Tab", /^Keep$/, 12);
    await keys.press("Enter");
    await expect.poll(keys.focused).toBe("Kept");
    await expect.poll(() => page.evaluate(() => CSS.highlights.has("yuanhua-kept-yellow"))).toBe(true);
    await page.keyboard.press("Shift+Tab");
    await expect.poll(keys.focused).toBe("Delete");
    await keys.press("Enter");
    await expect.poll(() => page.evaluate(() => CSS.highlights.has("yuanhua-kept-yellow"))).toBe(false);
    await expect.poll(keys.focused).toBe("Undo");
    await keys.press("Enter");
    await expect.poll(() => page.evaluate(() => CSS.highlights.has("yuanhua-kept-yellow"))).toBe(true);
    expect(await keys.focused()).not.toBe("");
  },

  "to keep selected words with a note": async (start) => {
    const page = await openSelected(start);
    const bar = await closedShadow(page, "yuanhua-bar");
    const keys = keysOfShadow(page, bar);
    await expect.poll(() => bar.count(".colour")).toBe(5);
    await keys.press("Tab");
    await expect.poll(keys.focused).toBe("Highlight in yellow");
    await walk(keys, "ArrowRight", /^Write a note$/, 5);
    await keys.press("Enter");
    const popup = await attachToolbarPopup(start.context);
    await expect.poll(() => keysOfPopup(popup).focused()).toBe("Note");
    await popup.type("要查證");
    await walk(keysOfPopup(popup), "Tab", /^Done$/, 7);
    await popup.press("Enter");
    await popup.until("document.querySelector('.note')?.textContent === '要查證'");
    // Whoever is done is where the note was, and not at the top.
    await expect.poll(() => keysOfPopup(popup).focused()).not.toBe("");
  },

  "to find a highlight of the page from the popup": async (start) => {
    const { page } = await openKept(start);
    await page.keyboard.press("Escape");
    const popup = await openToolbarPopup(start.context, page);
    await popup.until("document.querySelector('.highlights .quote') !== null");
    await walk(keysOfPopup(popup), "Tab", new RegExp(WORDS), 16);
    await popup.press("Enter");
    await expect
      .poll(() => page.evaluate(() => [...CSS.highlights.keys()].join(" ")))
      .toContain("yuanhua-kept-flash");
  },

  "to recolour a highlight on the page": async (start) => {
    const { page, keys } = await openKept(start);
    await walk(keys, "ArrowRight", /^Change to blue$/, 2);
    await keys.press("Enter");
    await expect.poll(() => inColour(page, "blue")).toBe(WORDS);
  },

  "to delete a highlight on the page, and take that back at the next press": async (start) => {
    const { page, bar, keys } = await openKept(start);
    await keys.press("End");
    expect(await keys.focused()).toBe("Delete");
    await keys.press("Enter");
    await expect.poll(() => inColour(page, "yellow")).toBe("");
    await expect.poll(() => bar.count(".text")).toBe(1);
    await expect.poll(keys.focused).toBe("Undo");
    await keys.press("Enter");
    await expect.poll(() => inColour(page, "yellow")).toBe(WORDS);
  },

  "to delete a highlight in the library, and take that back at the next press": async (start) => {
    const { library, keys } = await openLibrary(start);
    await library.locator("article .quote").first().focus();
    const words = await keys.focused();
    await walk(keys, "Tab", /^Delete$/, 2);
    await keys.press("Enter");
    await expect(library.locator("article .quote").first()).not.toHaveText(words);
    await expect.poll(keys.focused).toBe("Undo");
    await keys.press("Enter");
    await expect(library.locator("article .quote").first()).toHaveText(words);
    // The highlight that came back has the focus.
    await expect.poll(keys.focused).not.toBe("");
  },

  "to write a note in the library and leave it by Escape": async (start) => {
    const { library, keys } = await openLibrary(start);
    await library.locator("article .quote").first().focus();
    await walk(keys, "Tab", /^Add a note$/, 2);
    await keys.press("Enter");
    await expect.poll(keys.focused).toBe("Note");
    await library.keyboard.type("note");
    await library.keyboard.press("Escape");
    await expect(library.locator(".note").first()).toHaveText("note");
    await expect.poll(keys.focused).not.toBe("");
  },

  "to find a highlight in the library by a word, and to go to it": async (start) => {
    const { library, keys } = await openLibrary(start);
    await walk(keys, "Tab", /^Search text/, 8);
    await library.keyboard.type("第70段");
    await expect(library.locator("article")).toHaveCount(1);
    await walk(keys, "Tab", /第70段/, 14);
  },

  "to export all highlights": async (start) => {
    const { library, keys } = await openLibrary(start);
    await walk(keys, "Tab", /^Skip to export/, 5);
    await keys.press("Enter");
    await walk(keys, "Tab", /^Markdown$/, 3);
    const downloading = library.waitForEvent("download");
    await keys.press("Enter");
    expect(readFileSync(await (await downloading).path(), "utf8")).toContain("第70段");
    expect(await keys.focused()).toBe("Markdown");
  },

  "to show the page in another script, by its command and from the popup": async (start) => {
    const page = await start.context.newPage();
    await page.goto(start.site.page("/water", WATER_PAGE));
    await page.bringToFront();
    await lookedAt(start.context, page);
    const popup = await openToolbarPopup(start.context, page);
    await walk(keysOfPopup(popup), "Tab", /^简 /, 9);
    await popup.press("Enter");
    await expect(page.locator("p").first()).toContainText("新的资料中心");
    await popup.close();
    await command(start.context, "convert-page");
    await expect(page.locator("p").first()).toContainText("新的資料中心");
  },

  "to add an interview to the library": async ({ context, extension }) => {
    const library = await context.newPage();
    await library.goto(`${extension}/library.html`);
    await expect(library.locator(".interviews h2").first()).toBeVisible();
    const keys = keysOfPage(library);
    await walk(keys, "Tab", /^Add an interview/, 9);
    await keys.press("Enter");
    await expect(library.locator("textarea")).toBeVisible();
    await walk(keys, "Tab", /^Transcript$/, 6);
    await library.keyboard.insertText(
      "Ann Lee: When did the ice come?\nBo Chen: In the second week of November.\nAnn Lee: And the boats?\nBo Chen: Eleven of them were still out on the sandbank.",
    );
    await expect(library.locator(".read-turn")).toHaveCount(4);
    await walk(keys, "Tab", /^Title/, 3);
    await library.keyboard.type("The ice");
    await walk(keys, "Tab", /^Add to the library$/, 60);
    await keys.press("Enter");
    await expect(library.locator(".turn")).toHaveCount(4);
    await expect.poll(keys.focused).not.toBe("");
  },
};

for (const [task, does] of Object.entries(TASKS)) {
  test(`by keyboard alone one manages ${task}`, ({ context, extension, site }) =>
    does({ context, extension, site }));
}

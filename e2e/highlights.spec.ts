import type { BrowserContext, Page } from "@playwright/test";
import { serviceWorker } from "../tooling/chromium.ts";
import { closedShadow } from "../tooling/closed-shadow.ts";
import { lookedAt } from "../tooling/frames.ts";
import { expect, test } from "./test.ts";

const article = (
  words: string,
  before = "",
): string => `<!doctype html><html lang="zh-Hant"><meta charset="utf-8">
<title>新聞</title><body>${before}<p>首頁 科技 財經<p>昨天的發布會上，<b>工程師</b>說明了${words}，並回答了記者的提問。<p>今天的天氣很好，適合外出散步。`;

const WORDS = "新的資料中心需要多少電力與冷卻用水";

/** What the page can read of our highlights in its document. */
const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      name === "yuanhua-kept-yellow" ? [...ranges].map(String) : [],
    ),
  );

/** Chooses from the context menu what keeps the selected words. */
async function keep(context: BrowserContext, page: Page): Promise<void> {
  await page.evaluate((words) => {
    const paragraph = document.querySelectorAll("p")[1];
    const node = [...(paragraph?.childNodes ?? [])].find((child) => child.nodeValue?.includes(words));
    if (node === undefined) throw new Error("The words are not on the page.");
    const start = (node.nodeValue ?? "").indexOf(words);
    getSelection()?.setBaseAndExtent(node, start, node, start + words.length);
  }, WORDS);
  await page.bringToFront();
  await (await serviceWorker(context)).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    // Playwright opens no context menu of the browser: the event that choosing from it sends stands in.
    const clicked = chrome.contextMenus.onClicked as unknown as {
      dispatch(info: object, tab: unknown): void;
    };
    clicked.dispatch({ menuItemId: "keep-selection", frameId: 0 }, tab);
  });
}

async function stopWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}

test("a highlight is painted, and found again after a visit, an edit and in another script", async ({
  context,
  site,
}) => {
  let body = article(WORDS);
  const address = site.page("/kept", () => ({ body }));
  const page = await context.newPage();
  await page.goto(address);
  await lookedAt(context, page);
  const markup = await page.evaluate(() => document.documentElement.outerHTML);
  await keep(context, page);
  await expect.poll(() => painted(page)).toEqual([WORDS]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(markup);

  await stopWorker(context, page);
  await page.goto(`${address}?utm_source=mail`);
  await expect.poll(() => painted(page)).toEqual([WORDS]);

  body = article("新的資料中心究竟需要多少電力與冷卻水", "<p>插入的一段廣告文字".repeat(3));
  await page.goto(address);
  await expect.poll(() => painted(page)).toEqual(["新的資料中心究竟需要多少電力與冷卻水"]);

  body = article("新的数据中心需要多少电力与冷却用水").replace("資料", "数据");
  await page.goto(address);
  await expect.poll(() => painted(page)).toEqual(["新的数据中心需要多少电力与冷却用水"]);

  body = article("別的事情");
  await page.goto(address);
  await lookedAt(context, page);
  expect(await painted(page)).toEqual([]);
  await page.evaluate(
    (words) => document.querySelector("b")?.after("說明了", words, "，並回答了記者的提問。"),
    WORDS,
  );
  await expect.poll(() => painted(page)).toEqual([WORDS]);
});

/** Selects the words with the pointer, as a person does. */
async function selectWithPointer(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.nodeValue ?? "").indexOf(sought);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error("The words are not on the page.");
  }, words);
  await page.mouse.move(ends.left + 1, ends.middle);
  await page.mouse.down();
  await page.mouse.move(ends.right - 1, ends.middle, { steps: 5 });
  await page.mouse.up();
}

/** The middle of the painted words. */
const middleOf = (page: Page, colour: string): Promise<{ x: number; y: number }> =>
  page.evaluate((name) => {
    const [range] = [...(CSS.highlights.get(`yuanhua-kept-${name}`) ?? [])];
    if (!(range instanceof Range)) throw new Error("Nothing is painted.");
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }, colour);

const inColour = (page: Page, colour: string): Promise<string[]> =>
  page.evaluate((name) => [...(CSS.highlights.get(`yuanhua-kept-${name}`) ?? [])].map(String), colour);

test("a bar by the selected words keeps them, and by a highlight changes, deletes and restores it", async ({
  context,
  site,
}) => {
  const address = site.page("/bar", () => ({ body: article(WORDS) }));
  const page = await context.newPage();
  await page.goto(address);
  await lookedAt(context, page);
  const markup = await page.evaluate(() => document.documentElement.outerHTML);
  const bar = await closedShadow(page, "yuanhua-bar");

  await selectWithPointer(page, WORDS);
  await expect.poll(() => bar.count(".colour")).toBe(5);
  expect(await page.evaluate(() => String(getSelection()))).toBe(WORDS);
  await bar.click(".colour:nth-child(2)");
  await expect.poll(() => inColour(page, "green")).toEqual([WORDS]);
  await expect.poll(() => bar.count(".bar")).toBe(0);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(markup);

  await stopWorker(context, page);
  await page.reload();
  await expect.poll(() => inColour(page, "green")).toEqual([WORDS]);
  const { x, y } = await middleOf(page, "green");
  await page.mouse.click(x, y);
  await expect.poll(() => bar.attribute('.colour[aria-pressed="true"]', "title")).not.toBeNull();
  await stopWorker(context, page);
  await bar.click(".colour:nth-child(3)");
  await expect.poll(() => inColour(page, "blue")).toEqual([WORDS]);
  expect(await inColour(page, "green")).toEqual([]);

  await expect.poll(() => bar.count(".bar")).toBe(0);
  await page.mouse.click(x, y);
  await expect.poll(() => bar.count(".icon")).toBe(4);
  await bar.click(".icon:last-child");
  await expect.poll(() => inColour(page, "blue")).toEqual([]);
  await expect.poll(() => bar.count(".text")).toBe(1);
  await stopWorker(context, page);
  await bar.click(".text");
  await expect.poll(() => inColour(page, "blue")).toEqual([WORDS]);
});

test("a highlight that is recoloured in one tab changes its colour in the others", async ({
  context,
  site,
}) => {
  const address = site.page("/two-tabs", () => ({ body: article(WORDS) }));
  const [page, other] = [await context.newPage(), await context.newPage()];
  await page.goto(address);
  await lookedAt(context, page);
  await keep(context, page);
  await expect.poll(() => inColour(page, "yellow")).toEqual([WORDS]);
  await other.goto(address);
  await expect.poll(() => inColour(other, "yellow")).toEqual([WORDS]);
  await page.bringToFront();
  const bar = await closedShadow(page, "yuanhua-bar");
  const { x, y } = await middleOf(page, "yellow");
  await page.mouse.click(x, y);
  await expect.poll(() => bar.count(".colour")).toBe(5);
  await bar.click(".colour:nth-child(4)");
  await expect.poll(() => inColour(page, "red")).toEqual([WORDS]);
  await other.bringToFront();
  await expect.poll(() => inColour(other, "red")).toEqual([WORDS]);
  expect(await inColour(other, "yellow")).toEqual([]);
});

test("text that is being edited gets no bar, nor does a reader who does not want it", async ({
  context,
  site,
  extension,
}) => {
  const address = site.page("/no-bar", () => ({
    body: article(WORDS, "<p contenteditable>可以修改的一段文字在這裡"),
  }));
  const page = await context.newPage();
  await page.goto(address);
  await lookedAt(context, page);
  const bar = await closedShadow(page, "yuanhua-bar");
  await selectWithPointer(page, "今天的天氣很好");
  await expect.poll(() => bar.count(".colour")).toBe(5);
  await page.keyboard.press("Escape");
  await expect.poll(() => bar.count(".bar")).toBe(0);
  await selectWithPointer(page, "適合外出散步");
  await expect.poll(() => bar.count(".colour")).toBe(5);
  // The bar that stood by the other words is gone, and none came with these.
  await selectWithPointer(page, "可以修改的一段文字");
  await expect.poll(() => bar.count(".bar")).toBe(0);

  const settings = await context.newPage();
  await settings.goto(`${extension}/popup.html`);
  await settings.evaluate(() => chrome.storage.local.set({ reader: { bar: false } }));
  await page.bringToFront();
  await page.reload();
  await lookedAt(context, page);
  await selectWithPointer(page, "今天的天氣很好");
  await lookedAt(context, page);
  expect(await bar.count(".bar")).toBe(0);
});

test("the bar's pencil keeps the words and leads to where their note is written, outside of the page", async ({
  context,
  site,
}) => {
  const address = site.page("/note", () => ({ body: article(WORDS) }));
  const page = await context.newPage();
  await page.goto(address);
  await page.bringToFront();
  await lookedAt(context, page);
  const bar = await closedShadow(page, "yuanhua-bar");
  await selectWithPointer(page, WORDS);
  await expect.poll(() => bar.count(".icon")).toBe(1);
  await bar.click(".icon");
  await expect.poll(() => painted(page)).toEqual([WORDS]);
  // Playwright sees no popups; the browser says what is open.
  const worker = await serviceWorker(context);
  await expect
    .poll(() =>
      worker.evaluate(async () => {
        const open = await chrome.runtime.getContexts({});
        return open.some(({ documentUrl = "" }) => /(?:popup|library)\.html/.test(documentUrl));
      }),
    )
    .toBe(true);
});

test("highlights of a copy on another site are offered in the popup, and painted only then", async ({
  context,
  site,
  extension,
}) => {
  const titled = (words: string, title: string): string =>
    article(words).replace("<title>新聞</title>", `<title>${title}</title>`);
  const original = await context.newPage();
  await original.goto(site.page("/original", () => ({ body: titled(WORDS, "資料中心的電力與用水") })));
  await lookedAt(context, original);
  await keep(context, original);
  await expect.poll(() => painted(original)).toEqual([WORDS]);

  const body = titled("新的数据中心需要多少电力与冷却用水", "资料中心的电力与用水");
  const address = site.page("/copy-elsewhere", () => ({ body }));
  // No other host can be reached here: the highlight is moved to one.
  const library = await context.newPage();
  await library.goto(`${extension}/library.html`);
  await library.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("yuanhua");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = reject;
    });
    const transaction = database.transaction("highlights", "readwrite");
    const cursor = transaction.objectStore("highlights").openCursor();
    cursor.onsuccess = () => {
      const found = cursor.result;
      if (found === null) return;
      const elsewhere = "https://news.example.org/a";
      const { highlight } = found.value;
      found.update({ ...found.value, highlight: { ...highlight, address: elsewhere }, pages: [elsewhere] });
      found.continue();
    };
    await new Promise((resolve) => transaction.addEventListener("complete", resolve));
    database.close();
  });
  const copy = await context.newPage();
  await copy.goto(address);
  await lookedAt(context, copy);
  expect(await painted(copy)).toEqual([]);
  const tab = await (await serviceWorker(context)).evaluate(
    async (url) => (await chrome.tabs.query({ url }))[0]?.id ?? -1,
    address,
  );
  const popup = await context.newPage();
  await popup.goto(`${extension}/popup.html?tab=${tab}`);
  await popup.getByRole("button", { name: "Show them here" }).click();
  await expect.poll(() => painted(copy)).toEqual(["新的数据中心需要多少电力与冷却用水"]);
});

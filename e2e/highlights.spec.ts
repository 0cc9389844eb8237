import type { BrowserContext, Page } from "@playwright/test";
import { serviceWorker } from "./chromium.ts";
import { lookedAt } from "./frames.ts";
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

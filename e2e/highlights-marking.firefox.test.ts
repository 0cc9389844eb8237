import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { firefoxOnSite } from "./firefox.ts";

const firefox = firefoxOnSite();

const WORDS = "新的資料中心需要多少電力與冷卻用水";

async function open(path: string, body: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.goto(
    firefox.site.page(
      path,
      `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>新聞</title><body style="font-size:20px">${body}`,
    ),
  );
  return page;
}

/** Presses at the start of the words, wherever they stand, and lets go at their end. */
async function drag(page: Page): Promise<void> {
  const box = await page.evaluate(() => {
    const root = document.querySelector("#host")?.shadowRoot ?? document;
    const { left, right, top, bottom } =
      root.querySelector("#words")?.getBoundingClientRect() ?? new DOMRect();
    return { left, right, y: (top + bottom) / 2 };
  });
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.y, { steps: 5 });
  await page.mouse.up();
}

/** Keeps the words in the colour that the bar begins with: its root is closed, the keyboard reaches it. */
async function keep(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.querySelector("yuanhua-bar") !== null), { timeout: 15_000 })
    .toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
}

const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get("yuanhua-kept-yellow") ?? [])].map(String));

test("words with code among them, in a modal dialog", async () => {
  const page = await open(
    "/firefox-dialog",
    "<button onclick='box.showModal()'>open</button><dialog id=box style='margin:80px'><p><span id=words>請先執行 <code>npm install</code> 再啟動</span></dialog>",
  );
  await page.click("button");
  await drag(page);
  await keep(page);
  await expect
    .poll(() => painted(page), { timeout: 15_000 })
    .toEqual(["請先執行 ", "npm install", " 再啟動"]);
}, 60_000);

test("words in a shadow root", async () => {
  const page = await open(
    "/firefox-shadow",
    `<p>前文<div id=host><template shadowrootmode=open><p>說明：<span id=words>${WORDS}</span>。</template></div>`,
  );
  await drag(page);
  await keep(page);
  await expect.poll(() => painted(page), { timeout: 15_000 }).toEqual([WORDS]);
}, 60_000);

test("cells of a table that are selected one by one are one highlight", async () => {
  const page = await open(
    "/firefox-cells",
    "<table><tr><td>甲一<td>乙一<tr><td>甲二<td>乙二<tr><td>甲三<td>乙三</table>",
  );
  // As pressing Control on each cell selects them: a range about each.
  await page.evaluate(() => {
    for (const row of document.querySelectorAll("tr")) {
      const range = document.createRange();
      range.setStart(row, 1);
      range.setEnd(row, 2);
      getSelection()?.addRange(range);
    }
  });
  await page.keyboard.press("Shift");
  await keep(page);
  await expect.poll(() => painted(page), { timeout: 15_000 }).toEqual(["乙一", "乙二", "乙三"]);
}, 60_000);

import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { EXTENSION_ORIGIN } from "../tooling/firefox.ts";
import { firefoxOnSite } from "./firefox.ts";

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>软件新闻</title><body>
<p id="text" title="鼠标">这是一篇说<b>软件和鼠标</b>的文章，还有内存。</p><textarea>软件</textarea>
<iframe srcdoc="<p>框架里面的软件</p>"></iframe>`;

const firefox = firefoxOnSite();

/** Stores what the reader wants on the test site, as the popup does. */
async function chooseForSite(convert: string): Promise<void> {
  const library = await firefox.browser.newPage();
  // Puppeteer is never told that a page of an extension has loaded.
  await library.goto(`${EXTENSION_ORIGIN}/library.html`, { timeout: 2_000 }).catch(() => undefined);
  const key = `site:${new URL(firefox.site.origin).host}`;
  await library.evaluate(`browser.storage.local.set(${JSON.stringify({ [key]: { convert } })})`);
  await library.close();
}

const textOf = (page: Page): Promise<string | null> => page.$eval("#text", (element) => element.textContent);

test("a page is shown in another script while it changes, and put back without a trace", async () => {
  const page = await firefox.browser.newPage();
  await page.goto(firefox.site.page("/firefox-conversion", PAGE));
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.evaluate(() => {
    const node = document.querySelector("#text b")?.firstChild;
    if (node) getSelection()?.setBaseAndExtent(node, 0, node, 2);
  });
  await chooseForSite("twp");
  await expect.poll(() => textOf(page), { timeout: 15_000 }).toBe("這是一篇說軟體和滑鼠的文章，還有記憶體。");
  expect(await page.evaluate(() => String(getSelection()))).toBe("軟體");
  expect(await page.title()).toBe("軟體新聞");
  expect(await page.$eval("textarea", ({ value }) => value)).toBe("软件");
  const inFrame = (): Promise<string | null | undefined> =>
    page.$eval("iframe", (frame) => frame.contentDocument?.querySelector("p")?.textContent);
  await expect.poll(inFrame, { timeout: 15_000 }).toBe("框架裡面的軟體");

  await page.evaluate(() => {
    const late = document.createElement("p");
    late.id = "late";
    late.textContent = "后来的鼠标";
    document.body.append(late);
  });
  await expect.poll(() => page.$eval("#late", (late) => late.textContent)).toBe("後來的滑鼠");
  await page.$eval("#late", (late) => late.remove());

  await chooseForSite("original");
  await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await inFrame()).toBe("框架里面的软件");
}, 60_000);

test("a long block keeps its nodes and every range in them", async () => {
  const line = "这里说的软件和网络都是后来发展的，很复杂。".repeat(2);
  const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body><div id="text">${`${line}<br>`.repeat(300)}</div>`;
  const page = await firefox.browser.newPage();
  await page.goto(firefox.site.page("/firefox-long-block", body));
  await page.evaluate(() => {
    const nodes = [...(document.querySelector("#text")?.childNodes ?? [])];
    const ranges = nodes.flatMap((node, index) => {
      if (!(node instanceof Text)) return [];
      const range = new Range();
      range.setStart(node, index % 18);
      range.setEnd(node, (index % 18) + 2);
      return [range];
    });
    Object.assign(window, { nodes, ranges });
  });
  const words = (text: string): string[] =>
    Array.from({ length: 300 }, (_, index) => text.slice((2 * index) % 18, ((2 * index) % 18) + 2));
  const ranges = (): Promise<unknown> => page.evaluate("ranges.map(String)");
  const isSame = (): Promise<unknown> =>
    page.evaluate("[...document.querySelector('#text').childNodes].every((node, at) => node === nodes[at])");
  await chooseForSite("tw");
  const converted = "這裡說的軟件和網絡都是後來發展的，很複雜。".repeat(2);
  await expect.poll(() => textOf(page), { timeout: 15_000 }).toBe(converted.repeat(300));
  expect(await ranges()).toEqual(words(converted));
  expect(await isSame()).toBe(true);
  await chooseForSite("original");
  await expect.poll(() => textOf(page), { timeout: 15_000 }).toBe(line.repeat(300));
  expect(await ranges()).toEqual(words(line));
  expect(await isSame()).toBe(true);
}, 60_000);

import { expect, test } from "vitest";
import { FRAME_HANDLE } from "../lib/extension/frame-handle.ts";
import { extensionPage } from "../tooling/firefox.ts";
import { firefoxOnSite } from "./firefox.ts";

const LINES = 400;
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>新闻</title>${`<p>这是一篇说软件和鼠标的文章，还有内存。</p>`.repeat(LINES)}`;

const firefox = firefoxOnSite();

/**
 * What the background does before an update, whose event nothing but an update of a signed extension gives: it waits
 * for the page, which has put back all when it answers.
 */
const END = `browser.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id, url }) =>
  /firefox-updated/.test(url) ? browser.scripting.executeScript({
    target: { tabId: id, allFrames: true },
    func: async (name) => {
      const frame = Reflect.get(globalThis, Symbol.for(name));
      frame?.stopped.abort();
      await frame?.reader?.shown();
    },
    args: [${JSON.stringify(FRAME_HANDLE)}],
  }) : null))).then(() => undefined)`;

test("before an update a converted page is put back", async () => {
  const page = await firefox.browser.newPage();
  await page.goto(firefox.site.page("/firefox-updated", PAGE));
  const library = await extensionPage(firefox.browser, "library.html");
  const converted = () =>
    page.evaluate("[...document.querySelectorAll('p')].filter((p) => p.textContent.includes('滑鼠')).length");
  const key = `site:${new URL(firefox.site.origin).host}`;
  await library.evaluate(`browser.storage.local.set(${JSON.stringify({ [key]: { convert: "twp" } })})`);
  await expect.poll(converted, { timeout: 15_000 }).toBe(LINES);
  await library.evaluate(END);
  expect(await converted()).toBe(0);
}, 60_000);

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extensionPage, startFirefox } from "../tooling/firefox.ts";
import { type Site, startSite } from "../tooling/site.ts";

const ARTICLE = readFileSync(join(import.meta.dirname, "../samples/article.html"), "utf8");
const MAIN = /<main>.*<\/main>/s.exec(ARTICLE)?.[0] ?? "";
const QUOTATION = /「從長遠來看.*?」/.exec(ARTICLE)?.[0].slice(1, -1) ?? "";
const BODY = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>文章</title><body>${MAIN}`;
const PLAIN = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>天氣</title><body><h1>明天下雨</h1>`;

let browser: Browser;
let site: Site;
let library: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([startFirefox(), startSite(resolve(import.meta.dirname, ".."))]);
  library = await extensionPage(browser, "library.html");
}, 60_000);

afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

/** Stores decisions for the pages of the test site, as the popup does. */
async function decide(pages: Readonly<Record<string, object>>): Promise<void> {
  const key = `site:${new URL(site.origin).host}`;
  await library.evaluate(`browser.storage.local.set(${JSON.stringify({ [key]: { pages } })})`);
}

const ranges = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String)));

const heading = (page: Page): Promise<string | null> => page.$eval("h1", (element) => element.textContent);

async function open(path: string, body: string): Promise<Page> {
  const page = await browser.newPage();
  site.page(new URL(path, site.origin).pathname, body);
  await page.goto(site.origin + path);
  return page;
}

test("a decision for one page leaves the other pages of its site as they are", async () => {
  await decide({
    "/none": { coverage: "none" },
    "/hidden": { hidden: [QUOTATION] },
    "/converted": { convert: "cn" },
    "/looked-at": { coverage: "look" },
  });
  const other = await open("/other?id=1", BODY);
  await expect.poll(() => ranges(other).then(({ length }) => length), { timeout: 20_000 }).toBeGreaterThan(5);
  expect((await ranges(other)).join()).toContain(QUOTATION.slice(0, 6));
  expect(await heading(other)).toContain("扎克伯格專訪");

  const hidden = await open("/hidden?utm_source=mail", BODY);
  await expect
    .poll(() => ranges(hidden).then(({ length }) => length), { timeout: 20_000 })
    .toBeGreaterThan(5);
  expect((await ranges(hidden)).join()).not.toContain(QUOTATION.slice(0, 6));

  const converted = await open("/converted", PLAIN);
  await expect.poll(() => heading(converted), { timeout: 20_000 }).toBe("明天下雨");
  const convertedArticle = await open("/converted", BODY);
  await expect.poll(() => heading(convertedArticle), { timeout: 20_000 }).toContain("扎克伯格专访");
  await expect
    .poll(() => ranges(convertedArticle).then(({ length }) => length), { timeout: 20_000 })
    .toBeGreaterThan(5);

  const none = await open("/none", BODY);
  await none.evaluate(() => document.body.append("後來的文字"));
  expect(await ranges(none)).toEqual([]);
  await decide({});
  await expect.poll(() => ranges(none).then(({ length }) => length), { timeout: 20_000 }).toBeGreaterThan(5);
}, 120_000);

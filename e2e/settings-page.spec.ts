import { readFile } from "node:fs/promises";
import type { BrowserContext } from "@playwright/test";
import { serviceWorker } from "../tooling/chromium.ts";
import { keepReaderWords } from "./reader-words.ts";
import { COVERAGE, SEEN, type Seen } from "./settings-of-all-kinds.ts";
import { expect, test } from "./test.ts";

/** Writes into extension storage, as the extension does. */
async function store(context: BrowserContext, items: object): Promise<void> {
  const worker = await serviceWorker(context);
  await worker.evaluate((stored) => chrome.storage.local.set(stored), items);
}

test("is the options page, in a tab, and the old page of words leads there", async ({
  context,
  extension,
}) => {
  const worker = await serviceWorker(context);
  expect(await worker.evaluate(() => chrome.runtime.getManifest().options_ui)).toEqual({
    page: "settings.html",
    open_in_tab: true,
  });
  const page = await context.newPage();
  await page.goto(`${extension}/words.html`);
  await page.waitForURL(`${extension}/settings.html#words`);
  await expect(page.locator("#words-title")).toBeFocused();
});

test("names every command with its keys", async ({ context, extension }) => {
  const page = await context.newPage();
  await page.goto(`${extension}/settings.html`);
  await expect(page.locator("#keys dt")).toHaveCount(7);
  // Chromium quietly leaves a command without the keys that it does not like.
  await expect(page.locator("#keys kbd")).toHaveCount(4);
  const opened = context.waitForEvent("page");
  await page.locator("#keys button").click();
  expect((await opened).url()).toBe("chrome://extensions/shortcuts");
});

test("has all choices under their names in a narrow window", async ({ context, extension }) => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(`${extension}/settings.html`);
  await expect(page.locator(".setting").first()).toBeVisible();
  const beside = page
    .locator(".setting")
    .evaluateAll((settings) =>
      settings
        .map(({ firstElementChild: name, lastElementChild: choice }) => [
          name?.getBoundingClientRect().bottom ?? 0,
          choice?.getBoundingClientRect().top ?? 0,
        ])
        .filter(([bottom = 0, top = 0]) => top < bottom),
    );
  expect(await beside).toEqual([]);
});

test("brings a hidden passage back on its open page", async ({ context, site, extension }) => {
  const article = await context.newPage();
  const address = site.page("/hidden", COVERAGE);
  await article.goto(address);
  const underlined = (): Promise<string> => article.evaluate<Seen>(SEEN).then((seen) => seen.underlined);
  await expect.poll(underlined).toContain("從長遠來看");
  const hidden = /「(從長遠來看.*?)」/.exec(COVERAGE)?.[1] ?? "";
  await store(context, {
    [`site:${new URL(site.origin).host}`]: { pages: { "/hidden": { hidden: [hidden] } } },
  });
  await expect.poll(underlined).not.toContain("從長遠來看");
  const page = await context.newPage();
  await page.goto(`${extension}/settings.html#hidden`);
  await expect(page.locator("#hidden q")).toHaveText(hidden);
  await page.locator("#hidden li button").click();
  await expect(page.locator("#hidden li")).toHaveCount(0);
  await article.bringToFront();
  await expect.poll(underlined).toContain("從長遠來看");
});

test("changes the language of an open page, and keeps words as they are typed", async ({
  context,
  extension,
}) => {
  const page = await context.newPage();
  await page.goto(`${extension}/settings.html`);
  await page.locator("#language select").focus();
  await page.locator("#language select").selectOption("zh_TW");
  await expect(page.locator("h1")).toHaveText("設定");
  await expect(page.locator("#language select")).toBeFocused();
  await page.locator("#words .first").click();
  await page.keyboard.type("软件");
  await page.keyboard.press("Tab");
  await page.keyboard.type("軟體");
  await page.close();
  const again = await context.newPage();
  await again.goto(`${extension}/settings.html`);
  await expect(again.locator("#words tbody input").first()).toHaveValue("软件");
  await expect(again.locator("#words tbody input").nth(1)).toHaveValue("軟體");
});

test("saves a backup by one press, and deletes everything by two", async ({ context, extension }) => {
  await store(context, { reader: { language: "zh_CN" } });
  await keepReaderWords(await serviceWorker(context), "软件 = 軟體");
  const page = await context.newPage();
  await page.goto(`${extension}/settings.html`);
  await expect(page.locator("#storage .amounts")).toContainText("1 个词");
  const downloading = page.waitForEvent("download");
  await page.locator("#backup .first").click();
  const saved = await (await downloading).path();
  expect(JSON.parse(await readFile(saved, "utf8"))).toHaveProperty("highlights");
  await page.locator("#storage button").click();
  await page.locator("#storage .danger").click();
  await expect(page.locator("#storage .amounts")).toContainText("0 words");
  const worker = await serviceWorker(context);
  await expect
    .poll(() => worker.evaluate(async () => Object.keys(await chrome.storage.local.get(null))))
    .toEqual(["cues"]);
});

test("the menus and the bundled interview's title follow the language that is chosen", async ({
  context,
  extension,
}) => {
  const worker = await serviceWorker(context);
  // A menu tells nobody what is in it: what it is made of is listened to.
  await worker.evaluate(() => {
    const create = chrome.contextMenus.create.bind(chrome.contextMenus);
    const titles: string[] = [];
    Reflect.set(globalThis, "titles", titles);
    Reflect.set(chrome.contextMenus, "create", (entry: Parameters<typeof create>[0]) => {
      titles.push(entry.title ?? "");
      return create(entry);
    });
  });
  const menu = (): Promise<string[]> => worker.evaluate(() => [...Reflect.get(globalThis, "titles")]);
  const page = await context.newPage();
  await page.goto(`${extension}/settings.html`);
  await page.getByLabel("Language of the interface").selectOption("zh_HK");
  await expect.poll(menu).toContain("劃線");
  for (const title of ["此頁顯示為", "繁體（香港）", "開啟側邊欄"]) expect(await menu()).toContain(title);
  await page.goto(`${extension}/library.html`);
  await expect(page.getByRole("heading", { name: "馬克·朱克伯格談超級智能、人才與算力" })).toBeVisible();
});

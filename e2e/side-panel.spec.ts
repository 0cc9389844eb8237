import type { BrowserContext, Page } from "@playwright/test";
import { serviceWorker } from "../tooling/chromium.ts";
import { lookedAt } from "../tooling/frames.ts";
import { expect, test } from "./test.ts";

/** The side panel as a tab of its own, which begins with a page's tab. */
async function openPanel(context: BrowserContext, extension: string, page: Page): Promise<Page> {
  await page.bringToFront();
  const tab = await (await serviceWorker(context)).evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
  );
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 400, height: 800 });
  await panel.goto(`${extension}/sidepanel.html?tab=${tab}`);
  return panel;
}

/** Brings a page to the front, and tells the extension so: a window without a screen has no tab that a person presses. */
const openIn = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(address);
  return page;
};

test("the side panel shows the passages of the page in front beside what was said, and follows", async ({
  context,
  extension,
  site,
}) => {
  const article = await openIn(context, `${site.origin}/samples/article.html`);
  await lookedAt(context, article);
  const panel = await openPanel(context, extension, article);
  const rows = panel.locator(".panel-passages > li");
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  expect(count).toBeGreaterThan(5);
  // Every row has the words' place in the interview, and words that differ have the original under them.
  await expect(panel.locator(".panel-passages .place")).toHaveCount(count);
  await expect(panel.locator(".panel-passages .original del").first()).toBeVisible();
  await expect(panel.locator(".strip-turns button i").first()).toBeAttached();

  // A press leads to the passage and opens nothing.
  await rows.last().locator("button.article").click();
  await expect.poll(() => article.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await article.evaluate(() => document.documentElement.children.length)).toBe(2);

  // Another tab comes to the front, and the page in it changes.
  const empty = await openIn(
    context,
    site.page("/panel-empty", "<!doctype html><title>無關</title><p>明天下雨"),
  );
  await expect(panel.locator(".notice h1")).toBeVisible();
  await expect(panel.locator("header .label")).toHaveText("無關");
  await expect(rows).toHaveCount(0);
  await empty.goto(`${site.origin}/samples/article.html`);
  await expect(rows).toHaveCount(count);
  await empty.goto("chrome://version");
  await expect(panel.locator(".notice")).toContainText("Browsers let no extension");
  await article.bringToFront();
  await expect(rows).toHaveCount(count);
});

test("in the side panel all is reached by keys: the tabs, the strip, the transcript", async ({
  context,
  extension,
  site,
}) => {
  const article = await openIn(context, `${site.origin}/samples/article.html`);
  await lookedAt(context, article);
  const panel = await openPanel(context, extension, article);
  await expect(panel.locator(".panel-passages .place").first()).toBeVisible();
  const chosen = panel.locator("[role=tab][aria-selected=true]");
  await chosen.focus();
  await panel.keyboard.press("ArrowRight");
  await expect(chosen).toHaveText("Transcript");
  await expect(chosen).toBeFocused();
  await panel.locator(".panel-transcript input").fill("普罗米修斯");
  await expect(panel.locator(".panel-transcript mark").first()).toHaveText("普羅米修斯");
  await panel.locator(".strip-turns button[tabindex='0']").focus();
  await panel.keyboard.press("End");
  await panel.keyboard.press("Enter");
  await expect(panel.locator(".turn[data-target]")).toBeFocused();
  await chosen.focus();
  await panel.keyboard.press("End");
  await expect(panel.locator(".highlights")).toBeVisible();
});

test("the title of the interview is in the language that the reader chose, from the first moment", async ({
  context,
  extension,
  site,
}) => {
  const article = await openIn(context, `${site.origin}/samples/article.html`);
  await (await serviceWorker(context)).evaluate(() =>
    chrome.storage.local.set({ reader: { language: "zh_TW" } }),
  );
  await lookedAt(context, article);
  await context.addInitScript(() => {
    const titles = new Set<string>();
    Reflect.set(globalThis, "titles", titles);
    new MutationObserver(() => titles.add(document.querySelector("h1")?.textContent ?? "")).observe(
      document,
      {
        childList: true,
        subtree: true,
        characterData: true,
      },
    );
  });
  const panel = await openPanel(context, extension, article);
  await expect(panel.locator(".panel-passages .place").first()).toBeVisible();
  const titles = await panel.evaluate(() => [...Reflect.get(globalThis, "titles")].join(" | "));
  expect(titles).toContain("馬克·祖克柏談");
  expect(titles).not.toContain("Mark Zuckerberg");
});

test("the popup's button opens the side panel in the window of its page", async ({
  context,
  extension,
  site,
}) => {
  const article = await openIn(context, `${site.origin}/samples/article.html`);
  const popup = await context.newPage();
  await popup.goto(`${extension}/popup.html`);
  await article.waitForLoadState();
  // The popup closes itself in the same turn.
  await popup.getByRole("button", { name: "Open the side panel" }).click({ noWaitAfter: true });
  const worker = await serviceWorker(context);
  await expect
    .poll(() =>
      worker.evaluate<string[]>(
        `chrome.runtime.getContexts({ contextTypes: ["SIDE_PANEL"] }).then((all) => all.map(({ documentUrl }) => documentUrl ?? ""))`,
      ),
    )
    .toEqual([`${extension}/sidepanel.html`]);
});

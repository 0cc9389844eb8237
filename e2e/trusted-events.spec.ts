import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { closedShadow } from "../tooling/closed-shadow.ts";
import { frameStates, lookedAt } from "../tooling/frames.ts";
import { expect, test } from "./test.ts";

const ARTICLE = readFileSync(join(import.meta.dirname, "../samples/article.html"), "utf8");
const MAIN = /<main>.*<\/main>/s.exec(ARTICLE)?.[0] ?? "";
const WORDS = "我認爲這是一個優勢";

/** Lets the page itself make an event on an element that holds the words. */
const made = (
  page: Page,
  type: string,
  name: "PointerEvent" | "MouseEvent" | "KeyboardEvent",
): Promise<void> =>
  page.evaluate(
    ([words, type, name]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node !== null && !node.nodeValue?.includes(words)) node = walker.nextNode();
      if (node === null) throw new Error("The words are not on the page.");
      const range = document.createRange();
      const at = (node.nodeValue ?? "").indexOf(words);
      range.setStart(node, at + 1);
      range.setEnd(node, at + 3);
      const { x, y, width, height } = range.getBoundingClientRect();
      const place = { clientX: x + width / 2, clientY: y + height / 2 };
      const Made = { PointerEvent, MouseEvent, KeyboardEvent }[name];
      const options = { bubbles: true, composed: true, key: "Escape", pointerType: "mouse", ...place };
      node.parentElement?.dispatchEvent(new Made(type, options));
    },
    [WORDS, type, name] as const,
  );

/** Long enough for the card to open and the reader to start, had they heard. */
const settle = (page: Page): Promise<void> => page.evaluate(() => new Promise((go) => setTimeout(go, 1200)));

test("a page that selects and releases by itself starts nothing and gets no bar", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await page.goto(site.page("/selects", `<!doctype html><meta charset="utf-8"><p>${WORDS}，這是一段文字`));
  await lookedAt(context, page);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("p") ?? document.body));
  await made(page, "pointerup", "PointerEvent");
  await made(page, "keyup", "KeyboardEvent");
  await settle(page);
  expect((await frameStates(context, page))[0]?.reader).toBe(false);
  // The same by a person.
  await page.locator("p").dblclick();
  const bar = await closedShadow(page, "yuanhua-bar");
  await expect.poll(() => bar.count(".colour")).toBe(5);
  await made(page, "pointerdown", "PointerEvent");
  await made(page, "keydown", "KeyboardEvent");
  await settle(page);
  expect(await bar.count(".colour")).toBe(5);
});

test("a page opens no card and closes none", async ({ context, site }) => {
  const page = await context.newPage();
  await page.goto(
    site.page(
      "/moves",
      `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>扎克伯格專訪</title>${MAIN}`,
    ),
  );
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  const place = await page.evaluate((words) => {
    const paragraph = [...document.querySelectorAll("p")].find((element) =>
      element.textContent?.includes(words),
    );
    paragraph?.scrollIntoView({ block: "center", behavior: "instant" });
    const text = paragraph?.firstChild;
    if (!text) throw new Error("The words are not on the page.");
    const range = document.createRange();
    const at = (text.nodeValue ?? "").indexOf(words);
    range.setStart(text, at + 1);
    range.setEnd(text, at + 3);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, WORDS);
  await made(page, "pointermove", "PointerEvent");
  await made(page, "click", "MouseEvent");
  await settle(page);
  await expect(page.locator("yuanhua-card")).toHaveCount(0);

  await page.mouse.move(4, place.y);
  await page.mouse.move(place.x, place.y, { steps: 3 });
  await expect(page.locator("yuanhua-card")).toHaveCount(1);
  await made(page, "keydown", "KeyboardEvent");
  await made(page, "pointerleave", "PointerEvent");
  await settle(page);
  await expect(page.locator("yuanhua-card")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator("yuanhua-card")).toHaveCount(0);
});

test("elements and frames of the page that have our name change nothing", async ({ context, site }) => {
  for (const named of [
    '<div id="yuanhua"></div>',
    '<iframe name="yuanhua"></iframe>',
    '<form name="yuanhua"><input name="reader"></form>',
  ]) {
    const page = await context.newPage();
    await page.goto(
      site.page("/named", `<!doctype html><html lang="zh-Hant"><meta charset="utf-8">${named}${MAIN}`),
    );
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  }
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type ClosedShadow, closedShadow } from "../tooling/closed-shadow.ts";
import { expect, test } from "./test.ts";

const ARTICLE = readFileSync(join(import.meta.dirname, "../samples/article.html"), "utf8");
const MAIN = /<main>.*<\/main>/s.exec(ARTICLE)?.[0] ?? "";
const WORDS = "我認爲這是一個優勢";

/** The article with a field to paste into, and a script of the page's own. */
const body = (script = ""): string => `<!doctype html><html lang="zh-Hant"><meta charset="utf-8">
<title>扎克伯格專訪</title><script>${script}</script><body style="font-size:18px">
<textarea rows="6" cols="60" aria-label="貼上"></textarea>${MAIN}`;

async function middleOf(
  page: Page,
  words: string,
): Promise<{ x: number; y: number; left: number; right: number }> {
  return page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.nodeValue ?? "").indexOf(sought);
      if (at === -1) continue;
      node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2, left, right };
    }
    throw new Error("The words are not on the page.");
  }, words);
}

/** Opens the card of a passage and pins it. */
async function pinnedCard(page: Page): Promise<ClosedShadow> {
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  const { x, y } = await middleOf(page, WORDS);
  await page.mouse.move(x, y, { steps: 3 });
  const card = await closedShadow(page, "yuanhua-card");
  await expect.poll(() => card.count(".actions button")).toBeGreaterThan(2);
  await page.mouse.click(x, y);
  return card;
}

/** What is on the clipboard, pasted by the keyboard. */
async function pasted(page: Page): Promise<string> {
  const field = page.locator("textarea");
  await field.fill("");
  await field.press("ControlOrMeta+v");
  return field.inputValue();
}

test("copying works on a page that is no secure context", async ({ context, site }) => {
  site.page("/insecure", body());
  const page = await context.newPage();
  await page.goto(`${site.insecureOrigin}/insecure`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const card = await pinnedCard(page);
  await card.click(".actions button:nth-child(2)");
  await expect.poll(() => card.text(".actions button:nth-child(2)")).toContain("Copied");
  expect(await pasted(page)).toContain("優勢");

  await page.keyboard.press("Escape");
  await page.evaluate(() => document.querySelector("textarea")?.blur());
  const { y, left, right } = await middleOf(page, "史無前例");
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move(right - 1, y, { steps: 5 });
  await page.mouse.up();
  const bar = await closedShadow(page, "yuanhua-bar");
  await expect.poll(() => bar.count(".colour")).toBe(5);
  await bar.click(".colour");
  const kept = (): Promise<number> =>
    page.evaluate(() => CSS.highlights.get("yuanhua-kept-yellow")?.size ?? 0);
  await expect.poll(kept).toBe(1);
  await expect.poll(() => bar.count(".bar")).toBe(0);
  for (const [icon, copied] of [
    [2, "史無前例"],
    [3, "#:~:text="],
  ] as const) {
    const words = await middleOf(page, "史無前例");
    await page.mouse.click(words.x, words.y);
    await expect.poll(() => bar.count(".icon")).toBe(4);
    await bar.click(`.icon:nth-of-type(${icon})`);
    await expect.poll(() => bar.count(".icon.done")).toBe(1);
    expect(await pasted(page)).toContain(copied);
    await page.keyboard.press("Escape");
  }
});

test("where the page answers every copy itself, the card says that copying was refused", async ({
  context,
  site,
}) => {
  const greedy = `addEventListener("copy", (event) => {
    event.preventDefault(); event.stopImmediatePropagation(); event.clipboardData.setData("text/plain", "mine");
  }, true);`;
  site.page("/greedy", body(greedy));
  const page = await context.newPage();
  await page.goto(`${site.insecureOrigin}/greedy`);
  const card = await pinnedCard(page);
  await card.click(".actions button:nth-child(2)");
  await expect.poll(() => card.text(".actions button:nth-child(2)")).toContain("refused");
});

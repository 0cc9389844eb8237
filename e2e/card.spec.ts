import type { Page } from "@playwright/test";
import { serviceWorker } from "../tooling/chromium.ts";
import { closedShadow } from "../tooling/closed-shadow.ts";
import { expect, test } from "./test.ts";

const CARD = "yuanhua-card";
const WORDS = "在未來,我們將擁有眼鏡";

const boxExpression = (words: string): string => `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.nodeValue.indexOf(${JSON.stringify(words)});
    if (at === -1) continue;
    node.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
    const range = document.createRange();
    range.setStart(node, at + 1);
    range.setEnd(node, at + 3);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
})()`;

async function pointAt(page: Page, words: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate<{ x: number; y: number } | null>(boxExpression(words));
  if (place === null) throw new Error(`The page does not have "${words}".`);
  // From the margin, so that no other passage lies on the way.
  await page.mouse.move(4, place.y);
  await page.mouse.move(place.x, place.y, { steps: 3 });
  return place;
}

async function annotated(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(address);
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith("yuanhua-"))))
    .toBe(true);
}

test("the card opens under a resting pointer, is reached, and leaves nothing behind", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await annotated(page, `${site.origin}/samples/article.html`);
  const card = await closedShadow(page, CARD);
  const point = await pointAt(page, WORDS);
  await expect.poll(() => card.text(".original")).toContain("我們將擁有眼鏡");

  const coversLine = async (): Promise<boolean> => {
    const box = await card.box(".card");
    return box === null || (box.y <= point.y + 5 && box.y + box.height >= point.y - 5);
  };
  await expect.poll(coversLine).toBe(false);
  const box = await card.box(".card");
  if (box === null) throw new Error("The card is gone.");
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(1280);

  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
  await card.click(".segments button:nth-child(2)");
  await expect.poll(() => card.text(".original")).toContain("我们将拥有眼镜");

  await page.keyboard.press("Escape");
  await expect(page.locator(CARD)).toHaveCount(0);

  // What was chosen is remembered for the next card.
  await pointAt(page, WORDS);
  await expect.poll(() => card.text(".original")).toContain("我们将拥有眼镜");
});

test("the keyboard's command opens the card and gets its focus back", async ({ context, site }) => {
  const page = await context.newPage();
  await annotated(page, `${site.origin}/samples/article.html`);
  const worker = await serviceWorker(context);
  await worker.evaluate("chrome.commands.onCommand.dispatch('next-passage')");
  await expect(page.locator(CARD)).toHaveCount(1);
  const card = await closedShadow(page, CARD);
  await expect.poll(() => card.attribute(".frame", "role")).toBe("dialog");
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe(CARD);
  await page.keyboard.press("Escape");
  await expect(page.locator(CARD)).toHaveCount(0);
});

test("a click on an underlined link follows the link", async ({ context, site }) => {
  const page = await context.newPage();
  const address = site.page(
    "/linked.html",
    `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>扎克伯格專訪</title>
    <p>扎克伯格接受《The Information》專訪。他說:「<a href="/samples/page.css">從長遠來看,如果你打算在算力上投入數千億美元,建設多個吉瓦級的集群,那麼確實值得全力競爭,不惜一切代價爭取那50或70位頂尖研究人員來打造你的團隊。</a>」
    <p>扎克伯格表示:「我們的人員正在夜以繼日地工作於普羅米修斯(Prometheus)和亥伯龍(Hyperion),這是我們的前兩個泰坦(Titan)集群,都將超過1吉瓦。亥伯龍將在未來幾年擴展到5吉瓦。」`,
  );
  await annotated(page, address);
  const point = await pointAt(page, "建設多個吉瓦級");
  const card = await closedShadow(page, CARD);
  await expect.poll(() => card.count(".original")).toBe(1);
  await page.mouse.click(point.x, point.y);
  await page.waitForURL("**/samples/page.css");
});

test("the popup lists the passages and leads to them; the transcript opens at the turn", async ({
  context,
  extension,
  site,
}) => {
  const page = await context.newPage();
  await annotated(page, `${site.origin}/samples/article.html`);
  const worker = await serviceWorker(context);
  const tab = await worker.evaluate<number>(
    `(async () => (await chrome.tabs.query({ url: ${JSON.stringify(page.url())} }))[0].id)()`,
  );
  const popup = await context.newPage();
  await popup.goto(`${extension}/popup.html?tab=${tab}`);
  const entry = popup.locator(".passages button", { hasText: WORDS });
  await expect(entry).toBeVisible();
  await entry.click();
  const card = await closedShadow(page, CARD);
  await expect.poll(() => card.text(".original")).toContain("我們將擁有眼鏡");

  await page.bringToFront();
  const opened = context.waitForEvent("page");
  await card.click(".actions button:nth-child(3)");
  const library = await opened;
  await expect(library.locator("[data-target]")).toHaveAttribute("id", "turn-10");
  await expect(library.locator(".turn")).toHaveCount(19);
});

test("the popup switches underlining off for a site and on again", async ({ context, extension, site }) => {
  const page = await context.newPage();
  await annotated(page, `${site.origin}/samples/article.html`);
  const worker = await serviceWorker(context);
  const tab = await worker.evaluate<number>(
    `(async () => (await chrome.tabs.query({ url: ${JSON.stringify(page.url())} }))[0].id)()`,
  );
  const popup = await context.newPage();
  await popup.goto(`${extension}/popup.html?tab=${tab}`);
  await popup.locator(".switch").first().click();
  await expect(popup.locator(".passages")).toHaveCount(0);
  await popup.locator(".switch").first().click();
  await expect(popup.locator(".passages li").first()).toBeVisible();
});

import type { Page } from "@playwright/test";
import { serviceWorker } from "../tooling/chromium.ts";
import { type Box, closedShadow } from "../tooling/closed-shadow.ts";
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
  await popup.getByRole("button", { name: /^All \d+ passages$/ }).click();
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

/** A passage of three lines, two words of which the article has changed. */
const THREE_LINES =
  "從長遠來看,如果你打算在算力上投入數千億美元,建設多個吉瓦級的集群,那麼確實值得全力爭奪,不惜一切代價爭取那50或70位頂尖研究員來打造你的團隊。";

const coverage = (space: string): string => `<!doctype html><html lang="zh-Hant"><meta charset="utf-8">
  <title>扎克伯格專訪</title>
  <body style="max-width: 600px; margin: 0 auto; font: 18px/1.7 sans-serif">
  <p style="margin-top: ${space}">扎克伯格接受《The Information》專訪。他說:「<span id="passage">${THREE_LINES}</span>」
  <p>扎克伯格表示:「我們的人員正在夜以繼日地工作於普羅米修斯(Prometheus)和亥伯龍(Hyperion),這是我們的前兩個泰坦(Titan)集群,都將超過1吉瓦。亥伯龍將在未來幾年擴展到5吉瓦。」
  <div style="height: 2000px"></div>`;

/** The lines of the passage in the window. */
const linesOf = (page: Page): Promise<{ top: number; bottom: number }> =>
  page.evaluate(() => {
    const { top = 0, bottom = 0 } = document.querySelector("#passage")?.getBoundingClientRect() ?? {};
    return { top, bottom };
  });

async function openedCard(page: Page): Promise<Awaited<ReturnType<typeof closedShadow>>> {
  const card = await closedShadow(page, CARD);
  await pointAt(page, "建設多個吉瓦級");
  await expect.poll(() => card.count(".original")).toBe(1);
  return card;
}

for (const { window, space, is } of [
  { window: { width: 1280, height: 900 }, space: "40vh", is: "in the middle of a window" },
  { window: { width: 640, height: 450 }, space: "0", is: "above all else at 200 %" },
]) {
  test(`the card stands off a passage of three lines and shows both versions, ${is}`, async ({
    context,
    site,
  }) => {
    const page = await context.newPage();
    await page.setViewportSize(window);
    await annotated(page, site.page("/three-lines.html", coverage(space)));
    const card = await openedCard(page);
    const boxOf = async (selector: string): Promise<Box> => {
      const box = await card.box(selector);
      if (box === null) throw new Error(`The card has no ${selector}.`);
      return box;
    };
    const frame = await boxOf(".card");
    const scroller = await boxOf(".scroll");
    const article = await boxOf(".article .text");
    const original = await boxOf(".original");
    const actions = await boxOf(".actions");
    const scripts = await boxOf(".segments");
    const { top, bottom } = await linesOf(page);
    expect(frame.y >= bottom || frame.y + frame.height <= top).toBe(true);
    expect(article.y + article.height).toBeLessThanOrEqual(original.y);
    expect(article.y).toBeGreaterThanOrEqual(scroller.y);
    expect(original.y + original.height).toBeLessThanOrEqual(scroller.y + scroller.height);
    for (const part of [frame, actions, scripts])
      expect(part.y + part.height).toBeLessThanOrEqual(window.height);
    await expect.poll(() => card.text(".article ins")).toContain("爭奪");
    await expect.poll(() => card.text(".original del")).toContain("競爭");

    // It stays by the passage while the page scrolls.
    const before = frame.y;
    await page.mouse.wheel(0, 20);
    await expect.poll(async () => before - ((await card.box(".card"))?.y ?? before)).toBe(20);
  });
}

test("a passage that is kept says so, leads to its highlight, and opens the card alone", async ({
  context,
  extension,
  site,
}) => {
  const page = await context.newPage();
  await annotated(page, site.page("/kept-passage.html", coverage("40vh")));
  const card = await openedCard(page);
  await card.click(".actions button:nth-child(1)");
  await expect.poll(() => card.text(".actions button:nth-child(1)")).toContain("Kept");
  await expect.poll(() => page.evaluate(() => CSS.highlights.has("yuanhua-kept-yellow"))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(page.locator(CARD)).toHaveCount(0);

  const point = await pointAt(page, "建設多個吉瓦級");
  await expect.poll(() => card.text(".actions button:nth-child(1)")).toContain("Kept");
  await page.mouse.click(point.x, point.y);
  await expect.poll(() => card.attribute(".window button", "aria-pressed")).toBe("true");
  await expect(page.locator("yuanhua-bar")).toHaveCount(0);

  await card.click(".highlight .colour:nth-child(2)");
  await expect.poll(() => page.evaluate(() => CSS.highlights.has("yuanhua-kept-green"))).toBe(true);
  const library = await context.newPage();
  await library.goto(`${extension}/library.html#/highlights`);
  await expect(library.locator("article", { hasText: "建設多個吉瓦級" })).toHaveCount(1);
});

test("hiding a passage is taken back where its card stood, and forgotten", async ({ context, site }) => {
  const page = await context.newPage();
  const address = site.page("/hidden-passage.html", coverage("40vh"));
  await annotated(page, address);
  const hiddenTexts = async (): Promise<unknown> =>
    (await serviceWorker(context)).evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  const underlined = (): Promise<boolean> =>
    page.evaluate(() =>
      [...CSS.highlights].some(
        ([name, ranges]) =>
          name.startsWith("yuanhua-") &&
          [...ranges].some((range) => range.toString().includes("建設多個吉瓦級")),
      ),
    );
  const card = await openedCard(page);
  await card.click(".hide");
  await expect.poll(() => card.text(".notice")).toContain("Passage hidden.");
  await expect.poll(underlined).toBe(false);
  await expect.poll(hiddenTexts).toContain("建設多個吉瓦級");

  await card.click(".undo");
  await expect(page.locator(CARD)).toHaveCount(0);
  await expect.poll(underlined).toBe(true);
  await expect.poll(hiddenTexts).not.toContain("建設多個吉瓦級");
  await annotated(page, address);
  await expect.poll(underlined).toBe(true);
});

test("names follow the script, as the region writes them", async ({ context, site }) => {
  const page = await context.newPage();
  await annotated(page, site.page("/names.html", coverage("40vh")));
  const card = await openedCard(page);
  await card.click(".segments button:nth-child(2)");
  await expect.poll(() => card.text(".place b")).toBe("马克·扎克伯格");
  await expect.poll(() => card.text(".question b")).toBe("杰西卡·莱辛");
  await card.click(".segments button:nth-child(4)");
  await expect.poll(() => card.text(".place b")).toBe("馬克·祖克柏");
  await expect.poll(() => card.text(".question b")).toBe("潔西卡·萊辛");
});

test("with the focus in the card, keys scroll the card and not the page", async ({ context, site }) => {
  const page = await context.newPage();
  await annotated(page, site.page("/keys.html", coverage("40vh")));
  const worker = await serviceWorker(context);
  await worker.evaluate("chrome.commands.onCommand.dispatch('next-passage')");
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe(CARD);
  const card = await closedShadow(page, CARD);
  await expect.poll(() => card.attribute(".frame", "aria-label")).toMatch(/^Original words: \w+/);
  const scrolled = await page.evaluate(() => scrollY);
  for (const key of ["ArrowDown", "PageDown", "End", " "]) await page.keyboard.press(key);
  await expect.poll(() => card.count(".card")).toBe(1);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test("a page in another language than the interview has bands, and a card with the words that were said", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await annotated(page, `${site.origin}/e2e/pages/another-language.html`);
  const bands = () =>
    page.evaluate(() =>
      [...CSS.highlights].flatMap(([name, ranges]) =>
        name.startsWith("yuanhua-") ? [`${name.split("-")[1]} ${ranges.size}`] : [],
      ),
    );
  expect(await bands()).toEqual(["band 4"]);
  await pointAt(page, "whatever it takes");
  const card = await closedShadow(page, CARD);
  await expect.poll(() => card.text(".head")).toContain("Translated");
  await expect.poll(() => card.text(".original")).toContain("50或70");
});

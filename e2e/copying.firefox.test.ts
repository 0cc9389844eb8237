import { expect, test } from "vitest";
import { firefoxOnSite, hasBar, keepWords } from "./firefox.ts";

const WORDS = "新的資料中心需要多少電力與冷卻水";
const PAGE = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>新聞</title>
<body style="font-size:20px"><textarea rows="5" cols="60"></textarea><p>昨天的發布會上，工程師說明了<b id="words">${WORDS}</b>，並回答了記者的提問。`;

/** In the order of the bar: five colours and the note stand before it. */
const CONTROLS_TO_COPY = 7;

const firefox = firefoxOnSite();

test("a highlight is copied with its source on a page that is no secure context", async () => {
  firefox.site.page("/firefox-copying", PAGE);
  const page = await firefox.browser.newPage();
  await page.goto(`${firefox.site.insecureOrigin}/firefox-copying`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const box = await keepWords(page);
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.has("yuanhua-kept-yellow")), { timeout: 15_000 })
    .toBe(true);
  await expect.poll(() => hasBar(page), { timeout: 15_000 }).toBe(false);
  await page.mouse.click((box.left + box.right) / 2, box.y);
  await expect.poll(() => hasBar(page), { timeout: 15_000 }).toBe(true);
  // The bar is one stop of Tab, and arrow keys move within it.
  await page.keyboard.press("Tab");
  for (let key = 1; key < CONTROLS_TO_COPY; key++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const pasted = async (): Promise<string> => {
    await page.click("textarea");
    await page.keyboard.down("Control");
    await page.keyboard.press("v");
    await page.keyboard.up("Control");
    return page.$eval("textarea", ({ value }) => value);
  };
  await expect.poll(pasted, { timeout: 15_000 }).toContain(`「${WORDS}」`);
}, 90_000);

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serviceWorker, startChromium } from "../tooling/chromium.ts";
import { closedShadow } from "../tooling/closed-shadow.ts";
import { lookedAt } from "../tooling/frames.ts";
import { backupOf } from "./kept-words.ts";
import { expect, test } from "./test.ts";
import { openToolbarPopup, type ToolbarPopup } from "./toolbar-popup.ts";

/** In CSS pixels, as `popup.css` states it. */
const WIDTH = 400;
/** Browsers make no panel larger, in pixels of the screen at a scale of 1. */
const MOST_HEIGHT = 600;

/** A profile whose owner has chosen a zoom for all pages: the popup is zoomed as well. */
async function zoomedProfile(zoom: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yuanhua-"));
  await mkdir(join(folder, "Default"));
  // A level is a power of 1.2; "x" stands for the usual partition.
  const preferences = { partition: { default_zoom_level: { x: Math.log(zoom) / Math.log(1.2) } } };
  await writeFile(join(folder, "Default", "Preferences"), JSON.stringify(preferences));
  return folder;
}

interface Measures {
  readonly scale: number;
  readonly width: number;
  readonly needed: number;
  readonly height: number;
  readonly cut: number;
  /** How often the names of the tabs are broken into lines. */
  readonly lines: number;
}

const measures = (popup: ToolbarPopup): Promise<Measures> =>
  popup.evaluate(`(() => {
    const root = document.documentElement;
    const tab = document.querySelector(".tabs button");
    const visible = [...document.querySelectorAll("button, select, input, textarea")].filter((control) => control.checkVisibility());
    return {
      scale: devicePixelRatio,
      width: innerWidth,
      needed: root.scrollWidth,
      height: innerHeight,
      cut: visible.filter((control) => { const box = control.getBoundingClientRect(); return box.left < -1 || box.right > innerWidth + 1; }).length,
      lines: Math.round(tab.getBoundingClientRect().height / parseFloat(getComputedStyle(tab).lineHeight)),
    };
  })()`);

test("on coverage the popup opens at the page, though the page has highlights and they are read first", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await page.goto(`${site.origin}/samples/article.html`);
  await lookedAt(context, page);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("h1") ?? document.body));
  await (await serviceWorker(context)).evaluate("chrome.commands.onCommand.dispatch('keep-selection')");
  await expect.poll(() => page.evaluate(() => CSS.highlights.has("yuanhua-kept-yellow"))).toBe(true);
  for (let opened = 0; opened < 3; opened++) {
    const popup = await openToolbarPopup(context, page);
    await popup.until("document.querySelector('.tabs .badge') !== null");
    expect(await popup.evaluate("document.querySelector('main').dataset.tab")).toBe("page");
    await popup.close();
  }
});

test("colours and all filters stand in one row", async ({ context, extension, site }) => {
  // A passage that is kept brings the choice of an interview, and a second site that of sites.
  const article = await context.newPage();
  await article.goto(`${site.origin}/samples/article.html`);
  await lookedAt(context, article);
  await (await serviceWorker(context)).evaluate("chrome.commands.onCommand.dispatch('next-passage')");
  const card = await closedShadow(article, "yuanhua-card");
  await card.click(".actions .keep");
  await expect.poll(() => card.count(".actions .kept")).toBe(1);
  const popup = await context.newPage();
  await popup.setViewportSize({ width: WIDTH, height: MOST_HEIGHT });
  await popup.goto(`${extension}/library.html#/highlights`);
  await popup.locator(".take-away input[type=file]").setInputFiles(backupOf(2));
  await popup.getByRole("button", { name: "Import", exact: true }).click();
  await expect(popup.getByText("2 imported")).toBeVisible();
  await popup.goto(`${extension}/popup.html?list`);
  await expect(popup.locator(".filters select")).toHaveCount(3);
  const tops = await popup
    .locator(".filters > *")
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top / 12)));
  expect(new Set(tops).size).toBe(1);
});

for (const [language, zoom, tag] of [
  ["en", 1, "en"],
  ["zh-TW", 1, "zh-Hant-TW"],
  ["zh-CN", 2, "zh-Hans"],
  ["en", 2, "en"],
] as const) {
  test(`the toolbar's popup has its width on every page and in every view (${language}, ${zoom * 100} %)`, async ({
    site,
  }) => {
    const profile = zoom === 1 ? "" : await zoomedProfile(zoom);
    const context = await startChromium({ language, profile });
    const page = await context.newPage();
    for (const address of [
      `${site.origin}/samples/article.html`,
      site.page("/empty", "<!doctype html><p>明天下雨"),
      "chrome://version",
    ]) {
      await page.goto(address);
      const popup = await openToolbarPopup(context, page);
      expect(await popup.evaluate("document.documentElement.lang")).toBe(tag);
      for (const tab of ["page", "highlights"]) {
        if (tab === "highlights") {
          await popup.evaluate("document.querySelectorAll('.tabs button')[1].click()");
          await popup.until("document.querySelector('.highlights') !== null");
        }
        await popup.until(`innerWidth === ${WIDTH}`).catch(() => undefined);
        const found = await measures(popup);
        expect
          .soft(found, `${tab} of ${address}`)
          .toMatchObject({ scale: zoom, width: WIDTH, needed: WIDTH, cut: 0, lines: 1 });
        expect(found.height * zoom).toBeLessThanOrEqual(MOST_HEIGHT);
      }
      await popup.close();
    }
    await context.close();
    if (profile !== "") await rm(profile, { recursive: true, force: true });
  });
}

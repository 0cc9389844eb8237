import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import type { BrowserContext, Page } from "@playwright/test";
import type { FrameReport } from "../lib/extension/messages/frame-report.ts";
import type { PassageKind } from "../lib/matching/passage.ts";
import { extensionAddress, serviceWorker, startChromium } from "../tooling/chromium.ts";
import { closedShadow } from "../tooling/closed-shadow.ts";
import { reportExpression } from "../tooling/report-expression.ts";
import { type Site, startSite } from "../tooling/site.ts";
import { waitFor, waitUntil } from "../tooling/wait.mjs";

const root = resolve(import.meta.dirname, "..");
const FOLDER = join(root, "docs/pictures");
const SAMPLE = "samples/article.html";
const CARD = "yuanhua-card";
const BAR = "yuanhua-bar";
const PATIENCE_MILLISECONDS = 15_000;

interface Look {
  readonly width: number;
  readonly height: number;
  readonly scale?: number;
  readonly dark?: boolean;
  readonly language?: string;
}

const DESKTOP: Look = { width: 1040, height: 760, scale: 2, language: "zh-TW" };

async function withBrowser(look: Look, work: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await startChromium(look);
  try {
    await work(context);
  } finally {
    await context.close();
  }
}

async function openSample(context: BrowserContext, site: Site): Promise<{ page: Page; report: FrameReport }> {
  const page = await context.newPage();
  await page.goto(`${site.origin}/${SAMPLE}`);
  const worker = await serviceWorker(context);
  return await waitUntil("passages on the sample article", PATIENCE_MILLISECONDS, async () => {
    const report = await worker.evaluate<FrameReport | null>(reportExpression(page.url()));
    return report !== null && report.passages.length > 0 ? { page, report } : null;
  });
}

async function tabOf(context: BrowserContext, page: Page): Promise<number> {
  const worker = await serviceWorker(context);
  const asking = worker.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id ?? -1, page.url());
  return await waitFor("the tab of the article", PATIENCE_MILLISECONDS, asking);
}

/** Points at the passage as a person does, and waits until its card stands. */
async function openCard(page: Page, text: string): Promise<void> {
  const place = await page.evaluate(
    (words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(words) ?? -1;
        if (at === -1) continue;
        node.parentElement?.scrollIntoView({ block: "center" });
        const range = document.createRange();
        range.setStart(node, at + 1);
        range.setEnd(node, at + 3);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    },
    text.slice(0, 12),
  );
  if (place === null) throw new Error(`The article does not have "${text}".`);
  await page.mouse.move(place.x - 40, place.y - 60);
  await page.mouse.move(place.x, place.y, { steps: 4 });
  const card = await closedShadow(page, CARD);
  await waitUntil(`the card of "${text}"`, PATIENCE_MILLISECONDS, async () =>
    (await card.count(".original")) > 0 ? true : null,
  );
  await page.waitForTimeout(250);
}

const saved = (name: string): string => join(FOLDER, `${name}.png`);

function passageOf({ passages }: FrameReport, kind: PassageKind): string | undefined {
  return passages.find((passage) => passage.kind === kind)?.text;
}

async function cards(site: Site): Promise<void> {
  await withBrowser(DESKTOP, async (context) => {
    const { page, report } = await openSample(context, site);
    await page.screenshot({ path: saved("page") });
    for (const kind of ["verbatim", "edited", "reworded", "spliced", "reported", "translated"] as const) {
      const text = passageOf(report, kind);
      if (text === undefined) continue;
      await openCard(page, text);
      await page.screenshot({ path: saved(`card-${kind}`) });
      await page.keyboard.press("Escape");
    }
    const longest = report.passages.reduce((long, next) =>
      next.quoted && next.text.length > long.text.length ? next : long,
    );
    await openCard(page, longest.text);
    await page.screenshot({ path: saved("card-long") });
  });
}

async function looks(site: Site): Promise<void> {
  const variants: readonly (readonly [name: string, look: Look])[] = [
    ["card-dark", { ...DESKTOP, dark: true }],
    ["card-200", { ...DESKTOP, width: 640, height: 450 }],
    ["card-phone", { ...DESKTOP, width: 390, height: 780 }],
    ["card-english", { ...DESKTOP, language: "en" }],
  ];
  for (const [name, look] of variants) {
    await withBrowser(look, async (context) => {
      const { page, report } = await openSample(context, site);
      await openCard(page, passageOf(report, "edited") ?? passageOf(report, "verbatim") ?? "");
      await page.screenshot({ path: saved(name) });
    });
  }
}

async function extensionPages(site: Site): Promise<void> {
  for (const dark of [false, true]) {
    const suffix = dark ? "-dark" : "";
    await withBrowser({ ...DESKTOP, width: 400, height: 600, dark }, async (context) => {
      const { page } = await openSample(context, site);
      const popup = await context.newPage();
      await popup.goto(`${await extensionAddress(context, "/popup.html")}?tab=${await tabOf(context, page)}`);
      await popup.locator(".passages li").first().waitFor();
      await popup.locator(".popup").screenshot({ path: saved(`popup${suffix}`) });
    });
    await withBrowser({ ...DESKTOP, height: 900, dark }, async (context) => {
      const library = await context.newPage();
      await library.goto(await extensionAddress(context, "/library.html#/interviews/zuckerberg-titv-2025/6"));
      await library.locator("[data-target]").waitFor();
      await library.screenshot({ path: saved(`transcript${suffix}`) });
    });
  }
}

/** Selects words of the sample with the pointer. */
async function selectWords(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1;
      if (at === -1) continue;
      node.parentElement?.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes[0], boxes.at(-1)];
      if (first === undefined || last === undefined) return null;
      return [
        first.left + 1,
        first.top + first.height / 2,
        last.right - 1,
        last.top + last.height / 2,
      ] as const;
    }
    return null;
  }, words);
  if (ends === null) throw new Error(`The article does not have "${words}".`);
  await page.mouse.move(ends[0], ends[1]);
  await page.mouse.down();
  await page.mouse.move(ends[2], ends[3], { steps: 6 });
  await page.mouse.up();
}

/** Keeps a few words of the sample and shows them on the page, in the popup and on the library page. */
async function highlights(site: Site): Promise<void> {
  for (const dark of [false, true]) {
    const suffix = dark ? "-dark" : "";
    await withBrowser({ ...DESKTOP, dark }, async (context) => {
      const { page, report } = await openSample(context, site);
      const bar = await closedShadow(page, BAR);
      const quoted = report.passages.filter((passage) => passage.quoted).slice(0, 3);
      for (const [at, { text }] of quoted.entries()) {
        await selectWords(page, text.slice(0, 14));
        await waitUntil("the bar by the selected words", PATIENCE_MILLISECONDS, async () =>
          (await bar.count(".colour")) > 0 ? true : null,
        );
        await page.waitForTimeout(250);
        if (at === 2 && !dark) await page.screenshot({ path: saved("highlight-bar") });
        await bar.click(`.colour:nth-child(${at + 1})`);
        await page.waitForTimeout(600);
      }
      const popup = await context.newPage();
      await popup.setViewportSize({ width: 400, height: 580 });
      await popup.goto(
        `${await extensionAddress(context, "/popup.html")}?list&tab=${await tabOf(context, page)}`,
      );
      await popup.locator("article").nth(3).waitFor();
      await popup.locator("article button", { hasText: /筆記/ }).first().click();
      await popup.locator("textarea").first().fill("和逐字稿的說法比較。");
      await popup.locator(".editor input").fill("算力, 要查證");
      await popup.locator(".editor .done").click();
      await popup.locator(".tag").first().waitFor();
      await popup.waitForTimeout(300);
      await popup.screenshot({ path: saved(`popup-highlights${suffix}`) });
    });
  }
}

const PARTS: Readonly<Record<string, (site: Site) => Promise<void>>> = {
  cards,
  looks,
  extensionPages,
  highlights,
};

mkdirSync(FOLDER, { recursive: true });
const site = await startSite(root);
try {
  const wished = process.argv.slice(2);
  for (const [name, part] of Object.entries(PARTS)) {
    if (wished.length === 0 || wished.includes(name)) await part(site);
  }
} finally {
  await site.close();
}

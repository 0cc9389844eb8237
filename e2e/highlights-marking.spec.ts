import type { BrowserContext, Page } from "@playwright/test";
import { serviceWorker } from "../tooling/chromium.ts";
import { closedShadow } from "../tooling/closed-shadow.ts";
import { lookedAt } from "../tooling/frames.ts";
import { inColour } from "./kept-words.ts";
import { expect, test } from "./test.ts";

const page = (body: string): { body: string } => ({
  body: `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>新聞</title><body style="font-size: 18px">${body}`,
});

/** Presses at the start of one element's text, and lets go at the end of another's. */
async function drag(page: Page, from: string, to = from): Promise<void> {
  const [start, end] = [await page.locator(from).boundingBox(), await page.locator(to).boundingBox()];
  if (start === null || end === null) throw new Error("Nothing to select is on the page.");
  await page.mouse.move(start.x + 1, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width - 1, end.y + end.height - 8, { steps: 5 });
  await page.mouse.up();
}

const WORDS = "<span id=words>新的資料中心需要多少電力</span>";

/** Records of the store, by what the library's page reads. */
async function keptCount(context: BrowserContext, extension: string): Promise<number> {
  const library = await context.newPage();
  await library.goto(`${extension}/library.html`);
  const count = await library.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("yuanhua");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = reject;
    });
    const counting = database.transaction("highlights").objectStore("highlights").count();
    await new Promise((resolve) => counting.addEventListener("success", resolve));
    database.close();
    return counting.result;
  });
  await library.close();
  return count;
}

test("code is kept with the words round it, and by itself", async ({ context, site }) => {
  const tab = await context.newPage();
  const address = site.page("/code", () =>
    page(
      "<p><span id=words>請先執行 <code>npm install</code> 再啟動</span><pre id=code style='width: max-content'>let answer = 42;</pre>",
    ),
  );
  await tab.goto(address);
  await lookedAt(context, tab);
  const bar = await closedShadow(tab, "yuanhua-bar");
  await drag(tab, "#words");
  await expect.poll(() => bar.count(".colour")).toBe(5);
  await bar.click(".colour:nth-child(1)");
  await expect.poll(() => inColour(tab, "yellow")).toBe("請先執行 npm install 再啟動");
  await drag(tab, "#code");
  await expect.poll(() => bar.count(".colour")).toBe(5);
  await bar.click(".colour:nth-child(2)");
  await expect.poll(() => inColour(tab, "green")).toBe("let answer = 42;");
  await tab.reload();
  await expect.poll(() => inColour(tab, "yellow")).toBe("請先執行 npm install 再啟動");
  await expect.poll(() => inColour(tab, "green")).toBe("let answer = 42;");
});

const OPENED: readonly (readonly [where: string, body: string, open: string])[] = [
  [
    "a modal dialog",
    `<dialog id=box style="margin: 80px"><p>說明：${WORDS}。</dialog>`,
    "document.querySelector('#box').showModal()",
  ],
  [
    "the fullscreen element",
    `<div id=box style="background: white"><p>說明：${WORDS}。</div>`,
    "document.querySelector('#box').requestFullscreen()",
  ],
  [
    "a popover that a press closes",
    `<div id=box popover=auto style="margin: 80px"><p>說明：${WORDS}。</div>`,
    "document.querySelector('#box').showPopover()",
  ],
];

for (const [where, body, open] of OPENED) {
  test(`the bar can be pressed in ${where}, and leaves nothing there`, async ({ context, site }) => {
    const tab = await context.newPage();
    const path = `/top-layer-${where.replaceAll(" ", "-")}`;
    await tab.goto(site.page(path, () => page(`<button onclick="${open}">open</button>${body}`)));
    await tab.bringToFront();
    await lookedAt(context, tab);
    await tab.click("button");
    const markup = await tab.evaluate(() => document.documentElement.outerHTML);
    const bar = await closedShadow(tab, "yuanhua-bar");
    await drag(tab, "#words");
    await expect.poll(() => bar.count(".colour")).toBe(5);
    await bar.click(".colour:nth-child(2)");
    await expect.poll(() => inColour(tab, "green")).toBe("新的資料中心需要多少電力");
    await expect.poll(() => bar.count(".bar")).toBe(0);
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(markup);
    expect(await tab.locator("#box").isVisible()).toBe(true);
  });
}

test("words in shadow roots are kept and painted, now and after a visit", async ({ context, site }) => {
  const tab = await context.newPage();
  const address = site.page("/shadow", () =>
    page(`<p>前文<div id=host><template shadowrootmode=open><p>說明：${WORDS}。</template></div><p>後文`),
  );
  await tab.goto(address);
  await lookedAt(context, tab);
  const bar = await closedShadow(tab, "yuanhua-bar");
  await drag(tab, "#words");
  await expect.poll(() => bar.count(".colour")).toBe(5);
  await bar.click(".colour:nth-child(2)");
  await expect.poll(() => inColour(tab, "green")).toBe("新的資料中心需要多少電力");
  await tab.reload();
  await expect.poll(() => inColour(tab, "green")).toBe("新的資料中心需要多少電力");
});

test("the same words kept again are the same highlight", async ({ context, site, extension }) => {
  const tab = await context.newPage();
  await tab.goto(site.page("/twice", () => page(`<p>說明：${WORDS}。`)));
  await lookedAt(context, tab);
  const bar = await closedShadow(tab, "yuanhua-bar");
  await drag(tab, "#words");
  await expect.poll(() => bar.count(".colour")).toBe(5);
  await bar.click(".colour:nth-child(2)");
  await expect.poll(() => inColour(tab, "green")).toBe("新的資料中心需要多少電力");
  await drag(tab, "#words");
  await expect.poll(() => bar.text("p")).not.toBeNull();
  await bar.click(".colour:nth-child(3)");
  await expect.poll(() => inColour(tab, "blue")).toBe("新的資料中心需要多少電力");
  expect(await inColour(tab, "green")).toBe("");
  expect(await keptCount(context, extension)).toBe(1);
});

test("all of a page, selected by a key, is kept", async ({ context, site }) => {
  const tab = await context.newPage();
  await tab.goto(site.page("/all", () => page("<p>第一段。<p>第二段。")));
  await tab.bringToFront();
  await lookedAt(context, tab);
  const bar = await closedShadow(tab, "yuanhua-bar");
  await tab.keyboard.press("Control+a");
  await expect.poll(() => bar.count(".colour")).toBe(5);
  await bar.click(".colour:nth-child(2)");
  await expect.poll(() => inColour(tab, "green")).toBe("第一段。第二段。");
});

test("by keyboard a highlight is reached, recoloured and deleted", async ({ context, site }) => {
  const tab = await context.newPage();
  await tab.goto(site.page("/keys", () => page(`<p><a href="#x">link</a> 說明：${WORDS}。`)));
  await tab.bringToFront();
  await lookedAt(context, tab);
  const bar = await closedShadow(tab, "yuanhua-bar");
  await drag(tab, "#words");
  await expect.poll(() => bar.count(".colour")).toBe(5);
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("ArrowRight");
  await tab.keyboard.press("Enter");
  await expect.poll(() => inColour(tab, "green")).toBe("新的資料中心需要多少電力");
  await expect.poll(() => bar.count(".bar")).toBe(0);
  const next = async () =>
    (await serviceWorker(context)).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      // No key of the page's gives a command of the browser: the event that one sends stands in.
      const given = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void };
      given.dispatch("next-passage", tab);
    });
  await next();
  await expect.poll(() => bar.attribute(":focus", "aria-label")).not.toBeNull();
  await tab.keyboard.press("End");
  await tab.keyboard.press("Enter");
  await expect.poll(() => inColour(tab, "green")).toBe("");
});

test("a finger finds targets of 44 pixels, and the bar stays in a narrow window", async ({
  context,
  site,
}) => {
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send("Emulation.setDeviceMetricsOverride", {
    width: 360,
    height: 640,
    deviceScaleFactor: 2,
    mobile: true,
  });
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  await tab.goto(
    site.page("/finger", () => page(`<meta name=viewport content="width=device-width"><p>說明：${WORDS}。`)),
  );
  await tab.bringToFront();
  await lookedAt(context, tab);
  const bar = await closedShadow(tab, "yuanhua-bar");
  await tab.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector("#words") ?? document.body),
  );
  await expect.poll(() => bar.count(".colour")).toBe(5);
  for (const control of [".colour", ".icon"]) {
    const box = await bar.box(control);
    // The browser counts in parts of a pixel: 43.999996 is what it makes of 44.
    expect(Math.round(100 * Math.min(box?.width ?? 0, box?.height ?? 0)) / 100).toBeGreaterThanOrEqual(44);
  }
  const whole = await bar.box(".bar");
  expect(whole?.x).toBeGreaterThanOrEqual(0);
  expect((whole?.x ?? 0) + (whole?.width ?? 999)).toBeLessThanOrEqual(360);
});

test("a frame without an address of its own is offered nothing, and says why it keeps nothing", async ({
  context,
  site,
}) => {
  const tab = await context.newPage();
  await tab.goto(
    site.page("/srcdoc", () =>
      page(
        `<iframe width=600 height=300 srcdoc="<p style='margin:90px 20px'><span id=words>框架裡的幾個字</span>"></iframe>`,
      ),
    ),
  );
  await tab.bringToFront();
  await lookedAt(context, tab);
  const bar = await closedShadow(tab, "yuanhua-bar");
  const words = await tab.frameLocator("iframe").locator("#words").boundingBox();
  await tab.mouse.dblclick((words?.x ?? 0) + 20, (words?.y ?? 0) + 8);
  await (await serviceWorker(context)).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const given = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void };
    given.dispatch("keep-selection", tab);
  });
  await expect.poll(() => bar.text("p")).toContain("address of its own");
  expect(await bar.count(".colour")).toBe(0);
});

import type { BrowserContext, Page } from "@playwright/test";
import { serviceWorker } from "../tooling/chromium.ts";
import { frameStates, lookedAt } from "../tooling/frames.ts";
import { keepReaderWords } from "./reader-words.ts";
import { expect, test } from "./test.ts";

const ARTICLE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>软件新闻</title></head><body>
<p id="text">这是一篇说软件和鼠标的文章，还有内存。</p><textarea id="field">软件里面</textarea>
<iframe id="frame" srcdoc="<p>框架里面的软件</p>"></iframe></body></html>`;

/** Chooses from the context menu, as a click there does. */
async function choose(context: BrowserContext, item: string): Promise<void> {
  const worker = await serviceWorker(context);
  await worker.evaluate(async (menuItemId) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const clicked = chrome.contextMenus.onClicked as unknown as {
      dispatch(info: object, tab: unknown): void;
    };
    clicked.dispatch({ menuItemId, frameId: 0 }, tab);
  }, item);
}

const textOf = (page: Page): Promise<string | null> => page.locator("#text").textContent();

test("shows a page and its frames in a script by the menu, after a reload too, and puts it back", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await page.goto(site.page("/conversion", ARTICLE));
  await page.bringToFront();
  const before = await page.content();
  await choose(context, "page-script:twp");
  await expect.poll(() => textOf(page)).toBe("這是一篇說軟體和滑鼠的文章，還有記憶體。");
  await expect(page).toHaveTitle("軟體新聞");
  await expect(page.frameLocator("#frame").locator("p")).toHaveText("框架裡面的軟體");
  await expect(page.locator("#field")).toHaveValue("软件里面");
  await page.reload();
  await expect.poll(() => textOf(page)).toBe("這是一篇說軟體和滑鼠的文章，還有記憶體。");
  await choose(context, "page-script:original");
  await expect.poll(() => page.content()).toBe(before);
  await expect(page.frameLocator("#frame").locator("p")).toHaveText("框架里面的软件");
});

test("an order is obeyed on a page that is not to be translated, and in a plain text file", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await page.goto(
    site.page(
      "/untranslated",
      ARTICLE.replace('lang="zh-CN"', 'lang="ja" translate="no" class="notranslate"'),
    ),
  );
  await page.bringToFront();
  await choose(context, "page-script:twp");
  await expect.poll(() => textOf(page)).toContain("滑鼠");

  const body = "第一章\n\n这是一篇说软件和鼠标的文章，后来还有内存。\n".repeat(20);
  await page.goto(
    site.page("/chapter.txt", { body, headers: { "content-type": "text/plain; charset=utf-8" } }),
  );
  await lookedAt(context, page);
  await choose(context, "page-script:twp");
  await expect.poll(() => page.locator("pre").textContent()).toContain("後來還有記憶體");
  await choose(context, "page-script:original");
  await expect.poll(() => page.locator("pre").textContent()).toBe(body);
});

test("what comes late is shown as the page is: a frame, a frame's next document, a shadow root", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await page.goto(site.page("/late", ARTICLE));
  await page.bringToFront();
  await choose(context, "page-script:twp");
  await expect.poll(() => textOf(page)).toContain("滑鼠");
  const other = site.page("/late-frame", "<!doctype html><meta charset=utf-8><p>后来的软件</p>");
  await page.evaluate((address) => {
    const frame = document.createElement("iframe");
    frame.id = "late";
    frame.src = address;
    document.body.append(frame);
    document.querySelector("iframe")?.setAttribute("srcdoc", "<p>另外的软件</p>");
    const host = document.createElement("div");
    host.id = "host";
    document.body.append(host);
  }, other);
  await expect(page.frameLocator("#late").locator("p")).toHaveText("後來的軟體");
  await expect(page.frameLocator("#frame").locator("p")).toHaveText("另外的軟體");
  await page.evaluate(() => {
    const host = document.querySelector("#host");
    if (host) host.attachShadow({ mode: "open" }).innerHTML = "<p>影子里的软件</p>";
    document.body.append("。");
  });
  await expect(page.locator("#host p")).toHaveText("影子裡的軟體");
  await choose(context, "page-script:original");
  await expect(page.frameLocator("#late").locator("p")).toHaveText("后来的软件");
  await expect(page.locator("#host p")).toHaveText("影子里的软件");
});

test("closed shadow roots are shown as the page is, and put back; what is ours is left alone", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  const closing = `<script>for (const [name, text] of [["div", "影子里的软件"], ["closed-part", "里面的鼠标"], ["yuanhua-card", "卡片里的软件"]]) {
    const host = document.createElement(name);
    const root = host.attachShadow({ mode: "closed" });
    root.innerHTML = "<p>" + text + "</p>";
    (window.roots ??= []).push(root);
    document.body.append(host);
  }</script>`;
  await page.goto(site.page("/closed-roots", `${ARTICLE}${closing}`));
  await page.bringToFront();
  const texts = () => page.evaluate<string[]>("roots.map(({ textContent }) => textContent)");
  const before = await texts();
  await choose(context, "page-script:twp");
  await expect.poll(texts).toEqual(["影子裡的軟體", "裡面的滑鼠", "卡片里的软件"]);
  await choose(context, "page-script:original");
  await expect.poll(texts).toEqual(before);
});

test("converts what stands in a text field on the reader's order, and undo takes it back", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await page.goto(site.page("/field", ARTICLE));
  await page.bringToFront();
  await page.locator("#field").focus();
  await choose(context, "field-script:tw");
  await expect(page.locator("#field")).toHaveValue("軟件裡面");
  await expect.poll(() => textOf(page)).toBe("这是一篇说软件和鼠标的文章，还有内存。");
  await page.keyboard.press("Control+z");
  await expect(page.locator("#field")).toHaveValue("软件里面");
});

test("shows only the selected words in a script, and puts them back", async ({ context, site }) => {
  const page = await context.newPage();
  await page.goto(site.page("/selection", ARTICLE));
  await page.bringToFront();
  const before = await page.content();
  await page.evaluate(() => {
    const node = document.querySelector("#text")?.firstChild;
    if (node) getSelection()?.setBaseAndExtent(node, 5, node, 7);
  });
  await choose(context, "selection-script:twp");
  await expect.poll(() => textOf(page)).toBe("这是一篇说軟體和鼠标的文章，还有内存。");
  expect(await page.evaluate(() => String(getSelection()))).toBe("軟體");
  await choose(context, "page-script:original");
  await expect.poll(() => page.content()).toBe(before);
});

test("selected words stay converted through settings of other things, and the original is theirs again each time", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await page.goto(site.page("/selection-again", ARTICLE));
  await page.bringToFront();
  const select = (): Promise<void> =>
    page.evaluate(() => {
      const node = document.querySelector("#text")?.firstChild;
      if (node) getSelection()?.setBaseAndExtent(node, 5, node, 7);
    });
  const selected = "这是一篇说軟體和鼠标的文章，还有内存。";
  for (const round of ["once", "and once more"]) {
    await select();
    await choose(context, "selection-script:twp");
    await expect.poll(() => textOf(page), round).toBe(selected);
    const looks = async (): Promise<number> =>
      (await frameStates(context, page)).find(({ frame }) => frame === 0)?.looks ?? 0;
    const before = await looks();
    const worker = await serviceWorker(context);
    await worker.evaluate(async (at) => {
      await chrome.storage.local.set({ reader: { cardDelay: at === "once" ? "long" : "usual" } });
    }, round);
    await expect.poll(looks, round).toBeGreaterThan(before);
    expect(await textOf(page), round).toBe(selected);
    await choose(context, "page-script:original");
    await expect.poll(() => textOf(page), round).toBe("这是一篇说软件和鼠标的文章，还有内存。");
  }
});

test("a page that is shown in a script follows the reader's own words at once", async ({
  context,
  site,
  extension,
}) => {
  const page = await context.newPage();
  await page.goto(site.page("/own-words", ARTICLE));
  await page.bringToFront();
  await choose(context, "page-script:twp");
  await expect.poll(() => textOf(page)).toContain("滑鼠");
  const words = await context.newPage();
  await words.goto(`${extension}/settings.html`);
  await keepReaderWords(words, "鼠标\t老鼠");
  await expect.poll(() => textOf(page)).toContain("老鼠");
});

test("searches the page in any script, by a bar that leaves nothing behind", async ({ context, site }) => {
  const page = await context.newPage();
  await page.goto(site.page("/search", ARTICLE));
  await page.bringToFront();
  await lookedAt(context, page);
  const before = await page.content();
  const worker = await serviceWorker(context);
  await worker.evaluate(() => {
    const command = chrome.commands.onCommand as unknown as { dispatch(name: string): void };
    command.dispatch("search-page");
  });
  const bar = page.locator("yuanhua-search");
  await expect(bar).toHaveCount(1);
  await page.keyboard.type("軟件和滑鼠");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("軟件和鼠標");
  const hits = (): Promise<number> => page.evaluate(() => CSS.highlights.get("yuanhua-hit")?.size ?? 0);
  await expect.poll(hits).toBe(1);
  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
  expect(await hits()).toBe(0);
  expect(await page.content()).toBe(before);
});

test("turns the page by the command, and back", async ({ context, site }) => {
  const page = await context.newPage();
  await page.goto(site.page("/turn", ARTICLE));
  await page.bringToFront();
  const worker = await serviceWorker(context);
  const turn = (): Promise<void> =>
    worker.evaluate(() => {
      const command = chrome.commands.onCommand as unknown as { dispatch(name: string): void };
      command.dispatch("convert-page");
    });
  await choose(context, "page-script:hk");
  await expect.poll(() => textOf(page)).toBe("這是一篇説軟件和鼠標的文章，還有內存。");
  await turn();
  await expect.poll(() => textOf(page)).toBe("这是一篇说软件和鼠标的文章，还有内存。");
  await turn();
  await expect.poll(() => textOf(page)).toBe("這是一篇説軟件和鼠標的文章，還有內存。");
});

test("copies what is selected as the page wrote it", async ({ context, site }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
  const page = await context.newPage();
  await page.goto(site.page("/copy", ARTICLE));
  await page.bringToFront();
  await choose(context, "page-script:twp");
  await expect.poll(() => textOf(page)).toBe("這是一篇說軟體和滑鼠的文章，還有記憶體。");
  await page.evaluate(() => {
    const text = document.querySelector("#text")?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 5, text, 19);
  });
  expect(await page.evaluate(() => String(getSelection()))).toBe("軟體和滑鼠的文章，還有記憶體");
  await choose(context, "copy-source");
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe("软件和鼠标的文章，还有内存");
});

test("lets words of the reader's own win", async ({ context, site }) => {
  const worker = await serviceWorker(context);
  await keepReaderWords(worker, "[twp]\n鼠标\n软件 = 軟件程式");
  const page = await context.newPage();
  await page.goto(site.page("/words", ARTICLE));
  await page.bringToFront();
  await choose(context, "page-script:twp");
  await expect.poll(() => textOf(page)).toBe("這是一篇說軟件程式和鼠标的文章，還有記憶體。");
});

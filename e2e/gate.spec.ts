import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { BUILT_FOR_CHROMIUM, loadExtension, serviceWorker } from "../tooling/chromium.ts";
import { type FrameState, frameStates, lookedAt } from "../tooling/frames.ts";
import { expect, test } from "./test.ts";

const NAME = "扎克伯格";

/** A page that a person can open too. */
const writtenPage = (name: string): string => readFileSync(join(import.meta.dirname, "pages", name), "utf8");

/** A page that tells what it sees of the world: its messages, its errors, its changes. */
const watchful = (body: string, head = ""): string => `<!doctype html><meta charset="utf-8">${head}
<script>
  var seen = [];
  addEventListener("message", (event) => seen.push("message " + JSON.stringify(event.data)));
  addEventListener("error", (event) => seen.push("error " + event.message));
  addEventListener("securitypolicyviolation", (event) => seen.push("policy " + event.violatedDirective));
  document.addEventListener("readystatechange", () => {
    if (document.readyState !== "interactive") return;
    new MutationObserver((records) => seen.push("changes " + records.length)).observe(document, {
      subtree: true, childList: true, attributes: true, characterData: true,
    });
  });
</script>
<body>${body}`;

/** All that a page is, as its reader and its own scripts see it. */
async function portrait(page: Page): Promise<object> {
  const own = await page.evaluate(() => ({
    markup: new XMLSerializer().serializeToString(document),
    seen: Reflect.get(window, "seen"),
    globals: Object.getOwnPropertyNames(window).length,
    highlights: CSS.highlights.size,
    sheets: document.adoptedStyleSheets.length,
    resources: performance
      .getEntriesByType("resource")
      .map((entry) => entry.name.replace(/.*favicon.ico$/, ""))
      .filter(Boolean),
  }));
  return {
    ...own,
    picture: createHash("sha256")
      .update(await page.screenshot())
      .digest("hex"),
  };
}

async function readerStarts(context: BrowserContext, page: Page, frames = 1): Promise<void> {
  await expect
    .poll(async () => (await frameStates(context, page)).filter(({ reader }) => reader).length)
    .toBe(frames);
}

test("a page that is no coverage is the same as without the extension", async ({ context, plain, site }) => {
  const address = site.page(
    "/plain",
    watchful("<h1>天氣</h1><p>明天下雨。<iframe srcdoc='x'></iframe>".repeat(3)),
  );
  const portraits: object[] = [];
  for (const browser of [plain, context]) {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    await page.goto(address);
    if (browser === context) {
      const states = await lookedAt(context, page);
      expect(states.map(({ gate, reader }) => [gate, reader])).toEqual(Array(4).fill([true, false]));
    }
    portraits.push({ ...(await portrait(page)), said });
  }
  expect(portraits[1]).toEqual(portraits[0]);
});

test("a name that comes late, or with another address of an app, starts the reader", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await page.goto(site.page("/late", watchful("<p id=text>天氣")));
  await lookedAt(context, page);
  await page.evaluate((name) => document.body.append(name), NAME);
  await readerStarts(context, page);

  await page.goto(site.page("/app", watchful("<p id=text>天氣")));
  await lookedAt(context, page);
  await page.evaluate((name) => {
    history.pushState(null, "", "/app/article");
    document.body.textContent = name;
  }, NAME);
  await readerStarts(context, page);
});

test("frames of every kind are looked at", async ({ context, site }) => {
  const other = site.page("/frame", watchful(NAME)).replace("127.0.0.1", "localhost");
  const page = await context.newPage();
  await page.goto(
    site.page(
      "/frames",
      watchful(`<iframe srcdoc="${NAME}"></iframe><iframe sandbox srcdoc="${NAME}"></iframe>
        <iframe src="${other}"></iframe><iframe id="blank"></iframe>
        <script>blank.contentDocument.body.append("${NAME}")</script>`),
    ),
  );
  await expect
    .poll(async () => (await frameStates(context, page)).filter(({ gate }) => gate).length)
    .toBeGreaterThanOrEqual(4);
  await expect
    .poll(
      async () =>
        (await frameStates(context, page)).filter(({ frame, reader }) => reader && frame !== 0).length,
    )
    .toBeGreaterThanOrEqual(3);
});

test("open shadow roots are read, attached early or late", async ({ context, site }) => {
  const page = await context.newPage();
  await page.goto(
    site.page("/early", watchful(`<div><template shadowrootmode="open"><p>${NAME}</template></div>`)),
  );
  await readerStarts(context, page);

  await page.goto(site.page("/shadow", watchful("<div id=host></div>")));
  await lookedAt(context, page);
  await page.evaluate((name) => {
    const host = document.querySelector("#host");
    host?.attachShadow({ mode: "open" }).append(name);
    host?.append("a change nearby");
  }, NAME);
  await readerStarts(context, page);
});

test("hidden text, code and what is typed are no reason", async ({ context, site }) => {
  const page = await context.newPage();
  await page.goto(
    site.page(
      "/hidden",
      watchful(
        `<p hidden>${NAME}<pre>${NAME}</pre><textarea>${NAME}</textarea><p contenteditable>${NAME}</p>`,
      ),
    ),
  );
  const [state] = await lookedAt(context, page);
  expect(state?.reader).toBe(false);
});

test("selected text is a reason, in a text field it is none", async ({ context, site }) => {
  const page = await context.newPage();
  await page.goto(site.page("/select", watchful("<textarea>天氣</textarea><p>天氣預報")));
  await lookedAt(context, page);
  await page.locator("textarea").dblclick();
  expect((await frameStates(context, page))[0]?.reader).toBe(false);
  await page.locator("p").dblclick();
  await readerStarts(context, page);
});

test("tabs that are open already are looked at after installing, and old scripts fall silent after an update", async ({
  plain: context,
  site,
}) => {
  const page = await context.newPage();
  await page.goto(site.page("/open", watchful(`<p>${NAME}`)));
  await loadExtension(context, BUILT_FOR_CHROMIUM);
  await readerStarts(context, page);

  await loadExtension(context, BUILT_FOR_CHROMIUM);
  await expect
    .poll(async () => {
      const states = await frameStates(context, page).catch((): FrameState[] => []);
      return states.map(({ gate, reader }) => [gate, reader]);
    })
    .toEqual([[true, true]]);
  expect(await page.evaluate(() => Reflect.get(window, "seen"))).toEqual([]);
});

test("switched off for the site nothing starts, and an order does all the same", async ({
  context,
  site,
}) => {
  const worker = await serviceWorker(context);
  const { host } = new URL(site.origin);
  await worker.evaluate((key) => chrome.storage.local.set({ [key]: { annotate: false } }), `site:${host}`);
  const page = await context.newPage();
  await page.goto(site.page("/off", watchful(`<p>${NAME}`)));
  const [state] = await lookedAt(context, page);
  expect(state?.reader).toBe(false);
  await worker.evaluate(
    (key) =>
      chrome.storage.local.set({ [key]: { annotate: false, pages: { "/off": { coverage: "look" } } } }),
    `site:${host}`,
  );
  await readerStarts(context, page);
});

test.describe("a hostile page is left in peace", () => {
  const pages: Readonly<Record<string, { body: string; headers?: Record<string, string> }>> = {
    empty: { body: "" },
    broken: { body: `<p><table><div></p>${NAME}<frameset><svg><foreignObject>` },
    frameset: { body: "<frameset cols='*,*'><frame src='/nothing'><frame></frameset>" },
    "not HTML": {
      body: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry>${NAME}</entry></feed>`,
      headers: { "content-type": "application/xml" },
    },
    "of the strictest policy": {
      body: `<!doctype html><meta charset="utf-8"><p>${NAME}`,
      headers: {
        "content-security-policy": "default-src 'none'; sandbox; require-trusted-types-for 'script'",
      },
    },
    "with names that are traps": { body: writtenPage("names-that-are-traps.html") },
    "that nests without end": { body: `${"<b>".repeat(5000)}${NAME}` },
    "of 5 MB in one node": { body: `<!doctype html><meta charset="utf-8">${"字".repeat(1_700_000)}${NAME}` },
  };
  for (const [name, answer] of Object.entries(pages)) {
    test(name, async ({ context, site }) => {
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => errors.push(message.text()));
      await page.goto(site.page(`/hostile/${encodeURIComponent(name)}`, answer));
      await lookedAt(context, page);
      await expect
        .poll(async () => (await frameStates(context, page))[0]?.reader)
        .toBe(answer.body.includes(NAME));
      expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
    });
  }

  test("that rewrites itself without end", async ({ context, site }) => {
    const page = await context.newPage();
    await page.goto(`${site.origin}/e2e/pages/rewrites-itself.html`);
    const [state] = await lookedAt(context, page, 3);
    expect(state?.gate).toBe(true);
    await page.evaluate((added) => document.body.append(added), NAME);
    await readerStarts(context, page);
  });
});

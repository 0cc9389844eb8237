import { expect, test } from "vitest";
import { extensionPage } from "../tooling/firefox.ts";
import { firefoxOnSite } from "./firefox.ts";

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>新闻</title><p id="text">这是一篇说软件和鼠标的文章，还有内存。</p>
<script>const host = document.createElement("div"); const root = host.attachShadow({ mode: "closed" });
root.innerHTML = "<p>影子里的软件</p>"; document.body.append(host);</script>`;

const firefox = firefoxOnSite();

test("a page takes orders from the background and from pages of the extension, and shows closed shadow roots as itself", async () => {
  const address = firefox.site.page("/firefox-orders", PAGE);
  const page = await firefox.browser.newPage();
  await page.goto(address);
  const library = await extensionPage(firefox.browser, "library.html");
  const order = (who: string, message: object) =>
    library.evaluate(`Promise.all([${who}, browser.tabs.query({})]).then(([{ browser }, tabs]) =>
      browser.tabs.sendMessage(
        tabs.find(({ url }) => url?.startsWith(${JSON.stringify(address)})).id,
        ${JSON.stringify(message)},
      )).then(() => undefined)`);
  const texts = () => page.evaluate("[document.querySelector('#text').textContent, root.textContent]");
  const converted = ["這是一篇說軟體和滑鼠的文章，還有記憶體。", "影子裡的軟體"];
  const before = await texts();
  // A setting for the site starts the reader, which then obeys.
  const key = `site:${new URL(firefox.site.origin).host}`;
  await library.evaluate(`browser.storage.local.set(${JSON.stringify({ [key]: { convert: "twp" } })})`);
  await expect.poll(texts, { timeout: 15_000 }).toEqual(converted);
  await order("browser.runtime.getBackgroundPage()", { type: "convert", target: "original" });
  await expect.poll(texts, { timeout: 15_000 }).toEqual(before);
  await order("Promise.resolve(window)", { type: "convert", target: "twp" });
  await expect.poll(texts, { timeout: 15_000 }).toEqual(converted);
}, 60_000);

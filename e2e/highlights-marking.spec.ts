import type { Page } from "@playwright/test";
import { closedShadow } from "../tooling/closed-shadow.ts";
import { lookedAt } from "../tooling/frames.ts";
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

const inColour = (page: Page, colour: string): Promise<string> =>
  page.evaluate(
    (name) => [...(CSS.highlights.get(`yuanhua-kept-${name}`) ?? [])].map(String).join(""),
    colour,
  );

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

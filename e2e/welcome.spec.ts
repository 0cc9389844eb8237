import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import {
  BUILT_FOR_CHROMIUM,
  loadExtension,
  serviceWorker,
  startChromium,
  welcomePage,
} from "../tooling/chromium.ts";
import { closedShadow } from "../tooling/closed-shadow.ts";
import { SEEN, type Seen } from "./settings-of-all-kinds.ts";
import { expect, test } from "./test.ts";

const welcomes = (context: BrowserContext): number =>
  context.pages().filter((page) => page.url().endsWith("/welcome.html")).length;

/** How many of the keys that a started worker writes are there; none as long as the worker that was is going. */
const written = async (context: BrowserContext): Promise<number> => {
  try {
    const worker = await serviceWorker(context);
    return await worker.evaluate(async () => Object.keys(await chrome.storage.local.get("cues")).length);
  } catch {
    return 0;
  }
};

/** Waits until the worker has done all that follows from its start: menus are made last. */
const settled = (context: BrowserContext): Promise<void> => expect.poll(() => written(context)).toBe(1);

test("greets a new reader once: at installing, and neither at an update nor when the browser starts", async () => {
  const profile = await mkdtemp(join(tmpdir(), "yuanhua-"));
  const first = await startChromium({ profile, language: "zh-TW", welcome: true });
  const page = await welcomePage(first);
  await expect(page.locator(".steps li")).toHaveCount(3);
  await expect(page.locator("h2").first()).toHaveText("照常閱讀");
  await page.close();
  // To load it again from its folder is an update for the browser.
  const worker = await serviceWorker(first);
  await worker.evaluate(() => chrome.storage.local.remove("cues"));
  await loadExtension(first, BUILT_FOR_CHROMIUM);
  await settled(first);
  expect(welcomes(first)).toBe(0);
  await first.close();
  const again = await startChromium({ profile, language: "zh-TW", welcome: true });
  await settled(again);
  expect(welcomes(again)).toBe(0);
  await again.close();
  await rm(profile, { recursive: true, force: true });
});

test("has an example that is underlined, and whose passages open their cards", async ({
  context,
  extension,
}) => {
  const welcome = await context.newPage();
  await welcome.goto(`${extension}/welcome.html`);
  const opening = context.waitForEvent("page");
  await welcome.locator(".go").click();
  const example = await opening;
  await expect
    .poll(() => example.evaluate<Seen>(SEEN).then(({ underlined }) => underlined))
    .toContain("從長遠來看");
  const box = await example.evaluate(() => {
    const highlights = [...CSS.highlights].flatMap(([, highlight]) => [...highlight]);
    const range = highlights.find((one) => String(one).includes("從長遠來看"));
    if (!(range instanceof Range)) throw new Error("The passage is not there.");
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    const { x, y } = range.getClientRects()[0] ?? new DOMRect();
    return { x: x + 30, y: y + 8 };
  });
  await example.mouse.move(box.x - 4, box.y);
  await example.mouse.move(box.x, box.y, { steps: 3 });
  const card = await closedShadow(example, "yuanhua-card");
  await expect.poll(() => card.count(".original")).toBe(1);
});

test("shows the example in the script of the interface", async () => {
  const context = await startChromium({ language: "zh-CN", welcome: true });
  const welcome = await welcomePage(context);
  const opening = context.waitForEvent("page");
  await welcome.locator(".go").click();
  await expect((await opening).locator("h1")).toContainText("扎克伯格专访");
  await context.close();
});

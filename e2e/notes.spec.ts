import type { BrowserContext, Page } from "@playwright/test";
import { closedShadow } from "../tooling/closed-shadow.ts";
import { lookedAt } from "../tooling/frames.ts";
import { storedHighlights } from "./stored-highlights.ts";
import { expect, test } from "./test.ts";
import { attachToolbarPopup } from "./toolbar-popup.ts";

const WORDS = "新的資料中心需要多少電力與冷卻水";
const ARTICLE = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>新聞</title>
<body style="font-size:20px"><p>昨天的發布會上，工程師說明了<b>${WORDS}</b>，並回答了記者的提問。`;

/** The notes that lie in the store. */
const notes = async (context: BrowserContext): Promise<string[]> =>
  (await storedHighlights(context)).map(({ note }) => note);

/** Selects the words and presses the bar's pencil. */
async function beginNote(context: BrowserContext, page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.bringToFront();
  await lookedAt(context, page);
  const box = await page.locator("b").boundingBox();
  if (box === null) throw new Error("The words are not on the page.");
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  const bar = await closedShadow(page, "yuanhua-bar");
  await expect.poll(() => bar.count(".icon")).toBe(1);
  await bar.click(".icon");
}

test("a note that is typed in the toolbar's popup is kept though the popup is closed at once", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await beginNote(context, page, site.page("/note-in-popup", ARTICLE));
  const popup = await attachToolbarPopup(context);
  await popup.until("document.activeElement.localName === 'textarea'");
  await popup.type("寫到一半的筆記");
  await popup.close();
  await expect.poll(() => notes(context)).toEqual(["寫到一半的筆記"]);
});

test("a note that is typed on the library page is kept though its tab is reloaded or closed", async ({
  context,
  extension,
  site,
}) => {
  const page = await context.newPage();
  await beginNote(context, page, site.page("/note-in-library", ARTICLE));
  await (await attachToolbarPopup(context)).close();
  const library = await context.newPage();
  await library.goto(`${extension}/library.html#/highlights`);
  const note = library.getByRole("textbox", { name: "Note", exact: true });
  await library.getByRole("button", { name: "Add a note" }).click();
  await note.pressSequentially("第一次");
  await library.reload();
  await expect.poll(() => notes(context)).toEqual(["第一次"]);
  await library.getByRole("button", { name: "Edit" }).click();
  await note.press("End");
  await note.pressSequentially("，第二次");
  await library.close();
  await expect.poll(() => notes(context)).toEqual(["第一次，第二次"]);
});

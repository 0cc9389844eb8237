import type { BrowserContext, Page } from "@playwright/test";
import { lookedAt } from "../tooling/frames.ts";
import { expect, test } from "./test.ts";
import { openToolbarPopup } from "./toolbar-popup.ts";

const WORDS = "新的資料中心需要多少電力與冷卻水";
const ARTICLE = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>新聞</title><p>${WORDS}。`;

const noteIn = (tab: Page) => tab.getByRole("textbox", { name: "Note", exact: true });

async function openLibrary(context: BrowserContext, extension: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(`${extension}/library.html#/highlights`);
  return tab;
}

/** Has one highlight of a page taken in. @returns the tab of the library in which that was done */
async function keepOne(context: BrowserContext, extension: string, address: string): Promise<Page> {
  const tab = await openLibrary(context, extension);
  const annotation = {
    type: "Annotation",
    created: "2026-01-02T03:04:05Z",
    target: {
      source: address,
      selector: { type: "TextQuoteSelector", exact: WORDS, prefix: "", suffix: "" },
    },
  };
  await tab.locator(".take-away input[type=file]").setInputFiles({
    name: "one.jsonld",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify([annotation])),
  });
  await tab.getByRole("button", { name: "Import", exact: true }).click();
  await expect(tab.locator("article")).toHaveCount(1);
  return tab;
}

test("a note that is open in two library tabs has what either wrote, and both tabs show it", async ({
  context,
  extension,
}) => {
  const one = await keepOne(context, extension, "https://news.example.org/one");
  const other = await openLibrary(context, extension);
  for (const tab of [one, other]) await tab.getByRole("button", { name: "Add a note" }).click();
  // Taken over while its tab is open.
  await one.bringToFront();
  await noteIn(one).pressSequentially("第一頁寫的");
  await expect(noteIn(other)).toHaveValue("第一頁寫的");

  // Written at the same time: in the other tab before it hears of it.
  await other.bringToFront();
  await noteIn(other).press("End");
  await Promise.all([
    one.evaluate(() => {
      const field = document.querySelector("textarea");
      field?.focus();
      field?.setSelectionRange(99, 99);
      document.execCommand("insertText", false, "，左");
    }),
    other.evaluate(() => {
      const field = document.querySelector("textarea");
      field?.setSelectionRange(99, 99);
      document.execCommand("insertText", false, "，右");
    }),
  ]);
  for (const tab of [one, other]) {
    await expect(noteIn(tab)).toHaveValue(/^第一頁寫的(?:，左，右|，右，左)$/);
  }
  expect(await noteIn(one).inputValue()).toBe(await noteIn(other).inputValue());
  await other.getByRole("button", { name: "Done" }).click();
  await expect(other.locator(".note")).toHaveText(await noteIn(one).inputValue());

  // What is deleted in one is gone in the other, and comes back there too.
  await other.locator("article .remove").click();
  await expect(one.locator("article")).toHaveCount(0);
  await other.getByRole("button", { name: "Undo" }).click();
  await expect(one.locator("article")).toHaveCount(1);
});

test("a note that is written in the toolbar's popup and in the library has both", async ({
  context,
  extension,
  site,
}) => {
  const address = site.page("/note-in-two-places", ARTICLE);
  const library = await keepOne(context, extension, address);
  const page = await context.newPage();
  await page.goto(address);
  await lookedAt(context, page);
  const popup = await openToolbarPopup(context, page);
  await popup.until("document.querySelector('.below button:not(.remove):not(.tag)') !== null");
  await popup.evaluate(`document.querySelector('.below button:not(.remove):not(.tag)').click()`);
  await popup.until("document.activeElement.localName === 'textarea'");
  await library.getByRole("button", { name: "Add a note" }).click();
  // Focus is not the library's, since a popup closes with it: what the library writes comes from its field alone.
  await popup.type("彈出視窗寫的");
  await expect(noteIn(library)).toHaveValue("彈出視窗寫的");
  await Promise.all([
    popup.type("，續"),
    library.evaluate(() => {
      const field = document.querySelector("textarea");
      if (field === null) throw new Error("There is no field.");
      field.value = `資料庫寫的。${field.value}`;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }),
  ]);
  await expect(noteIn(library)).toHaveValue("資料庫寫的。彈出視窗寫的，續");
  await popup.until("document.querySelector('textarea').value === '資料庫寫的。彈出視窗寫的，續'");
  await popup.close();
  await library.reload();
  await expect(library.locator(".note")).toHaveText("資料庫寫的。彈出視窗寫的，續");
});

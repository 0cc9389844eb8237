import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hostileTexts } from "../lib/matching/fixtures/hostile-texts.ts";
import { frameStates } from "../tooling/frames.ts";
import { bundledInterviews } from "../tooling/interviews.ts";
import { expect, test } from "./test.ts";
import { openToolbarPopup } from "./toolbar-popup.ts";

const [INTERVIEW] = bundledInterviews();

/** It leads into every place of the transcript at once, and asks for more work than one page may. */
const KIND = "one quotation, four characters of each clause, ellipses";
const LENGTH = 200_000;

const ARTICLE = readFileSync(join(import.meta.dirname, "../samples/article.html"), "utf8");

/** The sentence of the popup on a page that was given up. */
const LEFT_ALONE: { readonly popup_left_out_page: { readonly message: string } } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../public/_locales/en/messages.json"), "utf8"),
);

/** Milliseconds for what goes on meanwhile; without turns it would wait for a minute. */
const MEANWHILE = 20_000;

/** Milliseconds for a page that is searched to its limit: some seconds, the others' turns between. */
const PATIENCE = 90_000;

test("a page that is made to hold the search holds neither the popup nor another tab, and the popup says so", async ({
  context,
  site,
}) => {
  test.setTimeout(180_000);
  if (INTERVIEW === undefined) throw new Error("There is no bundled interview.");
  const text = hostileTexts(INTERVIEW)[KIND]?.(LENGTH) ?? "";
  const hostile = await context.newPage();
  await hostile.goto(
    site.page("/hostile", `<!doctype html><html lang="zh-TW"><title>專訪</title><p>${text}`),
  );
  const sentence = `document.querySelector("main").textContent.includes(${JSON.stringify(LEFT_ALONE.popup_left_out_page.message)})`;

  await (await openToolbarPopup(context, hostile)).close();

  const article = await context.newPage();
  await article.goto(site.page("/article", ARTICLE));
  await expect
    .poll(async () => (await frameStates(context, article))[0]?.passages.length ?? 0, { timeout: MEANWHILE })
    .toBeGreaterThanOrEqual(7);
  const besides = await openToolbarPopup(context, article);
  await besides.until("document.querySelector('main').textContent.length > 0");
  await besides.close();

  await expect
    .poll(
      async () => {
        const said = await openToolbarPopup(context, hostile);
        const isSaid = await said.evaluate(sentence);
        await said.close();
        return isSaid;
      },
      { timeout: PATIENCE, intervals: [1_000] },
    )
    .toBe(true);
  expect((await frameStates(context, hostile))[0]?.passages ?? []).toEqual([]);
});

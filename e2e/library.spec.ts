import { readFileSync } from "node:fs";
import { serviceWorker } from "../tooling/chromium.ts";
import { lookedAt } from "../tooling/frames.ts";
import { expect, test } from "./test.ts";
import { openToolbarPopup } from "./toolbar-popup.ts";

const TRANSCRIPT = `陳記者：你們打算什麼時候把新的海水淡化廠蓋起來？
林局長：我們預計在後年春天完成第一座海水淡化廠，每天可以供應三萬戶家庭的用水。
陳記者：經費從哪裡來？
林局長：經費的一半來自中央政府的治水特別預算，另一半由縣政府分五年編列。`;

const ARTICLE = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>海水淡化厂</title>
<p>林局长接受陈记者专访时说：“我们预计在后年春天完成第一座海水淡化厂，每天可以供应三万户家庭的用水。”
<p>谈到经费，林局长说：“经费的一半来自中央政府的治水特别预算，另一半由县政府分五年编列。”`;

/** How many words are underlined for the reader. */
const underlined = "[...CSS.highlights].filter(([name]) => name.startsWith('yuanhua-')).length";

test("an interview that the reader adds is recognised on pages, until it is removed", async ({
  context,
  site,
  extension,
}) => {
  const library = await context.newPage();
  await library.goto(`${extension}/library.html#/add`);
  await library.getByRole("textbox", { name: "Transcript" }).fill("只有一段話，沒有人在說。");
  await expect(library.getByRole("alert")).toContainText("No line begins");
  await library.getByRole("textbox", { name: "Transcript" }).fill(TRANSCRIPT);
  await library.getByLabel("Title").fill("海水淡化廠專訪");
  await library.getByRole("button", { name: "Add to the library" }).click();
  await expect(library.locator(".turn")).toHaveCount(4);

  const page = await context.newPage();
  await page.goto(site.page("/desalination", () => ({ body: ARTICLE })));
  await expect.poll(() => page.evaluate<number>(underlined)).toBeGreaterThan(0);

  await library.goto(`${extension}/library.html#/`);
  const row = library.locator("li", { hasText: "海水淡化廠專訪" });
  await row.getByRole("button", { name: "Delete" }).click();
  await expect(row).toHaveCount(0);
  await page.reload();
  await lookedAt(context, page);
  expect(await page.evaluate<number>(underlined)).toBe(0);
  await library.getByRole("button", { name: "Undo" }).click();
  await expect(row).toHaveCount(1);
  await page.reload();
  await expect.poll(() => page.evaluate<number>(underlined)).toBeGreaterThan(0);
});

const ENGLISH_VERSION = `Chen Mei-hua: When do you intend to get the new desalination plant built?
Lin Wen: We expect to finish the first desalination plant in the spring of the year after next, with water for thirty thousand households a day.
Chen Mei-hua: Where does the money come from?
Lin Wen: Half of the funds come from the special budget of the central government for water control, and the county pays the other half over five years.`;

const ENGLISH_ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Desalination</title>
<p>In an interview with Chen Mei-hua, Lin Wen said: “We expect to finish the first desalination plant in the spring of the year after next, with water for thirty thousand households a day.”
<p>On the money Lin Wen said: “Half of the funds come from the special budget of the central government for water control, and the county pays the other half over five years.”`;

test("a translation is added to an interview as another version, and pages in its language are compared with it", async ({
  context,
  site,
  extension,
}) => {
  const library = await context.newPage();
  await library.goto(`${extension}/library.html#/add`);
  const text = library.getByRole("textbox", { name: "Transcript" });
  await text.fill(TRANSCRIPT);
  await library.getByLabel("Title").fill("海水淡化廠專訪");
  await library.getByRole("button", { name: "Add to the library" }).click();
  await expect(library.locator(".turn")).toHaveCount(4);

  await library.getByRole("link", { name: "Add another version" }).click();
  await text.fill(`${ENGLISH_VERSION}\nChen Mei-hua: Thank you.`);
  await expect(library.getByText("They come apart here.")).toBeVisible();
  await expect(library.getByRole("button", { name: "Add this version" })).toBeDisabled();
  await text.fill(ENGLISH_VERSION);
  await expect(library.getByText("Both have 4 turns")).toBeVisible();
  await library.getByLabel("Translated from").selectOption("zh-Hant");
  await library.getByLabel("Translator").fill("Ida Lund");
  await library.getByRole("button", { name: "Add this version" }).click();
  await expect(library).toHaveURL(/\/in\/en$/u);
  await expect(library.locator(".turn").nth(1)).toContainText("We expect to finish");
  await expect(library.locator(".provenance")).toContainText("English translation by Ida Lund");

  const page = await context.newPage();
  await page.goto(site.page("/desalination-in-english", () => ({ body: ENGLISH_ARTICLE })));
  await expect
    .poll(() => page.evaluate<number>("CSS.highlights.get('yuanhua-solid-light')?.size ?? 0"))
    .toBeGreaterThan(0);

  await library.getByRole("button", { name: "Delete this version" }).click();
  await expect(library.getByText("The version in English was deleted.")).toBeVisible();
  await expect(library.locator(".turn").nth(1)).toContainText("我們預計");
  await library.getByRole("button", { name: "Undo" }).click();
  await expect(library.locator(".turn").nth(1)).toContainText("We expect to finish");
});

test("an import shows what it would bring before it is kept, and a backup brings everything back", async ({
  context,
  extension,
}) => {
  const library = await context.newPage();
  await library.goto(`${extension}/library.html#/highlights`);
  await expect(library.getByText("Nothing kept yet")).toBeVisible();
  const annotations = [1, 2].map((number) => ({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:uuid:0000000${number}-0000-4000-8000-000000000000`,
    type: "Annotation",
    created: "2026-01-02T03:04:05Z",
    body: { type: "TextualBody", purpose: "commenting", value: `<img src=x onerror=alert(1)> ${number}` },
    target: {
      source: "https://news.example.org/a",
      selector: { type: "TextQuoteSelector", exact: `第${number}段話`, prefix: "", suffix: "" },
    },
  }));
  const file = (name: string, content: unknown) => ({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(content)),
  });
  const input = library.locator(".take-away input[type=file]");
  await input.setInputFiles(file("a.jsonld", [...annotations, { type: "Annotation", target: 7 }]));
  await expect(library.locator(".planned")).toContainText("2 new, 0 changed, 0 already here, 1 refused");
  await expect(library.locator("article")).toHaveCount(0);
  await library.getByRole("button", { name: "Import", exact: true }).click();
  await expect(library.locator("article")).toHaveCount(2);
  await expect(library.locator("article img")).toHaveCount(0);

  const downloading = library.waitForEvent("download");
  await library.getByRole("button", { name: "Backup", exact: true }).click();
  const path = await (await downloading).path();
  const backup: unknown = JSON.parse(readFileSync(path, "utf8"));
  await expect(library.getByText("The last one was saved on")).toBeVisible();

  await library.locator("article input[type=checkbox]").first().check();
  await library.getByRole("button", { name: "All", exact: true }).click();
  await library.locator(".chosen").getByRole("button", { name: "Delete" }).click();
  await expect(library.locator("article")).toHaveCount(0);
  await library.reload();
  await expect(library.getByText("Nothing kept yet")).toBeVisible();
  await input.setInputFiles(file("yuanhua-backup.json", backup));
  await expect(library.locator(".planned")).toContainText("2 new");
  await library.getByRole("button", { name: "Import", exact: true }).click();
  await expect(library.locator("article")).toHaveCount(2);
  await input.setInputFiles(file("yuanhua-backup.json", backup));
  await expect(library.locator(".planned")).toContainText("0 new, 0 changed, 2 already here");
});

test("a table of 1,500 rows on as many sites is taken in, and every site knows of its own", async ({
  context,
  extension,
}) => {
  const library = await context.newPage();
  await library.goto(`${extension}/library.html#/highlights`);
  const rows = Array.from(
    { length: 1500 },
    (_, at) => `第${at}句話,頁,,https://site-${at}.example/a,,,2024-05-01`,
  );
  const table = ["Highlight,Title,Author,URL,Note,Location,Date", ...rows].join("\r\n");
  const input = library.locator(".take-away input[type=file]");
  await input.setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await expect(library.locator(".planned")).toContainText("1,500 new");
  await library.getByRole("button", { name: "Import", exact: true }).click();
  await expect(library.getByText("1,500 imported, 0 refused.")).toBeVisible();
  const worker = await serviceWorker(context);
  expect(
    await worker.evaluate<number>(
      "chrome.storage.local.get(null).then((all) => Object.values(all).filter((one) => one.highlights === 1).length)",
    ),
  ).toBe(1500);
});

test("a highlight is gone to on its page: in a new tab, and in the one that has it", async ({
  context,
  site,
  extension,
}) => {
  const words = "經費的一半來自中央政府的治水特別預算";
  const filler = "<p>前面的段落</p>".repeat(200);
  const address = site.page(
    "/far-down",
    `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>新聞</title>${filler}<p>${words}，另一半由縣政府編列。`,
  );
  const page = await context.newPage();
  await page.goto(address);
  await lookedAt(context, page);
  await page.locator("p").last().click({ clickCount: 3 });
  await page.keyboard.press("Shift+ArrowRight");
  const worker = await serviceWorker(context);
  await worker.evaluate("chrome.commands.onCommand.dispatch('keep-selection')");
  const isKept = (): Promise<boolean> => page.evaluate(() => CSS.highlights.has("yuanhua-kept-yellow"));
  await expect.poll(isKept).toBe(true);
  await page.close();

  const library = await context.newPage();
  await library.goto(`${extension}/library.html#/highlights`);
  const opened = context.waitForEvent("page");
  await library.locator("article .quote").click();
  const tab = await opened;
  const isInSight = (): Promise<boolean> => tab.evaluate(() => scrollY > 1000);
  await expect.poll(isInSight).toBe(true);

  await tab.evaluate(() => scrollTo(0, 0));
  await library.bringToFront();
  await library.locator("article .quote").click();
  await expect.poll(isInSight).toBe(true);
  expect(await context.pages().filter((one) => one.url() === address)).toHaveLength(1);
});

const HARBOUR = `Ines Calder: When did the ice come?
Olaf Brandt: In the second week of November, three weeks before anybody expected it.
Ines Calder: And the boats?
Olaf Brandt: Eleven of them were still out on the sandbank when it closed.
Ines Calder: Who went out to them?
Olaf Brandt: My sister did, with a rope and two sledges.
Ines Calder: Alone?
Ines Calder: Alone, since nobody else would walk on ice that thin.
Ines Calder: What did she bring back?
Olaf Brandt: Nineteen men and one very angry goat.
Ines Calder: Did anybody thank her?
Olaf Brandt: They named the sandbank after the goat.`;

test("a wrong speaker is corrected before a transcript is added, and nothing is lost by looking elsewhere", async ({
  context,
  extension,
}) => {
  const library = await context.newPage();
  await library.goto(`${extension}/library.html#/add`);
  await library.getByRole("textbox", { name: "Transcript" }).fill(HARBOUR);
  const turns = library.locator(".read-turn");
  await expect(turns).toHaveCount(12);
  const speaker = library.getByRole("combobox", { name: "Who says turn 8" });
  await speaker.selectOption("Olaf Brandt");
  await library.getByLabel("Title", { exact: true }).fill("The goat's sandbank");
  await library.getByLabel("Date").fill("2024年11月");

  await library.goto(`${extension}/library.html#/`);
  await expect(library.getByRole("heading", { name: "Interviews" })).toBeVisible();
  await library.goto("about:blank");
  await library.goto(`${extension}/library.html#/add`);
  await expect(turns).toHaveCount(12);
  await expect(speaker.locator("option:checked")).toHaveText("Olaf Brandt");
  await library.getByRole("button", { name: "Add to the library" }).click();
  await expect(library.locator(".turn")).toHaveCount(12);
  await expect(library.locator("#turn-8 .by")).toContainText("Olaf Brandt");
  await expect(library.locator(".transcript .facts")).toContainText("2024-11");

  await library.goto(`${extension}/library.html#/add`);
  await expect(library.getByRole("textbox", { name: "Transcript" })).toHaveValue("");
  await library.goto(`${extension}/library.html#/`);
  await library.locator("li", { hasText: "The goat's sandbank" }).getByRole("link", { name: "Edit" }).click();
  await library.getByRole("combobox", { name: "Who says turn 7" }).selectOption("Olaf Brandt");
  await library.getByRole("button", { name: "Save the changes" }).click();
  await expect(library.locator("#turn-7 .by")).toContainText("Olaf Brandt");
});

test("an interview that is switched off is not looked for, the bundled one too", async ({
  context,
  extension,
}) => {
  const worker = await serviceWorker(context);
  const cues = (): Promise<number> =>
    worker.evaluate("chrome.storage.local.get('cues').then(({ cues }) => cues?.length ?? -1)");
  await expect.poll(cues).toBeGreaterThan(0);
  const library = await context.newPage();
  await library.goto(`${extension}/library.html#/`);
  const bundled = library.getByRole("checkbox").first();
  await bundled.uncheck();
  await expect.poll(cues).toBe(0);
  await library.reload();
  await expect(bundled).not.toBeChecked();
  await bundled.check();
  await expect.poll(cues).toBeGreaterThan(0);
});

test("a backup says which interviews come, and replaces none", async ({ context, extension }) => {
  const library = await context.newPage();
  await library.goto(`${extension}/library.html#/add`);
  await library.getByRole("textbox", { name: "Transcript" }).fill(HARBOUR);
  await library.getByLabel("Title", { exact: true }).fill("The sandbank");
  await library.getByRole("button", { name: "Add to the library" }).click();
  await expect(library.locator(".turn")).toHaveCount(12);

  await library.goto(`${extension}/library.html#/highlights`);
  const downloading = library.waitForEvent("download");
  await library.getByRole("button", { name: "Backup", exact: true }).click();
  const backup: { interviews: Record<string, unknown>[] } = JSON.parse(
    readFileSync(await (await downloading).path(), "utf8"),
  );
  const [kept = {}] = backup.interviews;
  const bundled = await library.evaluate<unknown>(
    "fetch('/data/interviews/zuckerberg-titv-2025.json').then((file) => file.json())",
  );
  const interviews = [kept, { ...kept, outlet: "The Tide" }, { ...kept, id: "own-x", date: "soon" }, bundled];
  await library.locator(".take-away input[type=file]").setInputFiles({
    name: "yuanhua-backup.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ ...backup, interviews })),
  });
  const planned = library.locator(".planned");
  await expect(planned).toContainText("Interviews: 1 new, 1 already here, 2 refused.");
  await expect(planned).toContainText("both are kept");
  await expect(planned).toContainText("comes with the extension");
  await expect(planned).toContainText("date");
  await library.getByRole("button", { name: "Import", exact: true }).click();
  await expect(library.getByText("1 interviews added, 2 refused.")).toBeVisible();
  await library.goto(`${extension}/library.html#/`);
  await expect(library.locator(".interviews h2")).toHaveText([/.+/, "The sandbank", "The sandbank (2)"]);
});

const INTERVIEW_PAGE = `<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8">
<title>守水的人 - 潮汐週刊</title>
<meta property="og:title" content="守水的人"><meta property="og:site_name" content="潮汐週刊">
<meta property="article:published_time" content="2024-05-17T08:00:00+08:00"></head>
<body><nav>首頁 國內 國際</nav><article><h1>守水的人</h1><p>文：丁小舟</p>
<p>海水倒灌之後，縣裡決定自己蓋廠。</p>
${Array.from(
  { length: 6 },
  (_, at) => `<p><b>問：</b>第${at + 1}年你們做了什麼？</p>
<p><b>答：</b>那一年我們先把舊管線換掉，再把抽水站抬高了兩公尺，前後花了${at + 3}個月。</p>
<p>村裡的人都來幫忙。</p>`,
).join("\n")}
</article><footer>版權所有</footer></body></html>`;

test("a page with an interview is taken as a transcript from the popup, and stored only once it is added", async ({
  context,
  site,
  extension,
}) => {
  const page = await context.newPage();
  await page.goto(`${site.page("/an-interview", INTERVIEW_PAGE)}?utm_source=mail`);
  const popup = await openToolbarPopup(context, page);
  await popup.until("document.querySelector('.take-page') !== null");
  const opened = context.waitForEvent("page");
  await popup.evaluate("void document.querySelector('.take-page').click()");
  const library = await opened;
  await expect(library.getByLabel("Title")).toHaveValue("守水的人");
  await expect(library.getByLabel("Publication")).toHaveValue("潮汐週刊");
  await expect(library.getByLabel("Date")).toHaveValue("2024-05-17");
  await expect(library.getByLabel("Address")).toHaveValue(`${site.origin}/an-interview`);
  await expect(library.locator(".read-turn:not([data-left-out])")).toHaveCount(12);
  await expect(library.getByRole("textbox", { name: "Transcript" })).toHaveValue(/第1年你們做了什麼/);
  await library.getByLabel("Title").fill("守水的人，全文");
  // Who looks elsewhere finds it again, and where other interviews are added nothing was left.
  const here = new URL(library.url()).hash;
  await library.evaluate("location.hash = '#/add'");
  await expect(library.getByRole("textbox", { name: "Transcript" })).toHaveValue("");
  const second = await context.newPage();
  await second.goto(`${extension}/library.html#/add`);
  await expect(second.getByRole("textbox", { name: "Transcript" })).toHaveValue("");
  await library.evaluate((hash) => {
    location.hash = hash;
  }, here);
  await expect(library.getByLabel("Title")).toHaveValue("守水的人，全文");
  await library.getByRole("button", { name: "Add to the library" }).click();
  await expect(library.locator(".turn")).toHaveCount(12);
  await expect(library.locator("h1")).toHaveText("守水的人，全文");
});

test("a tab that is gone is told where its page was to be taken", async ({ context, extension }) => {
  const library = await context.newPage();
  await library.goto(`${extension}/library.html#/add/tab/123456789`);
  await expect(library.getByRole("status")).toContainText("no longer open");
});

test("from the strip in the popup one comes to the turn in the transcript, which shows what the page took", async ({
  context,
  extension,
  site,
}) => {
  const article = await context.newPage();
  await article.goto(`${site.origin}/samples/article.html`);
  await lookedAt(context, article);
  const tab = await (await serviceWorker(context)).evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
  );
  const popup = await context.newPage();
  await popup.goto(`${extension}/popup.html?tab=${tab}`);
  const taken = popup.locator(".strip-turns button:has(i)").first();
  const name = (await taken.getAttribute("aria-label")) ?? "";
  expect(name).toMatch(/^Turn \d+, .+: /);
  const opened = context.waitForEvent("page");
  await taken.click({ noWaitAfter: true });
  const transcript = await opened;
  await expect(transcript.locator(".turn[data-target]")).toBeFocused();
  const number = /\d+/.exec(name)?.[0];
  await expect(transcript.locator(".turn[data-target] .by a").first()).toHaveText(number ?? "");
  await expect(transcript.locator(".taken-by")).toContainText(await article.title());
  await expect(transcript.locator(`.taken button[aria-label="${name}"] i`).first()).toBeAttached();

  // The strip leads on, again to the same turn, and goes with the page.
  await transcript.locator(".taken button").last().click();
  await expect(transcript.locator(".turn[data-target]")).toBeFocused();
  await transcript.evaluate(() => scrollTo(0, 0));
  await transcript.locator(".taken button").last().click();
  await expect(transcript.locator(".turn[data-target]")).toBeInViewport();
  await article.close();
  await transcript.reload();
  await expect(transcript.locator(".turn").first()).toBeAttached();
  await expect(transcript.locator(".taken")).toHaveCount(0);
});

import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../library/library.css";
import type { HighlightChange, HighlightSource } from "../../lib/highlights/highlight-source.ts";
import type { HighlightQuery } from "../../lib/highlights/search.ts";
import { inEnglish } from "../testing/english.ts";
import { HighlightsInMemory, highlight } from "../testing/highlights-in-memory.ts";
import { HighlightBrowser, type HighlightBrowserProps } from "./highlight-browser.tsx";
import { readTags } from "./highlight-tags.ts";
import { BROWSER } from "./highlights.fixtures.tsx";
import { ROWS_ON_PAPER } from "./use-rows-for-paper.ts";

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement("main");
  place.className = "kept-page";
  place.style.width = "400px";
  document.body.append(place);
});

afterEach(() => {
  render(null, place);
  document.body.replaceChildren();
});

/** A source that tells what it was asked to do. */
class Kept extends HighlightsInMemory {
  readonly left = vi.fn();

  override updateOnLeaving(id: string, change: HighlightChange): void {
    this.left(id, change);
  }
}

function show(source: HighlightSource, props: Partial<HighlightBrowserProps> = {}): void {
  render(<HighlightBrowser {...BROWSER} source={source} translate={inEnglish} {...props} />, place);
}

it("cuts nothing of a row where the window is half as wide", async () => {
  place.style.width = "180px";
  show(
    new HighlightsInMemory([
      highlight("1", { note: "第二段又說「規模相當於曼哈頓的相當一部分」。", tags: ["查證"] }),
    ]),
  );
  await expect.poll(() => place.querySelector(".entry .remove")).not.toBeNull();
  const entry = place.querySelector(".entry")?.getBoundingClientRect();
  for (const part of place.querySelectorAll(".entry :is(.quote, .note, .tag, .deeds button)"))
    expect(part.getBoundingClientRect().right).toBeLessThanOrEqual(entry?.right ?? 0);
});

it("teaches how to keep something where nothing is kept", async () => {
  show(new Kept([]));
  await expect.element(page.getByText("Nothing kept yet")).toBeVisible();
});

it("says the colour of a highlight, which its border only shows", async () => {
  show(new Kept([highlight("1", { colour: "purple" })]));
  await expect.poll(() => place.querySelector("article")?.textContent).toContain("Colour: purple");
});

it("draws of very many only what is in sight, and more as one scrolls", async () => {
  show(new Kept(Array.from({ length: 20_000 }, (_, at) => highlight(String(at)))));
  await expect.element(page.getByText("那東西太龐大了 0", { exact: true })).toBeVisible();
  expect(place.querySelectorAll("article").length).toBeLessThan(40);
  const scroller = place.querySelector(".scroller");
  scroller?.scrollTo({ top: scroller.scrollHeight / 2 });
  await vi.waitFor(() => {
    const shown = [...place.querySelectorAll(".quote")].map((quote) =>
      Number(quote.textContent?.split(" ")[1]),
    );
    expect(Math.min(...shown)).toBeGreaterThan(5_000);
  });
});

it("puts on paper all that was found, and takes it away again", async () => {
  const source = new Kept(
    Array.from({ length: 700 }, (_, at) => highlight(String(at), { note: `筆記 ${at}` })),
  );
  show(source, { isPrinted: true });
  const printed = (): (string | null)[] => {
    dispatchEvent(new Event("beforeprint"));
    const words = [...place.querySelectorAll(".printed article")].map(({ textContent }) => textContent);
    dispatchEvent(new Event("afterprint"));
    return words;
  };
  await expect.poll(() => printed().length).toBe(700);
  expect(printed().at(-1)).toContain("那東西太龐大了 699筆記 699");
  expect(place.querySelector(".printed")?.childElementCount).toBe(0);
  expect(place.textContent).not.toContain("Printed are the first");

  await page.getByRole("searchbox").fill("了 12");
  await expect.poll(() => source.queries.at(-1)?.words).toBe("了 12");
  await expect.poll(() => printed().length).toBeLessThan(700);
  expect(printed().every((words) => words?.includes("了 12"))).toBe(true);
});

it("says on paper where it has not all of it", async () => {
  show(new Kept(Array.from({ length: ROWS_ON_PAPER + 1 }, (_, at) => highlight(String(at)))), {
    isPrinted: true,
  });
  const printed = (): Element | null => place.querySelector(".printed");
  await expect
    .poll(
      () => {
        dispatchEvent(new Event("afterprint"));
        dispatchEvent(new Event("beforeprint"));
        return printed()?.querySelectorAll("article").length;
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe(ROWS_ON_PAPER);
  expect(printed()?.textContent).toContain("Printed are the first 5,000 of what was found.");
});

it("searches, keeps a note and tags, filters by a tag, and takes a deletion back", async () => {
  const source = new Kept([highlight("1"), highlight("2", { note: "已有的筆記", tags: ["算力"] })]);
  show(source);
  await page.getByRole("searchbox").fill("了 1");
  await expect.element(page.getByText("1 highlight", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.getByRole("textbox", { name: "Note" }).fill("新的筆記");
  await page.getByRole("textbox", { name: "Tags" }).fill("人才, #眼鏡");
  await page.getByRole("button", { name: "Done" }).click();
  await expect.element(page.getByText("新的筆記")).toBeVisible();
  expect(source.all[0]).toMatchObject({ note: "新的筆記", tags: ["人才", "眼鏡"] });

  await page.getByRole("button", { name: "#眼鏡" }).click();
  await expect.poll(() => source.queries.at(-1)?.tag).toBe("眼鏡");
  await page.getByRole("button", { name: "Delete" }).click();
  await expect.poll(() => source.all.length).toBe(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => source.all.length).toBe(2);
});

it("puts those of the open page first, and says which of them are not on it", async () => {
  const here = highlight("here");
  show(new Kept([highlight("there"), here]), { ofPage: [here], missing: ["here"] });
  await expect.element(page.getByText("On this page")).toBeVisible();
  await expect.element(page.getByText("Not found on the page as it is now")).toBeVisible();
  await expect.element(page.getByText("All, newest first")).toBeVisible();
});

it("shows what was written to a highlight of the open page, and takes a deleted one away", async () => {
  const here = highlight("here");
  show(new Kept([here]), { ofPage: [here] });
  await page.getByRole("button", { name: "Add a note" }).first().click();
  await page.getByRole("textbox", { name: "Note" }).fill("新的筆記");
  await page.getByRole("button", { name: "Done" }).click();
  await expect.poll(() => place.querySelectorAll(".note").length).toBe(2);
  await page.getByRole("button", { name: "Delete" }).first().click();
  await expect.poll(() => place.querySelectorAll("article").length).toBe(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => place.querySelectorAll("article").length).toBe(2);
});

it("does with several at once what it does with one", async () => {
  const source = new Kept([highlight("1"), highlight("2"), highlight("3")]);
  show(source);
  await page.getByRole("checkbox").first().click();
  await page.getByRole("button", { name: "All", exact: true }).click();
  await expect.element(page.getByText("3 selected")).toBeVisible();
  await page.getByRole("textbox", { name: "Add tags" }).fill("一起");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => source.all.map(({ tags }) => tags)).toEqual([["一起"], ["一起"], ["一起"]]);
});

it("shows markup, overrides of direction and very long words as text", async () => {
  const hostile = "<img src=x onerror=alert(1)>\u202Etxet\u0000";
  show(
    new Kept([
      highlight("1", { title: hostile, note: hostile.repeat(50), tags: [hostile, "x".repeat(5_000)] }),
    ]),
  );
  await expect.poll(() => place.querySelectorAll("article").length).toBe(1);
  expect(place.querySelector("img")).toBeNull();
  expect(place.scrollWidth).toBeLessThanOrEqual(400);
});

it("reads tags however they are typed", () => {
  expect(readTags(" #一，二、三;  四, 一 ,, ")).toEqual(["一", "二", "三", "四"]);
});

it("keeps a note while it is typed, though its field is never left", async () => {
  const source = new Kept([highlight("1")]);
  show(source, { ofPage: source.all, target: "1" });
  const note = page.getByRole("textbox", { name: "Note", exact: true });
  await userEvent.type(note, "寫到一半");
  await vi.waitFor(() => expect(source.all[0]?.note).toBe("寫到一半"));
  expect(document.activeElement?.localName).toBe("textarea");
});

it("hands over what is not kept yet when the page goes", async () => {
  const source = new Kept([highlight("1")]);
  show(source, { ofPage: source.all, target: "1" });
  const note = page.getByRole("textbox", { name: "Note", exact: true });
  await userEvent.type(note, "最後一字");
  await vi.waitFor(() => expect(source.all[0]?.note).toBe("最後一字"));
  await userEvent.type(note, "。");
  dispatchEvent(new PageTransitionEvent("pagehide"));
  expect(source.left).toHaveBeenLastCalledWith("1", {
    note: "最後一字。",
    from: { note: "最後一字", tags: [] },
  });
  await vi.waitFor(() => expect(source.all[0]?.note).toBe("最後一字。"));
});

it("shows what another tab has changed", async () => {
  const source = new Kept([highlight("1", { note: "舊的筆記" })]);
  show(source);
  await expect.element(page.getByText("舊的筆記")).toBeVisible();
  source.all = [highlight("1", { note: "別處寫的筆記" })];
  source.listener(["1"]);
  await expect.element(page.getByText("別處寫的筆記")).toBeVisible();
});

it("brings back all that was deleted, one after the other", async () => {
  const source = new Kept(["1", "2", "3"].map((id) => highlight(id)));
  show(source);
  const remove = (): void => place.querySelector<HTMLElement>(".kept .remove")?.click();
  for (const left of [2, 1]) {
    await vi.waitFor(() => expect(place.querySelectorAll(".kept .remove")).toHaveLength(left + 1));
    remove();
    await vi.waitFor(() => expect(source.all).toHaveLength(left));
  }
  await page.getByRole("button", { name: "Undo" }).click();
  await vi.waitFor(() => expect(source.all).toHaveLength(3));
});

/** What one tab is told of the highlights that another one changes, in the store that both have. */
class OtherTab extends Kept {
  readonly #store: Kept;

  constructor(store: Kept) {
    super([]);
    this.#store = store;
  }

  override find(query: HighlightQuery) {
    return this.#store.find(query);
  }

  override read(ids: readonly string[]) {
    return this.#store.read(ids);
  }

  override async update(...given: Parameters<HighlightSource["update"]>) {
    const changed = await this.#store.update(...given);
    this.#store.listener(changed.map(({ id }) => id));
    return changed;
  }
}

const noteField = () => page.getByRole("textbox", { name: "Note", exact: true });
const field = (): HTMLTextAreaElement | null => place.querySelector("textarea");

it("takes over what another tab writes to the note that is open here, and goes on from there", async () => {
  const store = new Kept([highlight("1", { note: "舊" })]);
  show(store, { ofPage: store.all, target: "1" });
  await expect.element(noteField()).toHaveValue("舊");
  await new OtherTab(store).update(["1"], () => ({ note: "舊，別處續寫", from: { note: "舊" } }));
  await expect.element(noteField()).toHaveValue("舊，別處續寫");
  expect(place.querySelector(".editor [role=status]")?.textContent).toBe("");
  field()?.setSelectionRange(99, 99);
  await userEvent.keyboard("，這裡也續寫");
  await vi.waitFor(() => expect(store.all[0]?.note).toBe("舊，別處續寫，這裡也續寫"));
});

it("keeps both where the note is written in two tabs at once, says so, and writes on in its own words", async () => {
  const store = new Kept([highlight("1", { tags: ["一", "二"] })]);
  show(store, { ofPage: store.all, target: "1" });
  await userEvent.type(noteField(), "這裡寫的");
  await new OtherTab(store).update(["1"], () => ({
    note: "別處寫的",
    tags: ["二", "三"],
    from: { note: "", tags: ["一", "二"] },
  }));
  await vi.waitFor(() => expect(store.all[0]?.note).toBe("別處寫的\n\n這裡寫的"));
  await expect.element(noteField()).toHaveValue("別處寫的\n\n這裡寫的");
  await expect.element(page.getByText("another tab")).toBeVisible();
  expect(field()?.selectionStart).toBe(field()?.value.length);
  await expect.element(page.getByRole("textbox", { name: "Tags" })).toHaveValue("二, 三");
  await userEvent.keyboard("，還有");
  await vi.waitFor(() => expect(store.all[0]?.note).toBe("別處寫的\n\n這裡寫的，還有"));
  expect(store.all[0]?.tags).toEqual(["二", "三"]);
});

it("writes to the same highlight though another tab puts one above it, or deletes one", async () => {
  const store = new Kept([highlight("1"), highlight("2")]);
  show(store);
  await page.getByRole("button", { name: "Add a note" }).nth(1).click();
  await userEvent.type(noteField(), "給第二則");
  store.all = [highlight("0"), ...store.all];
  store.listener(["0"]);
  await expect.poll(() => place.querySelectorAll("article").length).toBe(3);
  await userEvent.keyboard("，續");
  store.all = store.all.filter(({ id }) => id === "2");
  store.listener(["0", "1"]);
  await expect.poll(() => place.querySelectorAll("article").length).toBe(1);
  await userEvent.keyboard("。");
  await vi.waitFor(() => expect(store.all.map(({ note }) => note)).toEqual(["給第二則，續。"]));
});

it("takes a highlight of the open page away that another tab deletes, and shows it when that is undone", async () => {
  const here = highlight("here", { note: "筆記" });
  const store = new Kept([here]);
  show(store, { ofPage: [here] });
  await expect.poll(() => place.querySelectorAll("article").length).toBe(2);
  store.all = [];
  store.listener(["here"]);
  await expect.poll(() => place.querySelectorAll("article").length).toBe(0);
  store.all = [here];
  store.listener(["here"]);
  await expect.poll(() => place.querySelectorAll("article").length).toBe(2);
});

it("changes no field while an input method is at work", async () => {
  const store = new Kept([highlight("1")]);
  show(store, { ofPage: store.all, target: "1" });
  await expect.element(noteField()).toBeVisible();
  field()?.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  await new OtherTab(store).update(["1"], () => ({ note: "別處寫的" }));
  await vi.waitFor(() => expect(place.querySelectorAll("article")).toHaveLength(2));
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  expect(field()?.value).toBe("");
  field()?.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
  await expect.element(noteField()).toHaveValue("別處寫的");
});

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { CURRENT_HIT_HIGHLIGHT, HIT_HIGHLIGHT } from "../../lib/page/painting/search-style.ts";
import { inEnglish } from "../testing/english.ts";
import { openRoots } from "../testing/open-roots.ts";
import { SEARCH_BAR_ELEMENT, SearchBar } from "./search-bar.tsx";

let bar: SearchBar;
let closeRoots: () => void;

beforeEach(() => {
  document.body.innerHTML = `
    <button type="button" id="before">before</button>
    <p>超級智能，就在<b>這</b>裡。</p><p id="hans">超级智能在这里，ＭＥＴＡ</p><p>在這裡</p>`;
  closeRoots = openRoots();
  bar = new SearchBar(async () => inEnglish);
});

afterEach(() => {
  bar.close();
  closeRoots();
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

const field = () => page.getByRole("textbox", { name: inEnglish("search_label") });
const answer = () => page.getByRole("status");
const current = (): string => [...(CSS.highlights.get(CURRENT_HIT_HIGHLIGHT) ?? [])].map(String).join("");
/** The element in the bar that has the focus. */
const focused = (): string | undefined => document.activeElement?.shadowRoot?.activeElement?.tagName;
const says = (at: number, of: number) =>
  expect.element(answer()).toHaveTextContent(inEnglish("search_count", at, of));

async function openWith(query: string): Promise<void> {
  await bar.open();
  await expect.poll(focused).toBe("INPUT");
  await userEvent.fill(field(), query);
}

it.each([
  ["这里", 3],
  ["這裡", 3],
  ["超级智能", 2],
  ["meta", 1],
])("finds in any script and width: %s", async (query, count) => {
  await openWith(query);
  await says(1, count);
  expect(CSS.highlights.has(HIT_HIGHLIGHT) || CSS.highlights.has(CURRENT_HIT_HIGHLIGHT)).toBe(true);
});

it("steps with Enter and with the buttons, round the end", async () => {
  await openWith("超級智能");
  await says(1, 2);
  expect(current()).toBe("超級智能");
  await userEvent.keyboard("{Enter}");
  await says(2, 2);
  expect(current()).toBe("超级智能");
  await userEvent.keyboard("{Enter}");
  await says(1, 2);
  await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
  await says(2, 2);
  await userEvent.click(page.getByRole("button", { name: inEnglish("search_previous") }));
  await says(1, 2);
  await userEvent.click(page.getByRole("button", { name: inEnglish("search_next") }));
  await says(2, 2);
});

it("says that it found nothing, and nothing of an empty field", async () => {
  await openWith("量子電腦");
  await expect.element(answer()).toHaveTextContent(inEnglish("search_none"));
  await userEvent.clear(field());
  await expect.poll(() => answer().element().textContent).toBe("");
});

it("says nothing of an empty field when Enter is pressed there", async () => {
  await openWith("");
  await userEvent.keyboard("{Enter}");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(answer().element().textContent).toBe("");
});

it("begins with what is selected on the page", async () => {
  getSelection()?.selectAllChildren(document.querySelector("#hans") ?? document.body);
  await bar.open();
  await expect.element(field()).toHaveValue("超级智能在这里，ＭＥＴＡ");
  await says(1, 1);
});

it("goes with Escape, leaves nothing behind, and gives the focus back", async () => {
  const before = document.querySelector<HTMLElement>("#before");
  before?.focus();
  await openWith("這裡");
  await says(1, 3);
  await userEvent.keyboard("{Escape}");
  expect(document.querySelector(SEARCH_BAR_ELEMENT)).toBeNull();
  expect(CSS.highlights.has(HIT_HIGHLIGHT) || CSS.highlights.has(CURRENT_HIT_HIGHLIGHT)).toBe(false);
  expect(document.activeElement).toBe(before);
});

it("keeps what is typed from the page's own shortcuts", async () => {
  const heard = vi.fn();
  document.addEventListener("keydown", heard);
  await bar.open();
  await expect.poll(focused).toBe("INPUT");
  await userEvent.keyboard("meta");
  await says(1, 1);
  document.removeEventListener("keydown", heard);
  expect(heard).not.toHaveBeenCalled();
});

it("is light or dark as the reader's system is, whatever the page sets", async () => {
  document.documentElement.style.colorScheme = "only light";
  await bar.open();
  const host = document.querySelector(SEARCH_BAR_ELEMENT);
  expect(host && getComputedStyle(host).colorScheme).toBe("light dark");
  document.documentElement.removeAttribute("style");
});

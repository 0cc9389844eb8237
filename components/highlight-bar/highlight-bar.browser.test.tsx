import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { HighlightColour } from "../../lib/highlights/highlight.ts";
import { MARK_PROBLEMS, type Marked, problemKey } from "../../lib/highlights/marked.ts";
import { STORE_PROBLEMS } from "../../lib/highlights/store-error.ts";
import type { KeptOnPage } from "../../lib/page/painting/kept-highlights.ts";
import { boxesOf } from "../../lib/page/painting/text-at-point.ts";
import { FullSight } from "../../lib/page/watching/full-sight.ts";
import { inEnglish } from "../testing/english.ts";
import { openRoots } from "../testing/open-roots.ts";
import { UNDO_MILLISECONDS } from "../undo-time.ts";
import type { BarServices } from "./bar-services.ts";
import { HighlightBar } from "./highlight-bar.tsx";

const KEPT: KeptOnPage = { id: "one", colour: "green", pieces: [], variants: [] };

/** The words of `#kept` are a highlight; what is ordered is remembered. */
function services() {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector("#kept") ?? document.body);
  const done = (id: string) => Promise.resolve<Marked>({ id });
  return {
    translate: async () => inEnglish,
    groundOf: () => "light",
    at: (x, y) =>
      boxesOf([range]).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
        ? KEPT
        : null,
    get: () => KEPT,
    rangesOf: () => [range],
    madeOf: vi.fn((_ranges: readonly Range[]): KeptOnPage | null => null),
    isElsewhere: vi.fn((_id: string) => false),
    keep: vi.fn((_ranges: readonly Range[], _colour: HighlightColour, _inPrivate: boolean) => done("new")),
    recolour: vi.fn((id: string, _colour: HighlightColour) => done(id)),
    remove: vi.fn(done),
    restore: vi.fn(done),
    note: vi.fn((_id: string) => {}),
    citation: () => "the words, and where they are from",
    link: () => "https://example.org/#:~:text=words",
  } satisfies BarServices;
}

let bar: HighlightBar;
let ordered: ReturnType<typeof services>;
let end: AbortController;
let closeRoots: () => void;

beforeEach(() => {
  document.body.innerHTML = `
    <p style="margin: 120px 0 40px"><span id="free">superintelligence</span> is in sight</p>
    <p><span id="kept">keptwords</span> and others</p>
    <p contenteditable id="edited">editable</p>`;
  closeRoots = openRoots();
  ordered = services();
  end = new AbortController();
  bar = new HighlightBar(ordered, end.signal);
});

afterEach(() => {
  end.abort();
  closeRoots();
  getSelection()?.removeAllRanges();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const toolbar = () => page.getByRole("toolbar", { name: inEnglish("bar_label") });
const button = (name: string) => toolbar().getByRole("button", { name });
const colour = (key: "bar_keep" | "bar_recolour", name: HighlightColour) =>
  button(inEnglish(key, inEnglish(`colour_${name}`)));
const focused = (): Element | null =>
  document.querySelector("yuanhua-bar")?.shadowRoot?.activeElement ?? null;
const isOpen = (): boolean => document.querySelector("yuanhua-bar") !== null;
/** After this the bar would have opened. */
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

async function selectWord(id: string): Promise<void> {
  await userEvent.dblClick(page.elementLocator(document.querySelector(id) ?? document.body));
}

async function openHighlight(): Promise<void> {
  await userEvent.click(page.elementLocator(document.querySelector("#kept") ?? document.body));
  await expect.element(colour("bar_recolour", "green")).toBeVisible();
}

it("offers to keep what the pointer selects, in the colour that is chosen", async () => {
  await selectWord("#free");
  await expect.element(colour("bar_keep", "yellow")).toBeVisible();
  expect(toolbar().getByRole("button").elements()).toHaveLength(6);
  await userEvent.click(colour("bar_keep", "blue"));
  await expect.poll(isOpen).toBe(false);
  const [[ranges, chosen, inPrivate] = []] = ordered.keep.mock.calls;
  expect([ranges?.map(String), chosen, inPrivate]).toEqual([["superintelligence"], "blue", false]);
  expect(getSelection()?.isCollapsed ?? true).toBe(true);
});

it("offers to keep what keys select, and does not take the focus", async () => {
  getSelection()?.selectAllChildren(document.querySelector("#free") ?? document.body);
  await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
  await expect.element(toolbar()).toBeVisible();
  expect(document.activeElement).toBe(document.body);
});

it("writes a note to what is selected, which keeps it", async () => {
  await selectWord("#free");
  await userEvent.click(button(inEnglish("bar_note")));
  await expect.poll(() => ordered.note.mock.calls).toEqual([["new"]]);
  expect(ordered.keep).toHaveBeenCalledOnce();
});

it("offers nothing where it is switched off or text is edited, nor on what the page's scripts do", async () => {
  await selectWord("#edited");
  await moment();
  expect(isOpen()).toBe(false);
  getSelection()?.selectAllChildren(document.querySelector("#free") ?? document.body);
  document.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
  document.dispatchEvent(new KeyboardEvent("keyup", { key: "Shift", bubbles: true }));
  await moment();
  expect(isOpen()).toBe(false);
  bar.offers = false;
  await selectWord("#free");
  await moment();
  expect(isOpen()).toBe(false);
  await openHighlight();
});

it("goes with Escape, with a press elsewhere, and when the offer is switched off", async () => {
  await selectWord("#free");
  await expect.element(toolbar()).toBeVisible();
  await userEvent.keyboard("{Escape}");
  expect(isOpen()).toBe(false);
  await openHighlight();
  await userEvent.click(page.elementLocator(document.querySelector("#edited") ?? document.body));
  await expect.poll(isOpen).toBe(false);
  await selectWord("#free");
  await expect.element(toolbar()).toBeVisible();
  bar.offers = false;
  expect(isOpen()).toBe(false);
});

it("shows the colour of a highlight, and changes it", async () => {
  await openHighlight();
  await expect.element(colour("bar_recolour", "green")).toHaveAttribute("aria-pressed", "true");
  await expect.element(colour("bar_recolour", "red")).toHaveAttribute("aria-pressed", "false");
  await userEvent.click(colour("bar_recolour", "red"));
  await expect.poll(() => ordered.recolour.mock.calls).toEqual([["one", "red"]]);
  await expect.poll(isOpen).toBe(false);
});

it("deletes a highlight, says so, and takes it back", async () => {
  vi.spyOn(FullSight.prototype, "now").mockResolvedValue("seen");
  await openHighlight();
  await userEvent.click(button(inEnglish("highlight_remove")));
  await expect.element(toolbar().getByRole("status")).toHaveTextContent(inEnglish("highlight_removed"));
  await userEvent.click(page.elementLocator(document.querySelector("#edited") ?? document.body));
  expect(isOpen()).toBe(true);
  await userEvent.click(button(inEnglish("highlight_undo_short")));
  await expect.poll(() => ordered.restore.mock.calls).toEqual([["one"]]);
  expect(ordered.remove.mock.calls).toEqual([["one"]]);
  await expect.poll(isOpen).toBe(false);
});

it("does not close by time while the pointer or the focus is at the deletion's Undo", async () => {
  vi.spyOn(FullSight.prototype, "now").mockResolvedValue("seen");
  const timers = vi.spyOn(globalThis, "setTimeout");
  const elapse = (): void => {
    const closing = timers.mock.calls.findLast(([, wait]) => wait === UNDO_MILLISECONDS)?.[0];
    if (typeof closing === "function") closing();
  };
  await openHighlight();
  await userEvent.click(button(inEnglish("highlight_remove")));
  const undo = button(inEnglish("highlight_undo_short"));
  await expect.element(undo).toBeVisible();
  await userEvent.hover(undo);
  elapse();
  expect(isOpen()).toBe(true);
  await userEvent.hover(page.elementLocator(document.querySelector("#edited") ?? document.body));
  await userEvent.keyboard("{Tab}");
  await expect.poll(() => focused()?.textContent).toBe(inEnglish("highlight_undo_short"));
  elapse();
  expect(isOpen()).toBe(true);
  await userEvent.keyboard("{Tab}");
  elapse();
  expect(isOpen()).toBe(false);
});

it("deletes nothing where the page lies over it, and says so", async () => {
  vi.spyOn(FullSight.prototype, "now").mockResolvedValue("covered");
  await openHighlight();
  for (const _ of ["first", "second"]) {
    await userEvent.click(button(inEnglish("highlight_remove")));
    await expect.element(toolbar().getByRole("alert")).toHaveTextContent(inEnglish("mark_covered"));
  }
  expect(ordered.remove).not.toHaveBeenCalled();
});

it("asks for a second press where the browser cannot tell what lies over it, and a double press is none", async () => {
  vi.spyOn(FullSight.prototype, "now").mockResolvedValue("unknown");
  const raised = vi.spyOn(HTMLElement.prototype, "showPopover");
  await openHighlight();
  raised.mockClear();
  vi.useFakeTimers({ toFake: ["performance"] });
  const press = (): Promise<void> => userEvent.click(button(inEnglish("highlight_remove")));
  await press();
  await expect.element(toolbar().getByRole("alert")).toHaveTextContent(inEnglish("mark_once_more"));
  expect(raised).toHaveBeenCalledTimes(1);
  await press();
  expect(ordered.remove).not.toHaveBeenCalled();
  vi.advanceTimersByTime(700);
  await press();
  vi.useRealTimers();
  await expect.poll(() => ordered.remove.mock.calls).toEqual([["one"]]);
});

it.each([
  ["bar_copy", "the words, and where they are from"],
  ["bar_link", "https://example.org/#:~:text=words"],
] as const)("says that it copied: %s", async (what, text) => {
  const written = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await openHighlight();
  await userEvent.click(button(inEnglish(what)));
  await expect.element(button(inEnglish("card_copied"))).toBeVisible();
  expect(written.mock.calls).toEqual([[text]]);
});

it("says that copying was refused", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("", "NotAllowedError"));
  vi.spyOn(document, "execCommand").mockReturnValue(false);
  await openHighlight();
  await userEvent.click(button(inEnglish("bar_copy")));
  await expect.element(toolbar().getByRole("alert")).toHaveTextContent(inEnglish("card_copy_failed"));
});

it.each([...STORE_PROBLEMS, ...MARK_PROBLEMS])("says why nothing was kept: %s", async (problem) => {
  ordered.keep.mockResolvedValueOnce({ problem });
  await selectWord("#free");
  await userEvent.click(colour("bar_keep", "purple"));
  await expect.element(toolbar().getByRole("alert")).toHaveTextContent(inEnglish(problemKey(problem)));
  const insist = button(inEnglish("bar_keep_anyway"));
  if (problem !== "private") {
    expect(insist.elements()).toHaveLength(0);
    await userEvent.click(button(inEnglish("bar_close")));
    await expect.poll(isOpen).toBe(false);
    return;
  }
  await userEvent.click(insist);
  await expect.poll(isOpen).toBe(false);
  expect(ordered.keep.mock.lastCall?.slice(1)).toEqual(["purple", true]);
});

it("does not offer what cannot be done: changing a highlight of another site, keeping where there is no text", async () => {
  ordered.isElsewhere.mockReturnValue(true);
  await userEvent.click(page.elementLocator(document.querySelector("#kept") ?? document.body));
  await expect.element(button(inEnglish("bar_link"))).toBeVisible();
  expect(toolbar().getByRole("button").elements()).toHaveLength(3);
  await userEvent.keyboard("{Escape}");
  const silent = document.querySelector("#free") ?? document.body;
  silent.innerHTML = "<textarea>typed</textarea><span style='opacity: 0'>unseen</span>";
  getSelection()?.selectAllChildren(silent);
  await userEvent.keyboard("{Shift}");
  await moment();
  expect(isOpen()).toBe(false);
});

it("says that nothing is selected any more, where the person orders to keep it", async () => {
  await userEvent.click(page.elementLocator(document.querySelector("#free") ?? document.body));
  await bar.keepSelection();
  await expect.element(toolbar().getByRole("alert")).toHaveTextContent(inEnglish("mark_vanished"));
  expect(ordered.keep).not.toHaveBeenCalled();
});

it("says of words that are kept already that they are, and offers their colours", async () => {
  ordered.madeOf.mockReturnValue(KEPT);
  await selectWord("#free");
  await expect.element(toolbar().getByRole("status")).toHaveTextContent(inEnglish("bar_known"));
  await userEvent.click(colour("bar_recolour", "red"));
  await expect.poll(() => ordered.recolour.mock.calls).toEqual([["one", "red"]]);
  expect(ordered.keep).not.toHaveBeenCalled();
  ordered.madeOf.mockReturnValue(null);
  ordered.keep.mockResolvedValue({ id: "one", isKnown: true });
  await selectWord("#free");
  await bar.keepSelection();
  await expect.element(toolbar().getByRole("status")).toHaveTextContent(inEnglish("bar_known"));
});

// What one key selects is tried end to end: the runner's keys go to the page round this one.
it("offers to keep what the handles of a touch screen select", async () => {
  vi.spyOn(window, "matchMedia").mockReturnValue({ ...matchMedia("all"), matches: true });
  getSelection()?.selectAllChildren(document.querySelector("#free") ?? document.body);
  await expect.element(toolbar()).toBeVisible();
});

it("comes first in Tab from the selection, moves by arrow keys, and gives the focus back", async () => {
  document.body.insertAdjacentHTML("afterbegin", "<a href='#a' id=first>first</a> <a href='#b'>second</a>");
  document.querySelector<HTMLElement>("#first")?.focus();
  await selectWord("#free");
  document.querySelector<HTMLElement>("#first")?.focus({ preventScroll: true });
  await expect.element(toolbar()).toBeVisible();
  await userEvent.keyboard("{Tab}");
  await expect.poll(focused).toBe(colour("bar_keep", "yellow").element());
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  await expect.poll(focused).toBe(colour("bar_keep", "blue").element());
  await userEvent.keyboard("{End}");
  await expect.poll(focused).toBe(button(inEnglish("bar_note")).element());
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(focused).toBe(colour("bar_keep", "yellow").element());
  const stops = toolbar().getByRole("button").elements();
  expect(stops.filter((control) => control instanceof HTMLElement && control.tabIndex === 0)).toHaveLength(1);
  await userEvent.keyboard("{Escape}");
  expect(isOpen()).toBe(false);
  expect(document.activeElement?.id).toBe("first");
});

it("opens a highlight by keyboard, where it is recoloured", async () => {
  await bar.openByKeyboard(KEPT);
  await expect.poll(focused).toBe(colour("bar_recolour", "yellow").element());
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{Enter}");
  await expect.poll(() => ordered.recolour.mock.calls).toEqual([["one", "blue"]]);
  await expect.poll(isOpen).toBe(false);
});

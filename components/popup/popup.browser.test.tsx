import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inEnglish } from "../testing/english.ts";
import "./popup.css";
import { COVERING, NOTHING, POPUP, POPUP_VIEWS } from "./popup.fixtures.tsx";
import { Popup, type PopupProps } from "./popup.tsx";
import type { PopupView } from "./popup-view.ts";

const VIEWS: readonly (readonly [name: string, view: PopupView, says: string])[] = [
  ["loading", { state: "loading" }, inEnglish("popup_loading")],
  ["PDF", { state: "unreachable", reason: "pdf" }, inEnglish("reach_pdf")],
  ["store", { state: "unreachable", reason: "store" }, inEnglish("reach_store")],
  ["coverage", COVERING, "An interview"],
  ["repost", { ...COVERING, repost: true }, inEnglish("popup_repost")],
  ["too long", { ...COVERING, leftOut: "rest" }, inEnglish("popup_left_out_rest")],
  ["left alone", { ...NOTHING, leftOut: "page" }, inEnglish("popup_left_out_page")],
  ["no coverage", NOTHING, inEnglish("popup_no_coverage")],
  ["marked as none", { ...NOTHING, decision: "none" }, inEnglish("popup_marked_none")],
  ["looked in vain", { ...NOTHING, decision: "look" }, inEnglish("popup_looked_nothing")],
  ["switched off", { ...NOTHING, annotateSite: false }, inEnglish("popup_off_here")],
];

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
  document.documentElement.lang = "en";
});

afterEach(() => {
  render(null, place);
  document.body.replaceChildren();
});

function show(view: PopupView, props: Partial<PopupProps> = {}): void {
  render(<Popup {...POPUP} view={view} translate={inEnglish} {...props} />, place);
}

it.each(VIEWS)("says what it knows: %s", (_name, view, says) => {
  show(view);
  expect(place.textContent).toContain(says);
});

it("hands over what a person chooses", () => {
  const chosen = vi.fn();
  show(COVERING, {
    onPassage: ({ frame, id }) => chosen("passage", frame, id),
    onDecision: (decision) => chosen("decision", decision),
    onSite: (annotate) => chosen("site", annotate),
    onScript: (script, scope) => chosen("script", script, scope),
    onSearch: () => chosen("search"),
  });
  place.querySelector<HTMLElement>(".passages li:nth-child(2) button")?.click();
  place.querySelector<HTMLElement>(".decision button")?.click();
  place.querySelector<HTMLElement>(".switch")?.click();
  place.querySelector<HTMLElement>(".segments button:nth-child(2)")?.click();
  place.querySelector<HTMLElement>(".script-search")?.click();
  expect(chosen.mock.calls).toEqual([
    ["passage", 2, "b"],
    ["decision", "none"],
    ["site", false],
    ["script", "cn", "site"],
    ["search"],
  ]);
});

it("shows the first of many passages, and all of them by a press, the focus on the next one", async () => {
  const many = POPUP_VIEWS["very many passages"];
  show(many);
  const rows = (): NodeListOf<HTMLElement> => place.querySelectorAll<HTMLElement>(".passages button");
  expect(rows().length).toBe(5);
  place.querySelector<HTMLElement>(".more button")?.click();
  await expect.poll(() => rows().length).toBe(many.passages.length);
  expect(document.activeElement).toBe(rows()[5]);
});

it("has one list that scrolls, whatever it shows", () => {
  for (const view of Object.values(POPUP_VIEWS)) {
    show(view);
    const scrolling = [...place.querySelectorAll(".view *")].filter((element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowY),
    );
    expect(scrolling).toEqual([]);
  }
});

it("groups numbers as the language does", () => {
  show(NOTHING, { kept: 12_345, copies: 1 });
  expect(place.querySelector(".badge")?.textContent).toBe("12,345");
  expect(place.textContent).toContain(inEnglish("popup_copies", 1));
});

it("says of a page that reads as an interview only that, until somebody decides on it as coverage", () => {
  show(NOTHING, { copies: 0, transcript: "offered" });
  expect([...place.querySelectorAll("h1")].map(({ textContent }) => textContent)).toEqual([
    inEnglish("take_reads"),
  ]);
  expect(place.querySelector(".take-page")).not.toBe(null);
  show({ ...NOTHING, decision: "look" }, { copies: 0, transcript: "offered" });
  expect([...place.querySelectorAll("h1")].map(({ textContent }) => textContent)).toEqual([
    inEnglish("popup_looked_nothing"),
    inEnglish("take_reads"),
  ]);
});

it("names what a line of another shape accuses the article of", () => {
  show(COVERING);
  const rows = [...place.querySelectorAll(".passages .who")].map(({ textContent }) => textContent);
  expect(rows).toEqual(["馬克 · Verbatim", "Reported · A fact differs"]);
});

it("draws the interview as a strip, which leads to its turns", () => {
  const onTurn = vi.fn();
  show(COVERING, { onTurn });
  place.querySelector<HTMLElement>(".strip-turns button:nth-child(2)")?.click();
  expect(onTurn).toHaveBeenCalledWith(2);
  show(COVERING, { turns: [] });
  expect(place.querySelector(".strip")).toBe(null);
});

import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import "../library/library.css";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import { accessibilityProblems } from "../testing/accessibility.ts";
import { inEnglish } from "../testing/english.ts";
import { HighlightPage, type HighlightPageProps } from "./highlight-page.tsx";

const highlight = (id: string, change: Partial<Highlight> = {}): Highlight => ({
  id,
  address: "https://news.example.org/one",
  canonical: null,
  title: "一篇報導",
  script: "Hant",
  created: "2026-01-02T03:04:05Z",
  changed: "2026-01-02T03:04:05Z",
  colour: "yellow",
  note: "",
  tags: [],
  pieces: [
    {
      quote: { type: "TextQuoteSelector", exact: `那東西太龐大了 ${id}`, prefix: "", suffix: "" },
      position: null,
      path: null,
    },
  ],
  passage: null,
  ...change,
});

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement("main");
  document.body.append(place);
});

afterEach(() => {
  render(null, place);
  document.documentElement.style.colorScheme = "";
  document.body.replaceChildren();
});

function show(highlights: readonly Highlight[], props: Partial<HighlightPageProps> = {}): void {
  const nothing = () => {};
  render(
    <HighlightPage
      highlights={highlights}
      words=""
      count={highlights.length}
      found={highlights.length}
      canUndo={false}
      translate={inEnglish}
      onWords={nothing}
      onOpen={nothing}
      onNote={nothing}
      onRemove={nothing}
      onUndo={nothing}
      {...props}
    />,
    place,
  );
}

it.each(["light", "dark"])("keeps nobody out: %s", async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  show([highlight("a", { tags: ["AI"], note: "記下" }), highlight("b", { colour: "red" })], {
    canUndo: true,
  });
  expect(await accessibilityProblems(place)).toEqual([]);
  show([]);
  expect(place.textContent).toContain(inEnglish("highlight_empty"));
  expect(await accessibilityProblems(place)).toEqual([]);
});

it("puts the highlights of a page together", () => {
  show([
    highlight("a"),
    highlight("b", { address: "https://other.example.org/", title: "Another" }),
    highlight("c"),
  ]);
  const titles = [...place.querySelectorAll("h2")].map((title) => title.textContent);
  expect(titles).toEqual(["一篇報導", "Another"]);
  expect(place.querySelectorAll("section section:first-of-type li")).toHaveLength(2);
});

it("shows what it was given as text, and hands over what a person does", () => {
  const done = vi.fn();
  show([highlight("a", { title: "<img src=x onerror=alert(1)>", note: "</textarea><script>" })], {
    onRemove: (id) => done("remove", id),
    onWords: (words) => done("words", words),
  });
  expect(place.querySelector("img, script")).toBeNull();
  place.querySelector<HTMLElement>(".remove")?.click();
  const search = place.querySelector<HTMLInputElement>("input[type=search]");
  if (search === null) throw new Error("There is no search.");
  search.value = "龙";
  search.dispatchEvent(new Event("input", { bubbles: true }));
  expect(done.mock.calls).toEqual([
    ["remove", "a"],
    ["words", "龙"],
  ]);
});

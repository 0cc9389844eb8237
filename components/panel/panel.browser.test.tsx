import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { WORDS_STYLE } from "../card/card-style.ts";
import { inEnglish } from "../testing/english.ts";
import { click, write } from "../testing/person.ts";
import "./panel.css";
import { COVERED, PANEL, PANEL_TRANSCRIPT, PASSAGES } from "./panel.fixtures.tsx";
import { Panel, type PanelProps } from "./panel.tsx";
import { PanelTranscript } from "./panel-transcript.tsx";

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
  document.documentElement.lang = "en";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(WORDS_STYLE);
  document.adoptedStyleSheets = [sheet];
});

afterEach(() => {
  render(null, place);
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

function show(props: Partial<PanelProps> = {}): void {
  render(<Panel {...PANEL} view={COVERED} translate={inEnglish} {...props} />, place);
}

const pressed = (selector: string, key: string): void => {
  const element = place.querySelector<HTMLElement>(selector);
  element?.focus();
  element?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
};

it("says of every passage its verdict, and under it what was said", async () => {
  show();
  await expect.poll(() => place.querySelectorAll(".panel-passages > li").length).toBe(PASSAGES.length);
  const rows = [...place.querySelectorAll(".panel-passages > li")];
  expect(rows).toHaveLength(PASSAGES.length);
  for (const [at, { content, passage }] of PASSAGES.entries()) {
    const row = rows[at];
    expect(row?.querySelector("h3")?.textContent).not.toBe("");
    const said = (content?.sources ?? []).flatMap(({ text }) => text.map((piece) => piece.text)).join("");
    if (passage.kind !== "verbatim") {
      expect([...(row?.querySelectorAll("blockquote") ?? [])].map((one) => one.textContent).join("")).toBe(
        said,
      );
    }
    expect(row?.querySelector(".article")?.textContent).not.toBe("");
  }
});

it("says of a passage that is only probable that it is, and of no other", async () => {
  show();
  await expect.poll(() => place.querySelectorAll(".panel-passages > li").length).toBe(PASSAGES.length);
  const rows = [...place.querySelectorAll(".panel-passages > li")];
  const said = PASSAGES.filter((_, at) => rows[at]?.querySelector(".verdict .probable"));
  expect(said.map(({ id }) => id)).toEqual(["only probable"]);
});

it("marks what differs on both sides", () => {
  show({ view: { ...COVERED, passages: PASSAGES.filter(({ id }) => id === "edited") } });
  expect(place.querySelector(".article ins")?.textContent).toBe("辯論");
  expect(place.querySelector(".original del")?.textContent).toBe("對話");
});

it("hands over what a person presses", async () => {
  const chosen = vi.fn();
  show({
    onPassage: ({ id, frame }) => chosen("passage", frame, id),
    onTurn: (turn) => chosen("turn", turn),
    onTab: (tab) => chosen("tab", tab),
  });
  await click(place, ".panel-passages li .article");
  await click(place, ".strip-turns button:nth-child(3)");
  await click(place, "#panel-tab-highlights");
  expect(chosen.mock.calls).toEqual([
    ["passage", 0, PASSAGES[0]?.id],
    ["turn", 3],
    ["tab", "highlights"],
  ]);
});

it("goes through tabs and turns by arrow keys, each group one stop of the Tab key", () => {
  const tabs = vi.fn();
  show({ onTab: tabs });
  pressed("#panel-tab-passages", "ArrowRight");
  pressed("#panel-tab-passages", "ArrowLeft");
  pressed("#panel-tab-passages", "End");
  expect(tabs.mock.calls).toEqual([["transcript"], ["highlights"], ["highlights"]]);
  expect(place.querySelectorAll("[role=tab][tabindex='0']")).toHaveLength(1);
  pressed(".strip-turns button", "End");
  expect(document.activeElement).toBe(place.querySelector(".strip-turns button:last-child"));
  expect(place.querySelectorAll(".strip-turns [tabindex='0']")).toHaveLength(1);
});

it("announces the page in the interface's language", () => {
  show();
  const announced = place.querySelector("header [role=status]")?.textContent;
  expect(announced).toBe(inEnglish("panel_announced", COVERED.title, PASSAGES.length));
});

it("searches the transcript whatever the script, and leads back to the turn among the others", async () => {
  const transcript = (target: { readonly turn: number } | null) => (
    <PanelTranscript {...PANEL_TRANSCRIPT} target={target} translate={inEnglish} onTurn={lead} />
  );
  const lead = (turn: number): void => render(transcript({ turn }), place);
  render(transcript(null), place);
  const turns = (): number => place.querySelectorAll(".turn").length;
  const all = turns();
  await write(place, "input", "普罗米修斯");
  await expect.poll(() => place.querySelector("mark")?.textContent).toBe("普羅米修斯");
  expect(turns()).toBeLessThan(all);
  await click(place, ".turn .by button");
  await expect.poll(turns).toBe(all);
  await expect.poll(() => document.activeElement?.hasAttribute("data-target")).toBe(true);
});

it("is never wider than its window, down to 160 pixels of it", () => {
  for (const width of [480, 320, 160]) {
    place.style.width = `${width}px`;
    show();
    const wide = [...place.querySelectorAll(".panel-passages *, .panel-tabs, header")].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    );
    expect(wide.map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
  }
});

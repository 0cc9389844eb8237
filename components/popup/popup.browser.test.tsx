import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { accessibilityProblems } from "../testing/accessibility.ts";
import { inEnglish } from "../testing/english.ts";
import "./popup.css";
import { Popup, type PopupProps } from "./popup.tsx";
import type { PopupView } from "./popup-view.ts";

const covering: Extract<PopupView, { readonly state: "reached" }> = {
  state: "reached",
  interview: { id: "one", title: "An interview" },
  repost: false,
  leftOut: null,
  passages: [
    {
      id: "a",
      text: "那東西太龐大了。",
      quoted: true,
      kind: "verbatim",
      flags: [],
      speakers: ["馬克"],
      frame: 0,
    },
    { id: "b", text: "算力", quoted: false, kind: "reported", flags: ["altered"], speakers: [], frame: 2 },
  ],
  hidden: 1,
  decision: null,
  script: "original",
  scope: "site",
  written: "Hans",
  givenUp: 1,
  site: "example.org",
  annotateSite: true,
  annotateOthers: true,
  missing: [],
  barSite: true,
  barOthers: true,
};
const nothing = { ...covering, interview: null, passages: [], hidden: 0 };

const VIEWS: readonly (readonly [name: string, view: PopupView, says: string])[] = [
  ["loading", { state: "loading" }, inEnglish("popup_loading")],
  ["PDF", { state: "unreachable", reason: "pdf" }, inEnglish("reach_pdf")],
  ["store", { state: "unreachable", reason: "store" }, inEnglish("reach_store")],
  ["coverage", covering, "An interview"],
  ["repost", { ...covering, repost: true }, inEnglish("popup_repost")],
  ["too long", { ...covering, leftOut: "rest" }, inEnglish("popup_left_out_rest")],
  ["left alone", { ...nothing, leftOut: "page" }, inEnglish("popup_left_out_page")],
  ["no coverage", nothing, inEnglish("popup_no_coverage")],
  ["marked as none", { ...nothing, decision: "none" }, inEnglish("popup_marked_none")],
  ["looked in vain", { ...nothing, decision: "look" }, inEnglish("popup_looked_nothing")],
  ["switched off", { ...nothing, annotateSite: false }, inEnglish("popup_off_here")],
];

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
  document.documentElement.lang = "en";
});

afterEach(() => {
  render(null, place);
  document.documentElement.style.colorScheme = "";
  document.body.replaceChildren();
});

function show(view: PopupView, props: Partial<PopupProps> = {}): void {
  const ignore = () => {};
  render(
    <Popup
      view={view}
      translate={inEnglish}
      onPassage={ignore}
      onDecision={ignore}
      onSite={ignore}
      onOthers={ignore}
      onBarSite={ignore}
      tab="page"
      kept={0}
      copies={2}
      onCopies={ignore}
      highlights={null}
      onTab={ignore}
      onBarOthers={ignore}
      onScript={ignore}
      onSearch={ignore}
      onWords={ignore}
      onLibrary={ignore}
      {...props}
    />,
    place,
  );
}

it.each(VIEWS.flatMap((view) => ["light", "dark"].map((scheme) => [...view, scheme] as const)))(
  "says what it knows and keeps nobody out: %s",
  async (_name, view, says, scheme) => {
    document.documentElement.style.colorScheme = scheme;
    show(view);
    expect(place.textContent).toContain(says);
    expect(await accessibilityProblems(place)).toEqual([]);
  },
);

it("hands over what a person chooses", () => {
  const chosen = vi.fn();
  show(covering, {
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

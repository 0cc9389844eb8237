import type { ReportedPassage } from "../../lib/extension/messages/frame-report.ts";
import { PASSAGE_KINDS } from "../../lib/matching/passage.ts";
import { HighlightBrowser } from "../highlights/highlight-browser.tsx";
import { turnsOf } from "../interview-strip/interview-strip.fixtures.tsx";
import { type ComponentFixtures, statesOf } from "../testing/fixtures.ts";
import { HighlightsInMemory, highlight } from "../testing/highlights-in-memory.ts";
import { KeptHighlights } from "../testing/kept-highlights.tsx";
import { awaited } from "../testing/person.ts";
import style from "./popup.css?inline";
import { Popup, type PopupProps } from "./popup.tsx";
import type { ListedPassage, PopupView } from "./popup-view.ts";

type Reached = Extract<PopupView, { readonly state: "reached" }>;

/** A page with two passages, in two frames. */
export const COVERING: Reached = {
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
  missing: [],
  incomplete: [],
  barSite: true,
};
/** A page that covers nothing. */
export const NOTHING: Reached = { ...COVERING, interview: null, passages: [], hidden: 0 };

const listed = (kind: ReportedPassage["kind"], at: number): ListedPassage => ({
  id: `many-${at}`,
  text: "我認爲這將成爲我們生活中最重要的技術。它將支撐我們如何開發公司的一切，並將非常廣泛地影響社會。",
  quoted: true,
  kind,
  flags: at % 5 === 0 ? ["altered"] : [],
  speakers: ["馬克·扎克伯格", "傑西卡·萊辛"].slice(0, 1 + (at % 2)),
  frame: 0,
});
const MANY: Reached = {
  ...COVERING,
  interview: {
    id: "one",
    title: "馬克·扎克伯格談超級智能、人才與算力：The Information 專訪全文（中文翻譯）",
  },
  passages: Array.from({ length: 42 }, (_, at) =>
    listed(PASSAGE_KINDS[at % PASSAGE_KINDS.length] ?? "edited", at),
  ),
  hidden: 12,
  site: "a-newspaper-with-a-very-long-name.example.com",
  givenUp: 12,
};

/** Everything that the popup can know of a page. */
export const POPUP_VIEWS = {
  loading: { state: "loading" },
  "a page of the browser": { state: "unreachable", reason: "browser-page" },
  store: { state: "unreachable", reason: "store" },
  PDF: { state: "unreachable", reason: "pdf" },
  "a file": { state: "unreachable", reason: "file" },
  "out of reach for another reason": { state: "unreachable", reason: "other" },
  coverage: COVERING,
  "one passage": { ...COVERING, passages: COVERING.passages.slice(0, 1), hidden: 0, givenUp: 0 },
  "very many passages": MANY,
  repost: { ...COVERING, repost: true },
  "too long": { ...COVERING, leftOut: "rest" },
  "left alone": { ...NOTHING, leftOut: "page" },
  "no coverage": NOTHING,
  "all passages hidden": { ...NOTHING, hidden: 3 },
  "marked as none": { ...NOTHING, decision: "none" },
  "looked in vain": { ...NOTHING, decision: "look" },
  "looked and found": { ...COVERING, decision: "look" },
  "switched off": {
    ...NOTHING,
    annotateSite: false,
    barSite: false,
  },
  "no site": { ...NOTHING, site: "", scope: "page" },
  "shown in another script": { ...COVERING, script: "twp", scope: "everywhere" },
} satisfies Readonly<Record<string, PopupView>>;

const ignore = (): void => {};

/** The popup as it opens, with highlights of copies of the page. */
export const POPUP: Omit<PopupProps, "view" | "translate"> = {
  tab: "page",
  kept: 0,
  copies: 2,
  highlights: null,
  onCopies: ignore,
  onTab: ignore,
  onPassage: ignore,
  turns: turnsOf(68),
  onTurn: ignore,
  onDecision: ignore,
  onSite: ignore,
  onBarSite: ignore,
  onScript: ignore,
  onSearch: ignore,
  onPanel: ignore,
  onLibrary: ignore,
  onSettings: ignore,
  onBackup: null,
  transcript: "none",
  onTakeTranscript: ignore,
};

const KEPT = Array.from({ length: 30 }, (_, at) => highlight(String(at)));

export const fixtures: ComponentFixtures = {
  surface: { on: "extension-page", style },
  states: {
    ...statesOf<PopupView>(POPUP_VIEWS, (view, translate) => (
      <Popup {...POPUP} view={view} translate={translate} />
    )),
    "a page that reads as a transcript": {
      show: (translate) => (
        <Popup {...POPUP} copies={0} transcript="offered" view={NOTHING} translate={translate} />
      ),
    },
    "a transcript in a private window": {
      show: (translate) => (
        <Popup {...POPUP} copies={0} transcript="private" view={NOTHING} translate={translate} />
      ),
    },
    "no copies": {
      show: (translate) => <Popup {...POPUP} copies={0} kept={1234} view={NOTHING} translate={translate} />,
    },
    highlights: {
      show: (translate) => (
        <Popup
          {...POPUP}
          copies={0}
          tab="highlights"
          kept={2}
          view={COVERING}
          translate={translate}
          highlights={<KeptHighlights kept={KEPT} translate={translate} />}
        />
      ),
      reach: async (place) => void (await awaited(place, "article")),
    },
    "no highlights": {
      show: (translate) => (
        <Popup
          {...POPUP}
          copies={0}
          tab="highlights"
          view={COVERING}
          translate={translate}
          highlights={
            <HighlightBrowser
              source={new HighlightsInMemory([])}
              ofPage={[]}
              missing={[]}
              incomplete={[]}
              target={null}
              translate={translate}
            />
          }
        />
      ),
      reach: async (place) => void (await awaited(place, ".empty")),
    },
  },
};

import type { Passage } from "../../lib/matching/passage.ts";
import { CARD_STATES } from "../card/card.fixtures.tsx";
import type { CardContent } from "../card/card-content.ts";
import { WORDS_STYLE } from "../card/card-style.ts";
import { stripTurns } from "../interview-strip/interview-strip-turns.ts";
import { COVERING, NOTHING, POPUP_VIEWS } from "../popup/popup.fixtures.tsx";
import { bundledInterview } from "../testing/bundled-interview.ts";
import { type ComponentFixtures, type State, statesOf } from "../testing/fixtures.ts";
import { highlight } from "../testing/highlights-in-memory.ts";
import { KeptHighlights } from "../testing/kept-highlights.tsx";
import { awaited, write } from "../testing/person.ts";
import style from "./panel.css?inline";
import { Panel, type PanelProps } from "./panel.tsx";
import { PanelTranscript, type PanelTranscriptProps } from "./panel-transcript.tsx";
import type { PanelPassage, PanelView } from "./panel-view.ts";

const interview = bundledInterview;
const [rendition] = interview.renditions;
if (rendition === undefined) throw new Error("The bundled interview has no rendition.");
const names = new Map(interview.speakers.map(({ id, name }) => [id, name]));

const EMPTY: Passage = {
  start: 0,
  end: 0,
  text: "",
  quoted: true,
  kind: "unmatched",
  flags: [],
  score: 1,
  sources: [],
  alternatives: [],
  changes: [],
  contradiction: null,
  misattribution: null,
};

function passageOf(id: string, content: CardContent): PanelPassage {
  const { kind, flags, article, sources } = content;
  const words = article ?? sources.flatMap(({ text }) => text);
  const text = words.map((piece) => piece.text).join("");
  return { id, frame: 0, content, passage: { ...EMPTY, kind, flags, text } };
}

/** A passage of every kind, as the card shows it. */
export const PASSAGES: readonly PanelPassage[] = [
  ...Object.entries(CARD_STATES).flatMap(([id, { content }]) =>
    content === null ? [] : [passageOf(id, content)],
  ),
  {
    id: "unmatched",
    frame: 0,
    content: null,
    passage: { ...EMPTY, text: "「我們從來沒有說過這樣的話。」" },
  },
];

const TITLE = "扎克伯格專訪:數千億美元、50位頂尖研究員與「個人超級智能」";
const TURNS = stripTurns(
  interview,
  rendition.turns
    .filter(({ number }) => number % 4 === 2)
    .map(({ number, speaker, paragraphs: [first] }) => ({
      kind: "edited" as const,
      sources: [
        {
          rendition: rendition.id,
          turn: number,
          paragraph: 0,
          start: 0,
          end: first?.text.length ?? 0,
          speaker,
          text: first?.text ?? "",
        },
      ],
    })),
  names,
);

/** A page with a passage of every kind. */
export const COVERED: PanelView = {
  page: { ...COVERING, interview: { id: interview.id, title: interview.title }, leftOut: "rest" },
  title: TITLE,
  passages: PASSAGES,
  covered: { interview, turns: TURNS },
};
const without = (page: PanelView["page"], title = TITLE): PanelView => ({
  page,
  title,
  passages: [],
  covered: null,
});

const ignore = (): void => {};

/** The panel as it opens. */
export const PANEL: Omit<PanelProps, "view" | "translate"> = {
  tab: "passages",
  transcript: null,
  highlights: null,
  script: "original",
  taiwanWording: false,
  onTab: ignore,
  onPassage: ignore,
  onTurn: ignore,
  onScript: ignore,
};

export const PANEL_TRANSCRIPT: Omit<PanelTranscriptProps, "translate"> = {
  interview,
  rendition,
  names,
  language: "zh-Hant",
  target: null,
  onTurn: ignore,
};

const KEPT = Array.from({ length: 6 }, (_, at) => highlight(String(at), { note: at === 0 ? "要查證" : "" }));

const transcript = (target: PanelTranscriptProps["target"]): State => ({
  show: (translate) => (
    <Panel
      {...PANEL}
      view={COVERED}
      tab="transcript"
      translate={translate}
      transcript={<PanelTranscript {...PANEL_TRANSCRIPT} target={target} translate={translate} />}
    />
  ),
});

const VIEWS: Readonly<Record<string, PanelView>> = {
  passages: COVERED,
  "first sight": { ...COVERED, covered: null, passages: PASSAGES.map((one) => ({ ...one, content: null })) },
  repost: { ...COVERED, page: { ...COVERING, repost: true }, passages: PASSAGES.slice(0, 1) },
  loading: without({ state: "loading" }, ""),
  "out of reach": without(POPUP_VIEWS["a page of the browser"]),
  "no coverage": without(NOTHING),
  "all passages hidden": without({ ...NOTHING, hidden: 3 }),
};

export const fixtures: ComponentFixtures = {
  surface: { on: "extension-page", style: `${style}${WORDS_STYLE}`, height: 900 },
  states: {
    ...statesOf<PanelView>(VIEWS, (view, translate) => (
      <Panel {...PANEL} view={view} translate={translate} />
    )),
    transcript: transcript(null),
    "transcript, led to a turn": transcript({ turn: 6 }),
    "transcript searched in another script": {
      ...transcript(null),
      reach: async (place) => write(place, ".panel-transcript input", "普罗米修斯"),
    },
    "transcript searched in vain": {
      ...transcript(null),
      reach: async (place) => write(place, ".panel-transcript input", "明天下雨"),
    },
    highlights: {
      show: (translate) => (
        <Panel
          {...PANEL}
          view={COVERED}
          tab="highlights"
          translate={translate}
          highlights={<KeptHighlights kept={KEPT} translate={translate} />}
        />
      ),
      reach: async (place) => void (await awaited(place, "article")),
    },
  },
};

import type { ChangedWords, Contradiction } from "../../lib/matching/change.ts";
import type {
  Misattribution,
  Passage,
  PassageFlag,
  PassageKind,
  PassageSource,
} from "../../lib/matching/passage.ts";
import { PASSAGE_KINDS } from "../../lib/matching/passage.ts";
import type { TextRange } from "../../lib/text/offset-map.ts";
import { bundledInterview } from "../testing/bundled-interview.ts";
import { type ComponentFixtures, statesOf } from "../testing/fixtures.ts";
import { Card, type CardProps, type HighlightOfPassage } from "./card.tsx";
import { type CardContent, cardContent } from "./card-content.ts";
import { CARD_STYLE, SHEET_BELOW } from "./card-style.ts";
import { HiddenPassage } from "./hidden-passage.tsx";

const interview = bundledInterview;

/** The first paragraph of a turn, or a stretch of another one. */
function sourceOf(turn: number, paragraph = 0, words = ""): PassageSource {
  const spoken = interview.renditions[0]?.turns[turn - 1];
  const whole = spoken?.paragraphs[paragraph]?.text ?? "";
  const text = words === "" ? whole : words;
  const start = whole.indexOf(text);
  if (spoken === undefined || start === -1) throw new Error(`Nobody says "${text}" in turn ${turn}.`);
  const { speaker } = spoken;
  return { rendition: "zh", turn, paragraph, start, end: start + text.length, speaker, text };
}

interface Parts {
  readonly text?: string;
  readonly flags?: readonly PassageFlag[];
  readonly sources: readonly PassageSource[];
  /** Words of the article and of the interview of which one cannot be true. */
  readonly contradiction?: ChangedWords;
  /** Speakers by their ids: whom the article names, and who said it. */
  readonly misattribution?: Misattribution;
  readonly places?: number;
  /** How probable it is that the words go back to the interview. */
  readonly score?: number;
}

function contradictionOf(
  { page, source }: ChangedWords,
  text: string,
  sources: readonly PassageSource[],
): Contradiction {
  const rangeOf = (words: string, within: string): TextRange => {
    const start = Math.max(0, within.indexOf(words));
    return { start, end: start + words.length };
  };
  const said = sources.map((one) => one.text).join("");
  return { fact: "number", page: rangeOf(page, text), source: rangeOf(source, said) };
}

/** What the card of a passage says, in the script of the transcript. */
async function contentFrom(kind: PassageKind, parts: Parts): Promise<CardContent> {
  const { sources, flags = [], places = 1, score = 1 } = parts;
  const text = parts.text ?? sources.map((source) => source.text).join("");
  const passage: Passage = {
    start: 0,
    end: text.length,
    text,
    quoted: kind !== "reported",
    kind,
    flags,
    score,
    sources,
    alternatives: Array.from({ length: places - 1 }, () => sources),
    changes: [],
    contradiction:
      parts.contradiction === undefined ? null : contradictionOf(parts.contradiction, text, sources),
    misattribution: parts.misattribution ?? null,
  };
  const content = await cardContent(passage, interview, "original", false, async (texts) => texts);
  if (content === null) throw new Error("The passage has no card.");
  return content;
}

/** A card on first paragraphs of the interview, one word of which the article has changed. */
export function contentOf(
  kind: PassageKind,
  flags: readonly PassageFlag[] = [],
  turns: readonly number[] = [10],
): Promise<CardContent> {
  const sources = turns.map((turn) => sourceOf(turn));
  const text = sources.map((source) => source.text).join("");
  const shown = { sources, flags, text: text.replace("對話", "辯論") };
  // As if the word that the fixture exchanges were a number.
  const contradiction = { page: "辯論", source: "對話" };
  const misattribution = { page: "lessin", source: "zuckerberg" };
  return contentFrom(kind, {
    ...shown,
    ...(flags.includes("altered") ? { contradiction } : {}),
    ...(flags.includes("misattributed") ? { misattribution } : {}),
  });
}

const ignore = (): void => {};

/** A card nothing was done with yet. */
export const CARD: Omit<CardProps, "content" | "translate"> = {
  repost: false,
  script: "original",
  taiwanWording: false,
  pinned: false,
  copied: "no",
  highlight: null,
  removed: false,
  problem: null,
  onScript: ignore,
  onKeep: ignore,
  onHighlight: ignore,
  onColour: ignore,
  onRemove: ignore,
  onRestore: ignore,
  onCopy: ignore,
  onTranscript: ignore,
  onHide: ignore,
  onPin: ignore,
  onClose: ignore,
};

const KEPT: HighlightOfPassage = { id: "one", colour: "yellow", whole: true };
const HUGE = sourceOf(14, 3, "那東西太龐大了。");
const LARGER = sourceOf(
  14,
  3,
  "這是我們的前兩個泰坦(Titan)集群,都將超過1吉瓦。亥伯龍將在未來幾年擴展到5吉瓦。",
);
const verbatim = await contentFrom("verbatim", { sources: [HUGE] });
const edited = await contentOf("edited");
const long = await contentFrom("edited", {
  sources: [sourceOf(8, 1), sourceOf(8, 2)],
  text: `${sourceOf(8, 1).text}${sourceOf(8, 2).text}`
    .replaceAll("我認爲", "我相信")
    .replaceAll("偉大", "重大"),
  places: 3,
});

const shownKinds = PASSAGE_KINDS.filter((kind) => kind !== "unmatched");
/** An accusation on each kind of passage. */
const accusing = await Promise.all(
  shownKinds.map(async (kind) => {
    const content = await contentOf(kind, ["altered"], kind === "spliced" ? [10, 18] : [10]);
    return [`altered, ${kind}`, { ...CARD, content }] as const;
  }),
);

/** Every state of the card. */
export const CARD_STATES = {
  loading: { ...CARD, content: null },
  verbatim: { ...CARD, content: verbatim },
  edited: { ...CARD, content: edited },
  reworded: {
    ...CARD,
    content: await contentFrom("reworded", {
      sources: [sourceOf(16, 3, "你爲敵人蓋第一座,爲朋友蓋第二座,爲自己蓋第三座。")],
      text: "第一棟房子蓋給敵人，第二棟給朋友，第三棟才留給自己。",
    }),
  },
  "only probable": {
    ...CARD,
    content: await contentFrom("reported", {
      sources: [sourceOf(6, 1)],
      text: "他提到，那幾十位研究人員值得花大錢去搶。",
      score: 0.64,
    }),
  },
  spliced: { ...CARD, content: await contentOf("spliced", [], [6, 18]) },
  "spliced, backwards and in one turn": {
    ...CARD,
    content: await contentFrom("spliced", { sources: [sourceOf(18), sourceOf(16), sourceOf(16, 1)] }),
  },
  reported: {
    ...CARD,
    content: await contentFrom("reported", {
      sources: [sourceOf(6, 1)],
      text: "他說，既然要在算力上投入數千億美元，就值得不惜代價爭取那五十到七十位研究人員。",
    }),
  },
  translated: {
    ...CARD,
    content: await contentFrom("translated", { sources: [HUGE], text: "“That thing is just massive.”" }),
  },
  elided: {
    ...CARD,
    content: await contentFrom("edited", {
      sources: [LARGER],
      flags: ["elided"],
      text: "這是我們的前兩個泰坦集群……亥伯龍將在未來幾年擴展到5吉瓦。",
    }),
  },
  altered: {
    ...CARD,
    content: await contentFrom("edited", {
      sources: [LARGER],
      flags: ["altered"],
      text: LARGER.text.replace("超過1吉瓦", "超過5吉瓦"),
      contradiction: { page: "5吉瓦", source: "1吉瓦" },
    }),
  },
  ...Object.fromEntries(accusing),
  misattributed: { ...CARD, content: await contentOf("verbatim", ["misattributed"], [10]) },
  "altered and misattributed": { ...CARD, content: await contentOf("edited", ["altered", "misattributed"]) },
  "no question before it": { ...CARD, content: await contentOf("verbatim", [], [1]) },
  long: { ...CARD, content: long },
  "Taiwan's words": { ...CARD, content: { ...edited, shownLanguage: "zh-Hant-TW" }, script: "tw" as const },
  pinned: { ...CARD, content: verbatim, pinned: true },
  kept: { ...CARD, content: edited, highlight: KEPT },
  "kept, in Taiwan's words": { ...CARD, content: edited, highlight: KEPT, script: "tw" as const },
  "partly kept": { ...CARD, content: edited, highlight: { ...KEPT, whole: false } },
  "highlight deleted": { ...CARD, content: edited, removed: true },
  "not kept": { ...CARD, content: verbatim, problem: "full" as const },
  copied: { ...CARD, content: verbatim, copied: "yes" as const },
  "copying refused": { ...CARD, content: verbatim, copied: "refused" as const },
  repost: { ...CARD, content: await contentOf("verbatim", [], [2]), repost: true },
} satisfies Readonly<Record<string, Omit<CardProps, "translate">>>;

export const fixtures: ComponentFixtures = {
  surface: {
    on: "web-page",
    style: CARD_STYLE,
    frame: { role: "dialog", label: "card_label" },
    sheetBelow: SHEET_BELOW,
  },
  states: {
    ...statesOf<Omit<CardProps, "translate">>(CARD_STATES, (props, translate) => (
      <Card {...props} translate={translate} />
    )),
    hidden: {
      show: (translate) => <HiddenPassage translate={translate} onUndo={ignore} onClose={ignore} />,
    },
  },
};

import * as v from "valibot";
import { PASSAGE_FLAGS, PASSAGE_KINDS } from "../matching/passage.ts";
import { ElementPathSelector, TextPositionSelector, TextQuoteSelector } from "./selectors.ts";

export const HIGHLIGHT_COLOURS = ["yellow", "green", "blue", "red", "purple"] as const;
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/** What a highlight may hold at most (UTF-16); a million units of note are a book. */
export const LONGEST_TEXT = 2_000_000;
const MOST_TAGS = 10_000;

const Text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const Line = v.pipe(v.string(), v.maxLength(10_000));
const Address = v.pipe(
  v.string(),
  v.maxLength(10_000),
  v.check(
    (address) => /^(?:https?|file):/i.test(address) && URL.canParse(address),
    "This is no address of a page.",
  ),
);
const Time = v.pipe(
  v.string(),
  v.check((time) => /^\d{4}-\d\d-\d\dT/.test(time) && !Number.isNaN(Date.parse(time)), "This is no time."),
);

/** One stretch of a highlight: all of it, or what lies in one shadow root. */
export const HighlightPiece = v.object({
  quote: v.object({ ...TextQuoteSelector.entries, exact: Text, prefix: Text, suffix: Text }),
  position: v.nullable(TextPositionSelector),
  /** Of what was imported; nothing is found by it. */
  path: v.nullable(ElementPathSelector),
});
export type HighlightPiece = v.InferOutput<typeof HighlightPiece>;

/** The words of an interview that a kept passage goes back to. */
export const KeptPassage = v.object({
  interview: Line,
  kind: v.picklist(PASSAGE_KINDS),
  flags: v.array(v.picklist(PASSAGE_FLAGS)),
  sources: v.array(v.object({ turn: v.number(), speaker: v.nullable(Line), text: Text })),
});
export type KeptPassage = v.InferOutput<typeof KeptPassage>;

/** What the reader keeps: one record of the store. */
export const Highlight = v.object({
  /** Unique among all highlights of all readers. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  /** Without tracking parameters and fragment; empty where no page is known, as with quotes from a book. */
  address: v.union([v.literal(""), Address]),
  /** What the page calls its own address, where that is believed; `null` else. */
  canonical: v.nullable(Address),
  title: Line,
  /** BCP 47 of the page's script, such as "Hant"; empty if unknown. */
  script: v.pipe(v.string(), v.maxLength(20)),
  /** ISO 8601 with a time. */
  created: Time,
  changed: Time,
  colour: v.picklist(HIGHLIGHT_COLOURS),
  note: Text,
  tags: v.pipe(v.array(v.pipe(Line, v.minLength(1))), v.maxLength(MOST_TAGS)),
  pieces: v.pipe(v.array(HighlightPiece), v.minLength(1), v.maxLength(1000)),
  passage: v.nullable(KeptPassage),
});
export type Highlight = v.InferOutput<typeof Highlight>;

/** The words of a highlight, its pieces joined. */
export function highlightText(highlight: Highlight): string {
  return highlight.pieces.map(({ quote }) => quote.exact).join(" … ");
}

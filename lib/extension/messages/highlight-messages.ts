import * as v from "valibot";
import { HIGHLIGHT_COLOURS, HighlightPiece, KeptPassage } from "../../highlights/highlight.ts";
import { Kept } from "../../highlights/kept.ts";
import { TextQuoteSelector } from "../../highlights/selectors.ts";
import { FrameAddress, Line, type MessageMap, Nothing, OrderId } from "./message.ts";

/** What a page is told of a highlight: nothing that the reader wrote. */
const KeptOnPage = v.object({
  id: v.string(),
  colour: v.picklist(HIGHLIGHT_COLOURS),
  pieces: v.array(HighlightPiece),
  /** For each piece its quote in other regions' words. */
  variants: v.array(v.array(v.omit(TextQuoteSelector, ["type"]))),
});

/** Where a frame is, and what its page calls that; empty if nothing. */
const Place = { address: FrameAddress, canonical: Line };

/** What is asked of the reader's highlights. */
export const highlightMessages = {
  /** Keep what the person selected. */
  "keep-highlight": {
    from: "page",
    request: v.object({
      ...Place,
      order: OrderId,
      title: Line,
      script: v.picklist(["Hans", "Hant", ""]),
      colour: v.picklist(HIGHLIGHT_COLOURS),
      pieces: v.pipe(v.array(HighlightPiece), v.minLength(1), v.maxLength(1000)),
      /** The words of an interview that it goes back to, if it was kept from a card. */
      passage: v.nullable(KeptPassage),
      /** Whether the person asked for it in a private window, knowing that it is. */
      inPrivate: v.boolean(),
    }),
    answer: Kept,
  },
  "recolour-highlight": {
    from: "page",
    request: v.object({ order: OrderId, id: v.string(), colour: v.picklist(HIGHLIGHT_COLOURS) }),
    answer: Kept,
  },
  "remove-highlight": { from: "page", request: v.object({ order: OrderId, id: v.string() }), answer: Kept },
  /** Take back a deletion. */
  "restore-highlight": { from: "page", request: v.object({ order: OrderId, id: v.string() }), answer: Kept },
  /** Change what a person wrote to a highlight, from a page of the extension that is closing. */
  "change-highlight": {
    from: "extension",
    request: v.object({
      order: OrderId,
      id: v.string(),
      note: v.exactOptional(v.string()),
      tags: v.exactOptional(v.pipe(v.array(v.string()), v.readonly())),
      colour: v.exactOptional(v.picklist(HIGHLIGHT_COLOURS)),
      from: v.exactOptional(
        v.object({
          note: v.exactOptional(v.string()),
          tags: v.exactOptional(v.pipe(v.array(v.string()), v.readonly())),
        }),
      ),
    }),
    answer: Nothing,
  },
  /** Go to a highlight on its page, from a page of the extension. */
  "open-highlight": { from: "extension", request: v.object({ id: v.string() }), answer: Nothing },
  /** Open the place where a highlight's note is written: never a page, which could read the keys. */
  "note-highlight": { from: "page", request: v.object({ id: v.string() }), answer: Nothing },
  /** What is kept of the page that asks, and to which of these it is to lead. */
  "page-highlights": {
    from: "page",
    request: v.object(Place),
    answer: v.object({ kept: v.array(KeptOnPage), wanted: v.nullable(v.string()) }),
  },
  /** Highlights of copies of the page on other sites, as the reader ordered. */
  "highlight-copies": {
    from: "page",
    request: v.object({ ids: v.pipe(v.array(v.string()), v.maxLength(1000)) }),
    answer: v.array(KeptOnPage),
  },
} as const satisfies MessageMap;

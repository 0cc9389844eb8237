import * as v from "valibot";
import { CARD_SCRIPTS } from "../stored-settings.ts";
import { FrameAddress, type MessageMap, Nothing, PageString } from "./message.ts";

/** Why a page wants more than the gate. */
const READER_REASONS = ["coverage", "highlights", "convert", "selection", "order"] as const;
export type ReaderReason = (typeof READER_REASONS)[number];

/** What gate, reader and card ask. */
export const readerMessages = {
  /** Put the reader into the frame that asks. */
  "start-reader": {
    from: "page",
    request: v.object({ reason: v.picklist(READER_REASONS) }),
    answer: Nothing,
  },
  /** The passages of the frame have changed, so the badge has to. */
  "passages-changed": { from: "page", request: v.object({}), answer: Nothing },
  /** Underline a passage of the page that asks no longer. */
  "hide-passage": {
    from: "page",
    request: v.object({ address: FrameAddress, text: PageString }),
    answer: Nothing,
  },
  /** Underline it again. */
  "unhide-passage": {
    from: "page",
    request: v.object({ address: FrameAddress, text: PageString }),
    answer: Nothing,
  },
  /** The interface's texts in the language that the reader chose; `null` if the browser's. */
  "message-texts": {
    from: "page",
    request: v.object({}),
    answer: v.nullable(v.record(v.string(), v.looseObject({ message: v.string() }))),
  },
  /** Remember the script that the reader chose in a card. */
  "card-script": {
    from: "page",
    request: v.object({
      script: v.picklist(CARD_SCRIPTS),
      taiwanWording: v.boolean(),
    }),
    answer: Nothing,
  },
  /** Open the transcript in a tab of its own. */
  "open-transcript": {
    from: "page",
    request: v.object({
      interview: v.string(),
      turn: v.pipe(v.number(), v.integer(), v.minValue(1)),
      /** The `id` of the rendition; `null` for the first. */
      rendition: v.nullable(v.string()),
    }),
    answer: Nothing,
  },
} as const satisfies MessageMap;

/** Whether a message says that the passages of a frame have changed: the background and every page of the extension hear it. */
export const isPassagesChanged = (message: unknown): boolean =>
  v.is(v.looseObject({ type: v.literal("passages-changed") }), message);

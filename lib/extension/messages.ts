import * as v from "valibot";
import { HIGHLIGHT_COLOURS, HighlightPiece, KeptPassage } from "../highlights/highlight.ts";
import { LEFT_OUT, PASSAGE_FLAGS, PASSAGE_KINDS } from "../matching/passage.ts";

/** Why a page wants more than the gate. */
export const READER_REASONS = ["coverage", "highlights", "convert", "selection", "order"] as const;
export type ReaderReason = (typeof READER_REASONS)[number];

/** Text that a page or a person can make as long as they like. */
const PageString = v.pipe(v.string(), v.maxLength(20_000_000));

/** What a frame says of where it is (`location.href`); believed as far as `shownAddress` does. */
const FrameAddress = v.pipe(v.string(), v.maxLength(100_000));

/** What a script in a page asks of the background. */
export const BackgroundMessage = v.variant("type", [
  /** Put the reader into the frame that asks. Answered with nothing. */
  v.object({ type: v.literal("start-reader"), reason: v.picklist(READER_REASONS) }),
  /** The passages of the frame have changed, so the badge has to. Answered with nothing. */
  v.object({ type: v.literal("passages-changed") }),
  /** Underline a passage of the page that asks no longer. Answered with nothing. */
  v.object({ type: v.literal("hide-passage"), address: FrameAddress, text: PageString }),
  /** Answered with the texts, converted in their order. */
  v.object({
    type: v.literal("convert-texts"),
    texts: v.array(PageString),
    from: v.picklist(["cn", "t", "tw", "twp", "hk"]),
    to: v.picklist(["cn", "t", "tw", "twp", "hk"]),
  }),
  /** Answered with a `ConvertedText` for each text of the page, in their order; the reader's own words win. */
  v.object({
    type: v.literal("convert-page-texts"),
    texts: v.array(PageString),
    from: v.picklist(["cn", "t", "tw", "twp", "hk"]),
    to: v.picklist(["cn", "t", "tw", "twp", "hk"]),
  }),
  /** The page is shown in a script now, so its frames are to be as well. Answered with nothing. */
  v.object({
    type: v.literal("convert-frames"),
    target: v.picklist(["cn", "t", "tw", "twp", "hk", "original"]),
  }),
  /** Answered with the interface's texts in the language that the reader chose; `null` if the browser's. */
  v.object({ type: v.literal("message-texts") }),
  /** Remember the script that the reader chose in a card. Answered with nothing. */
  v.object({
    type: v.literal("card-script"),
    script: v.picklist(["original", "cn", "t", "tw", "hk"]),
    taiwanWording: v.boolean(),
  }),
  /** Keep what the person selected. Answered with its id, or with a `StoreProblem`. */
  v.object({
    type: v.literal("keep-highlight"),
    address: FrameAddress,
    /** What the page calls its own address; empty if nothing. */
    canonical: v.pipe(v.string(), v.maxLength(10_000)),
    title: v.pipe(v.string(), v.maxLength(10_000)),
    script: v.picklist(["Hans", "Hant", ""]),
    colour: v.picklist(HIGHLIGHT_COLOURS),
    pieces: v.pipe(v.array(HighlightPiece), v.minLength(1), v.maxLength(1000)),
    /** The words of an interview that it goes back to, if it was kept from a card. */
    passage: v.nullable(KeptPassage),
    /** Whether the person asked for it in a private window, knowing that it is. */
    inPrivate: v.boolean(),
  }),
  /** Answered with the highlight's id, or with a `StoreProblem`; so are the next two. */
  v.object({
    type: v.literal("recolour-highlight"),
    id: v.string(),
    colour: v.picklist(HIGHLIGHT_COLOURS),
  }),
  v.object({ type: v.literal("remove-highlight"), id: v.string() }),
  /** Take back a deletion. */
  v.object({ type: v.literal("restore-highlight"), id: v.string() }),
  /** Change what a person wrote to a highlight, from a page of the extension that is closing. Answered with nothing. */
  v.object({
    type: v.literal("change-highlight"),
    id: v.string(),
    note: v.exactOptional(v.string()),
    tags: v.exactOptional(v.array(v.string())),
    colour: v.exactOptional(v.picklist(HIGHLIGHT_COLOURS)),
  }),
  /** Go to a highlight on its page, from a page of the extension. Answered with nothing. */
  v.object({ type: v.literal("open-highlight"), id: v.string() }),
  /** Open the place where a highlight's note is written: never a page, which could read the keys. */
  v.object({ type: v.literal("note-highlight"), id: v.string() }),
  /** Answered with what is kept of the page that asks: an array of `KeptOnPage`. */
  v.object({
    type: v.literal("page-highlights"),
    address: FrameAddress,
    canonical: v.pipe(v.string(), v.maxLength(10_000)),
  }),
  /** Answered with highlights of copies of the page on other sites, as the reader ordered: an array of `KeptOnPage`. */
  v.object({ type: v.literal("highlight-copies"), ids: v.pipe(v.array(v.string()), v.maxLength(1000)) }),
  /** Open the transcript in a tab of its own. Answered with nothing. */
  v.object({
    type: v.literal("open-transcript"),
    interview: v.string(),
    turn: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
]);
export type BackgroundMessage = v.InferOutput<typeof BackgroundMessage>;

/** What a person orders of a page, through the popup, the menu or the keyboard. */
export const PageMessage = v.variant("type", [
  /** Decisions for this page have changed: "look" annotates it whatever it seems to be, "none" never. */
  v.object({ type: v.literal("decide"), coverage: v.nullable(v.picklist(["look", "none"])) }),
  v.object({ type: v.literal("step"), direction: v.picklist(["next", "previous"]) }),
  /** Keep what is selected. */
  v.object({ type: v.literal("keep-selection") }),
  /** Scroll to a highlight and let it flash. */
  v.object({ type: v.literal("show-highlight"), id: v.string() }),
  /** Look on the page for highlights of copies on other sites, and paint those that are found. */
  v.object({ type: v.literal("show-copies"), ids: v.pipe(v.array(v.string()), v.maxLength(1000)) }),
  /** Scroll to a passage and open its card. */
  v.object({ type: v.literal("show-passage"), id: v.string() }),
  v.object({ type: v.literal("hide-passage"), id: v.string() }),
  /** Show the page in a script while it is open, whatever the settings say; `null` follows the settings again. */
  v.object({
    type: v.literal("convert"),
    target: v.nullable(v.picklist(["cn", "t", "tw", "twp", "hk", "original"])),
  }),
  /** Copy what is selected as the page's author wrote it. */
  v.object({ type: v.literal("copy-source") }),
  /** Open the search bar of the page. */
  v.object({ type: v.literal("search") }),
  /** Convert what is selected, in a text field as well. */
  v.object({
    type: v.literal("convert-selection"),
    target: v.picklist(["cn", "t", "tw", "twp", "hk"]),
  }),
]);
export type PageMessage = v.InferOutput<typeof PageMessage>;

/** A passage as the popup lists it. */
export const ReportedPassage = v.object({
  id: v.string(),
  text: v.string(),
  quoted: v.boolean(),
  kind: v.picklist(PASSAGE_KINDS),
  flags: v.array(v.picklist(PASSAGE_FLAGS)),
  /** Names of those whose words they are. */
  speakers: v.array(v.string()),
});
export type ReportedPassage = v.InferOutput<typeof ReportedPassage>;

/** What the reader found in one frame of a page. */
export const FrameReport = v.object({
  covered: v.boolean(),
  /** Of the interview, `null` where none is covered. */
  interview: v.nullable(v.object({ id: v.string(), title: v.string() })),
  repost: v.boolean(),
  /** What of the frame was not looked at: the rest of a text that is too long, or all of it. */
  leftOut: v.nullable(v.picklist(LEFT_OUT)),
  /** In the order of the page; those that the reader hid are left out. */
  passages: v.array(ReportedPassage),
  /** How many the reader hid. */
  hidden: v.number(),
  decision: v.nullable(v.picklist(["look", "none"])),
  /** Ids of the reader's highlights that are not found on the page at the moment. */
  missing: v.array(v.string()),
  /** The script of the page: what its author wrote, what it is shown in (`null`: that), and where it resists. */
  conversion: v.exactOptional(
    v.object({
      script: v.picklist(["Hans", "Hant", "Japanese", "none"]),
      target: v.nullable(v.picklist(["cn", "t", "tw", "twp", "hk"])),
      givenUp: v.number(),
    }),
  ),
});
export type FrameReport = v.InferOutput<typeof FrameReport>;

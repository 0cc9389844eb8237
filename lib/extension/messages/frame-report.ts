import * as v from "valibot";
import { SCRIPT_VARIANTS } from "../../chinese/script-variant.ts";
import { INCOMPLETE } from "../../highlights/incomplete-highlight.ts";
import { LEFT_OUT, PASSAGE_FLAGS, PASSAGE_KINDS } from "../../matching/passage.ts";

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
  interview: v.nullable(
    v.object({
      id: v.string(),
      title: v.string(),
      /** For readers of other languages, by their BCP 47 tags. */
      titles: v.exactOptional(v.record(v.string(), v.string())),
    }),
  ),
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
  /** Those that are there in parts. */
  incomplete: v.array(v.object({ id: v.string(), how: v.picklist(INCOMPLETE) })),
  /** The script of the page: what its author wrote, what it is shown in (`null`: that), and where it resists. */
  conversion: v.exactOptional(
    v.object({
      script: v.picklist(["Hans", "Hant", "Japanese", "none"]),
      target: v.nullable(v.picklist(SCRIPT_VARIANTS)),
      givenUp: v.number(),
    }),
  ),
});
export type FrameReport = v.InferOutput<typeof FrameReport>;

import * as v from "valibot";
import { PASSAGE_FLAGS, PASSAGE_KINDS, type Passage } from "../../matching/passage.ts";

const Range = v.object({ start: v.number(), end: v.number() });
const Change = v.object({ page: Range, source: Range });
const Source = v.object({
  rendition: v.string(),
  turn: v.number(),
  paragraph: v.number(),
  start: v.number(),
  end: v.number(),
  speaker: v.nullable(v.string()),
  text: v.string(),
});

const WholePassage: v.GenericSchema<Passage> = v.object({
  start: v.number(),
  end: v.number(),
  text: v.string(),
  quoted: v.boolean(),
  kind: v.picklist(PASSAGE_KINDS),
  flags: v.array(v.picklist(PASSAGE_FLAGS)),
  score: v.number(),
  sources: v.array(Source),
  alternatives: v.array(v.array(Source)),
  changes: v.array(Change),
  contradiction: v.nullable(v.object({ ...Change.entries, fact: v.picklist(["number", "negation"]) })),
  misattribution: v.nullable(v.object({ page: v.string(), source: v.string() })),
});

/** The passages of one frame with all that is known of them, in the order of the page: what the side panel shows. */
export const FramePassages = v.array(
  v.object({
    /** As in the frame's report. */
    id: v.string(),
    /** The `id` of the interview that it goes back to. */
    interview: v.string(),
    passage: WholePassage,
  }),
);
export type FramePassage = v.InferOutput<typeof FramePassages>[number];

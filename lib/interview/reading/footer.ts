import { TRANSCRIPT_WORDS } from "../../language/transcript-words.ts";
import type { DraftParagraph, DraftTurn } from "./draft-turn.ts";
import { looksLikeName } from "./labels/label-meaning.ts";

const FOOTERS = TRANSCRIPT_WORDS.map((words) => words.footer);
/** So many more blank lines than anywhere else part what belongs to the page from what was said. */
const WIDER_GAP = 2;
/** Fewer turns tell nothing of whether paragraphs go on without a label. */
const LEAST_TURNS = 6;
/** An address alone, or a line of links. */
const LINK = /^\W*https?:\/\/\S+$/u;

const isFooter = ({ text }: DraftParagraph): boolean =>
  LINK.test(text) || FOOTERS.some((pattern) => pattern.test(text));

const ENDS_SENTENCE = /[。！？!?….」』”"')）\]]$/u;

const CAPTIONS = TRANSCRIPT_WORDS.map(({ caption }) => caption);

/** Whether a line between the turns was not said: a caption of a picture, a notice. */
export const isCaption = (line: string): boolean => CAPTIONS.some((caption) => caption.test(line.trim()));

/** What stands behind the last words of an interview. */
export interface TranscriptEnd {
  /** The index of the first paragraph of the last turn that belongs to the page; their count where none does. */
  readonly footer: number;
  /** Whether what goes on in the last turn without a label does so in no other. */
  readonly isStrange: boolean;
}

/**
 * Where in the paragraphs of the last turn the page goes on that held the transcript: from the first that has the
 * words of footers, or stands far below, or is no sentence where no other turn has a second paragraph.
 */
export function transcriptEnd(turns: readonly DraftTurn[]): TranscriptEnd {
  const last = turns.at(-1);
  if (last === undefined) return { footer: 0, isStrange: false };
  let widest = 0;
  let isStrange = turns.length >= LEAST_TURNS;
  for (const turn of turns)
    for (const [index, { gap }] of turn.paragraphs.entries()) {
      if (turn === last && index > 0) break;
      widest = Math.max(widest, gap);
      if (index > 0) isStrange = false;
    }
  // Who somebody is, in the third person: "Owen Pryce is an organ builder …".
  const labels = [...new Set(turns.map(({ label }) => label))].filter(
    (label) => label === last.label || looksLikeName(label),
  );
  const isAbout = ({ text }: DraftParagraph): boolean =>
    labels.some(
      (label) => label.length > 1 && text.startsWith(label) && !/^\s?[,，、]/u.test(text.slice(label.length)),
    );
  const index = last.paragraphs.findIndex(
    (paragraph, at) =>
      at > 0 &&
      (isFooter(paragraph) ||
        isAbout(paragraph) ||
        paragraph.gap >= widest + WIDER_GAP ||
        (isStrange && !ENDS_SENTENCE.test(paragraph.text))),
  );
  return { footer: index === -1 ? last.paragraphs.length : index, isStrange };
}

/** A line of a transcript, or a stretch of a recording where the transcript comes in such. */
export interface TranscriptLine {
  /** From 1, in the file as the person sees it. */
  readonly number: number;
  readonly text: string;
  /** When it was said, in seconds; `null` where the file does not tell beside the words. */
  readonly start: number | null;
  /** Who said it, where the file tells so in a field of its own. */
  readonly speaker: string | null;
}

/** A line of which more than one reading is possible, for the person to look at. */
export interface UnsureLine {
  /** From 1; the line of the file. */
  readonly line: number;
  /** As the file has it. */
  readonly text: string;
  readonly why: UnsureReason;
}

/**
 * Why a line is unsure: `label-not-taken` looks like a label and is read as words; `named-once` was taken for a
 * speaker who speaks once; `within-line` a speaker who begins within a line; `same-speaker` a shorter form that was
 * taken for a speaker known by a longer one; `footer` stands behind the last turn, or is a heading or the head of a
 * page, and was left out; `column` names columns of a table that are not read; `goes-on` perhaps another's words, since the same speaker is named again behind it; `other-form` a speaker whose label has another
 * form than most; `other-reading` the whole could be read in another way; `one-language` a turn that a bilingual
 * transcript has in one language alone; `unlabelled-question` stands before a labelled answer, and was taken for the
 * interviewer's; `cast` was taken for a line that says who takes part, and for nobody's turn.
 */
export const UNSURE_REASONS = [
  "label-not-taken",
  "named-once",
  "within-line",
  "same-speaker",
  "footer",
  "column",
  "goes-on",
  "other-form",
  "other-reading",
  "one-language",
  "unlabelled-question",
  "cast",
] as const;
export type UnsureReason = (typeof UNSURE_REASONS)[number];

const LINE_ENDS = /\r\n|[\n\r\u2028\u2029]/u;

/** The lines of a text, ended by LF, CRLF or a separator of Unicode. */
export const plainLines = (text: string): TranscriptLine[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(LINE_ENDS)
    .map((line, index) => ({ number: index + 1, text: line, start: null, speaker: null }));

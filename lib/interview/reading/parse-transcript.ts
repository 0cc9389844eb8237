import { Work } from "../../text/work.ts";
import { areCues, cueLines } from "../cues.ts";
import type { Speaker, Turn } from "../interview.ts";
import { endsWithQuestion } from "../question.ts";
import { withoutColumns } from "./columns.ts";
import type { DraftTranscript, DraftTurn } from "./draft-turn.ts";
import { transcriptEnd } from "./footer.ts";
import type { ReadingChoice } from "./labels/known-labels.ts";
import { withoutControls } from "./page-controls.ts";
import { inOneTurnEach, joinedLines, labelledTurns, spokenTurns } from "./read-lines.ts";
import { withoutLineNumbers, withoutRunningHeads } from "./running-heads.ts";
import { jsonLines, startsAsJson } from "./transcript-json.ts";
import { plainLines, type TranscriptLine, type UnsureLine } from "./transcript-line.ts";
import { speakersOf } from "./transcript-speakers.ts";
import { tableLines } from "./transcript-table.ts";
import { turnsOf } from "./transcript-turns.ts";
import { inTwoLanguages } from "./two-languages.ts";
import { withBareQuestions, withUnlabelledAnswers } from "./unlabelled-answers.ts";
import { withOpeningQuestion, withUnlabelledQuestions } from "./unlabelled-questions.ts";
import { withUnnamedVoices } from "./unnamed-voices.ts";
import { withoutBreaks } from "./wrapped-lines.ts";

/** Why a text is no transcript; the person is told in a sentence of their language. */
export type TranscriptProblem = "empty" | "no-speakers" | "one-speaker" | "too-long";

/** Somebody who speaks in a transcript; `names` is empty where the label names nobody, such as "Q". */
export interface TranscriptSpeaker extends Speaker {
  /** As the transcript writes it where they first speak, without numbers, times and decoration. */
  readonly label: string;
}

/** The lines of the file, from 1, at which a turn and each of its paragraphs begin. */
export interface TurnLines {
  readonly turn: number;
  readonly paragraphs: readonly number[];
}

export type TranscriptResult =
  | {
      readonly ok: true;
      readonly speakers: readonly TranscriptSpeaker[];
      /** Of the first rendition. */
      readonly turns: readonly Turn[];
      /** Of a text in two languages both, aligned turn by turn; else the one. */
      readonly renditions: readonly (readonly Turn[])[];
      /** Where each turn of each rendition stands in the file. */
      readonly lines: readonly (readonly TurnLines[])[];
      /** What stands before the first turn, such as an article about the interview; may be empty. */
      readonly preface: string;
      /** Lines that could be meant otherwise than they were read, in their order. */
      readonly unsure: readonly UnsureLine[];
    }
  | { readonly ok: false; readonly problem: TranscriptProblem };

/** A day of talk is about 500,000 characters of Chinese; beyond that, the file is something else. */
const LONGEST_TRANSCRIPT = 2_000_000;

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Cuts off what the page wrote under the last turn, and says so. */
function withoutFooter(draft: DraftTranscript): DraftTranscript {
  const { turns, unsure } = draft;
  const last = turns.at(-1);
  if (last === undefined) return draft;
  const { footer, isStrange } = transcriptEnd(turns);
  const doubts = last.paragraphs.slice(1).flatMap(({ line, text }, index): UnsureLine[] => {
    if (index + 1 >= footer) return [{ line, text, why: "footer" }];
    return isStrange ? [{ line, text, why: "goes-on" }] : [];
  });
  const cut: DraftTurn = { ...last, paragraphs: last.paragraphs.slice(0, footer) };
  const lines = new Set(doubts.map(({ line }) => line));
  return {
    ...draft,
    turns: [...turns.slice(0, -1), cut],
    unsure: [...unsure.filter(({ line }) => !lines.has(line)), ...doubts],
  };
}

/** Where fewer of the turns follow one of the same speaker, one that does says that a label is missing. */
const RARELY_AGAIN = 0.2;

/**
 * What is perhaps somebody else's, since the same speaker is named again right behind it: a question at the end of
 * the turn; where speakers else alternate, what stands behind the question of an interviewer, or at the end.
 */
function perhapsOthers(turns: readonly DraftTurn[]): UnsureLine[] {
  const isAgain = (index: number): boolean => turns[index + 1]?.key === turns[index]?.key;
  const again = turns.filter((_, index) => isAgain(index)).length;
  const isRare = again <= turns.length * RARELY_AGAIN;
  return turns.flatMap(({ paragraphs }, index): UnsureLine[] => {
    const last = paragraphs.at(-1);
    if (!isAgain(index) || paragraphs.length < 2 || last === undefined) return [];
    const asked = paragraphs.findIndex(({ text }) => endsWithQuestion(text));
    const other = asked === -1 || asked === paragraphs.length - 1 ? last : paragraphs[asked + 1];
    if (other === undefined || !(isRare || endsWithQuestion(last.text))) return [];
    return [{ line: other.line, text: other.text, why: "goes-on" }];
  });
}

/** One doubt for each line, in the order of the lines. */
const byLine = (doubts: readonly UnsureLine[]): UnsureLine[] =>
  [...new Map(doubts.toReversed().map((doubt) => [doubt.line, doubt])).values()].sort(
    (one, other) => one.line - other.line,
  );

/** Labels on fewer than one of so many lines could have come back by chance. */
const SPARSE = 4;
const isFilled = ({ text }: TranscriptLine): boolean => text.trim() !== "";

/** Reads plain text: by its labels, or by what sets off its questions. */
function plainDraft(
  written: readonly TranscriptLine[],
  work: Work,
  choice: ReadingChoice,
): DraftTranscript | null {
  const controls = withoutControls(written);
  const heads = withoutRunningHeads(withoutLineNumbers(controls.lines));
  const unsure = [...controls.unsure, ...heads.unsure];
  const lines = withoutColumns(heads.lines);
  const labelled = labelledTurns(lines, work, choice);
  const whole = labelled === null ? null : withoutBreaks(labelled, lines);
  const complete = whole === null ? null : withUnlabelledQuestions(withOpeningQuestion(whole, lines), lines);
  // Labels that name one speaker, or come back by chance among questions that are set off.
  const speakers = new Set(complete?.turns.map(({ key }) => key)).size;
  const isSparse = speakers < 2 || (complete?.turns.length ?? 0) * SPARSE < lines.filter(isFilled).length;
  const set = isSparse ? withUnlabelledAnswers(lines) : null;
  const isBetter = set !== null && (speakers < 2 || set.turns.length > (complete?.turns.length ?? 0) * 2);
  if (complete === null && set === null) {
    const unnamed = withUnnamedVoices(lines);
    return unnamed === null ? withBareQuestions(lines) : joinedLines(unnamed);
  }
  const draft = isBetter ? withoutBreaks(set, lines) : complete;
  return draft === null ? null : { ...draft, unsure: [...unsure, ...draft.unsure] };
}

function draftOf(text: string, work: Work, choice: ReadingChoice): DraftTranscript | null {
  const plain = plainLines(text);
  const json = startsAsJson(text) ? jsonLines(parsedJson(text)) : null;
  const table = json === null ? tableLines(text) : null;
  if (table !== null) {
    const [draft, ...further] = table.renditions.map((lines) => inOneTurnEach(spokenTurns(lines)));
    if (draft === undefined) return null;
    return {
      ...draft,
      preface: [table.preface, draft.preface].join("\n").trim(),
      unsure: [...table.unsure, ...draft.unsure],
      further: further.map(({ turns }) => turns),
    };
  }
  const cues = areCues(plain) ? cueLines(plain) : null;
  const cued = json ?? cues?.lines ?? null;
  if (cued === null) return plainDraft(plain, work, choice);
  const isSpoken = cued.some(({ speaker }: TranscriptLine) => speaker !== null);
  const draft = isSpoken ? spokenTurns(cued) : (labelledTurns(cued, work, choice) ?? withUnnamedVoices(cued));
  if (draft === null) return null;
  const joined = joinedLines(draft);
  return { ...joined, unsure: [...(cues?.unsure ?? []), ...joined.unsure] };
}

/**
 * Reads a transcript in any layout: plain text whose lines say who speaks in one way or another, subtitles (SubRip,
 * WebVTT), the JSON of podcasts, or a table. What comes before the first speaker's line is kept apart as the preface.
 * @param text lines ended by LF or CRLF; script, width of the colon and blank lines do not matter
 * @param work counts what is done, in steps: about as many as the text has characters
 * @param choice `other` where a person asks for the reading that is nearly as good
 * @returns the speakers in the order of their appearance and the turns, or why there are none
 */
export function parseTranscript(
  text: string,
  work: Work = new Work(),
  choice: ReadingChoice = "best",
): TranscriptResult {
  if (text.length > LONGEST_TRANSCRIPT) return { ok: false, problem: "too-long" };
  if (text.replace(/^\uFEFF/, "").trim() === "") return { ok: false, problem: "empty" };
  const draft = draftOf(text, work, choice);
  if (draft === null || draft.turns.length === 0) return { ok: false, problem: "no-speakers" };
  const { turns, preface, unsure, cast, further = [] } = withoutFooter(draft);
  const bilingual = further.length > 0 ? null : inTwoLanguages(turns);
  const same = bilingual?.sameSpeakers ?? new Map<string, string>();
  const speakers = speakersOf(turns, same, bilingual?.renditions[0] ?? turns, cast);
  if (speakers.length < 2) return { ok: false, problem: "one-speaker" };
  const drafts = bilingual?.renditions ?? [turns, ...further];
  const renditions = drafts.map((draft) => turnsOf(draft, speakers, same));
  return {
    ok: true,
    speakers: speakers.map(({ speaker }) => speaker),
    turns: renditions[0] ?? [],
    renditions,
    lines: drafts.map((draft) =>
      draft.map(({ line, paragraphs }) => ({ turn: line, paragraphs: paragraphs.map((one) => one.line) })),
    ),
    preface,
    unsure: byLine([...unsure, ...perhapsOthers(turns), ...(bilingual?.unsure ?? [])]),
  };
}

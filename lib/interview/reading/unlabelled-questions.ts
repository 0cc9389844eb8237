import { endsWithQuestion } from "../question.ts";
import type { DraftParagraph, DraftTranscript, DraftTurn } from "./draft-turn.ts";
import { meaningOf } from "./labels/label-meaning.ts";
import { DASH_LABEL } from "./labels/unnamed-labels.ts";
import type { TranscriptLine, UnsureLine } from "./transcript-line.ts";

/** Fewer answers tell nothing of how a transcript is made. */
const LEAST_ANSWERS = 3;
/** In front of so many of the answers a question must stand, or what looks like one is what somebody wonders. */
const HABITUAL = 0.5;
const MARKS = ["***", "**", "__"] as const;

/** What stands between two marks of bold letters; `null` for what is not bold as a whole. */
export function boldWords(text: string): string | null {
  const mark = MARKS.find((one) => text.startsWith(one) && text.endsWith(one));
  const words = mark === undefined ? "" : text.slice(mark.length, -mark.length).trim();
  return words === "" ? null : words;
}

/** The number of a question; it is no word of it. */
const NUMBER = /^[(（]?\d{1,3}[.．、)）]\s?(?=\D)/u;

const isBold = ({ text }: DraftParagraph): boolean => boldWords(text) !== null;
const plain = (paragraph: DraftParagraph): DraftParagraph => ({
  ...paragraph,
  text: (boldWords(paragraph.text) ?? paragraph.text).replace(NUMBER, ""),
});

/** How many of the last paragraphs are a question: all that are bold, or the last one by its mark. */
function questionAtEnd(paragraphs: readonly DraftParagraph[], byMark: boolean): number {
  const last = paragraphs.at(-1);
  if (last === undefined) return 0;
  if (!isBold(last)) return byMark && (endsWithQuestion(last.text) || NUMBER.test(last.text)) ? 1 : 0;
  return paragraphs.length - 1 - paragraphs.findLastIndex((paragraph) => !isBold(paragraph));
}

function questionTurn(paragraphs: readonly DraftParagraph[], line: number): DraftTurn {
  const meaning = meaningOf(DASH_LABEL, "");
  return {
    label: DASH_LABEL,
    gloss: "",
    key: meaning.key,
    meaning,
    line,
    start: null,
    paragraphs: paragraphs.map(plain),
  };
}

/** The last line before the first turn, as a paragraph. */
function beforeTurns(lines: readonly TranscriptLine[], first: number): DraftParagraph[] {
  const last = lines.findLast(({ number, text }) => number < first && text.trim() !== "");
  return last === undefined ? [] : [{ text: last.text.trim(), line: last.number, gap: 0 }];
}

const asks = ({ meaning }: DraftTurn): boolean =>
  meaning?.asks === "question" || meaning?.role === "interviewer";

/**
 * Where somebody answers first, and one who asks has a label further down, the question right above the first turn
 * is theirs: the label is missing there alone. It is said to be unsure.
 * @param lines of the file
 */
export function withOpeningQuestion(
  draft: DraftTranscript,
  lines: readonly TranscriptLine[],
): DraftTranscript {
  const { turns, preface, unsure } = draft;
  const [first] = turns;
  const asker = turns.find(asks);
  const askers = new Set(turns.filter(asks).map(({ key }) => key));
  if (first === undefined || asker === undefined || askers.size > 1 || asks(first)) return draft;
  const opening = beforeTurns(lines, first.line);
  if (questionAtEnd(opening, true) === 0) return draft;
  const [{ line, text } = { line: first.line, text: "" }] = opening;
  return {
    ...draft,
    turns: [{ ...asker, line, start: null, paragraphs: opening.map(plain) }, ...turns],
    preface: preface.split("\n").slice(0, -1).join("\n").trim(),
    unsure: [...unsure, { line, text, why: "unlabelled-question" }],
  };
}

/**
 * Where answers alone are labelled, what stands in front of them and is bold or ends with a question mark is asked by
 * somebody who is not named. Each is said to be unsure. Between several who are labelled, only bold letters tell.
 * @param lines of the file
 */
export function withUnlabelledQuestions(
  draft: DraftTranscript,
  lines: readonly TranscriptLine[],
): DraftTranscript {
  const { turns, preface, unsure } = draft;
  const [first] = turns;
  if (first === undefined || turns.length < LEAST_ANSWERS || turns.some(asks)) return draft;
  const byMark = new Set(turns.map(({ key }) => key)).size === 1;
  const lengths = turns.map(({ paragraphs }, index) => {
    const length = index === turns.length - 1 ? 0 : questionAtEnd(paragraphs, byMark);
    // An answer has words of its own.
    return length < paragraphs.length ? length : 0;
  });
  const found = lengths.filter((length) => length > 0).length;
  if (found === 0 || found < (turns.length - 1) * HABITUAL) return draft;
  const opening = beforeTurns(lines, first.line);
  const opens = questionAtEnd(opening, byMark) > 0;
  const made: DraftTurn[] = opens ? [questionTurn(opening, opening[0]?.line ?? first.line)] : [];
  for (const [index, turn] of turns.entries()) {
    const at = turn.paragraphs.length - (lengths[index] ?? 0);
    made.push({ ...turn, paragraphs: turn.paragraphs.slice(0, at) });
    const asked = turn.paragraphs.slice(at);
    const [question] = asked;
    if (question !== undefined) made.push(questionTurn(asked, question.line));
  }
  const doubts = made
    .filter(({ label }) => label === DASH_LABEL)
    .map(
      ({ line, paragraphs }): UnsureLine => ({
        line,
        text: paragraphs[0]?.text ?? "",
        why: "unlabelled-question",
      }),
    );
  return {
    ...draft,
    turns: made,
    preface: opens ? preface.split("\n").slice(0, -1).join("\n").trim() : preface,
    unsure: [...unsure, ...doubts],
  };
}

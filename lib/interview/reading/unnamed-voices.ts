import { endsWithQuestion } from "../question.ts";
import { isTimeAlone, secondsOf } from "./clock-time.ts";
import type { DraftTranscript, DraftTurn } from "./draft-turn.ts";
import { ANSWER_LABEL, DASH_LABEL } from "./labels/unnamed-labels.ts";
import { CHANGE_OF_VOICE } from "./line-marks.ts";
import type { TranscriptLine } from "./transcript-line.ts";
import { unnamedTurn } from "./unlabelled-answers.ts";

/** Fewer changes tell nothing of who asks. */
const LEAST_CHANGES = 6;
/** Of two voices in turn, one asks in so many of its turns and the other in no more than so many, or a third is there. */
const ASKING = 0.6;
const ANSWERING = 0.2;

/** Lines from one change of voice to the next. What stands before the first is a voice only in captions. */
function segmentsIn(lines: readonly TranscriptLine[]): DraftTurn[] {
  const turns: DraftTurn[] = [];
  const areCaptions = lines[0]?.start !== null;
  let time: number | null = null;
  for (const { number, text, start } of lines) {
    if (text.trim() === "") continue;
    if (isTimeAlone(text)) {
      time = secondsOf(text);
      continue;
    }
    const isChange = CHANGE_OF_VOICE.test(text);
    if (isChange || (turns.length === 0 && areCaptions))
      turns.push({ ...unnamedTurn(DASH_LABEL, number), start: start ?? time });
    const words = text.replace(CHANGE_OF_VOICE, "").trim();
    if (words !== "") turns.at(-1)?.paragraphs.push({ text: words, line: number, gap: 0 });
  }
  return turns;
}

const asks = ({ paragraphs }: DraftTurn): boolean => endsWithQuestion(paragraphs.at(-1)?.text ?? "");
const share = (turns: readonly DraftTurn[]): number => turns.filter(asks).length / Math.max(1, turns.length);

/** Whether every second one asks, and the others hardly ever. */
const doesAsk = (asking: readonly DraftTurn[], answering: readonly DraftTurn[]): boolean =>
  share(asking) >= ASKING && share(answering) <= ANSWERING;

/**
 * Captions that mark where another voice begins and name nobody: of two voices, the one that asks in most of its turns
 * is the interviewer. In the first half and in the second it is the same, or a change is missing. Each question is said
 * to be unsure.
 * @returns `null` where the voices cannot be told apart
 */
export function withUnnamedVoices(lines: readonly TranscriptLine[]): DraftTranscript | null {
  const turns = segmentsIn(lines);
  if (turns.length < LEAST_CHANGES) return null;
  const every = (from: number, of: readonly DraftTurn[]): DraftTurn[] =>
    of.filter((_, at) => at % 2 === from);
  // An even number in the first half, so that the second begins with the same voice.
  const half = (turns.length >> 2) * 2;
  const halves = [turns.slice(0, half), turns.slice(half)];
  const asker = [0, 1].find((at) => halves.every((part) => doesAsk(every(at, part), every(1 - at, part))));
  if (asker === undefined) return null;
  const first = turns[0]?.line ?? 0;
  const found = turns.map(({ line, start, paragraphs }, at) => ({
    ...unnamedTurn(at % 2 === asker ? DASH_LABEL : ANSWER_LABEL, line),
    start,
    paragraphs,
  }));
  return {
    turns: found,
    preface: lines
      .filter(({ number, text }) => number < first && !isTimeAlone(text))
      .map(({ text }) => text)
      .join("\n")
      .trim(),
    unsure: found
      .filter(({ label }) => label === DASH_LABEL)
      .map(({ line, paragraphs }) => ({ line, text: paragraphs[0]?.text ?? "", why: "unlabelled-question" })),
    cast: [],
  };
}

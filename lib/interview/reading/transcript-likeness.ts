import type { Turn } from "../interview.ts";
import { endsWithQuestion } from "../question.ts";
import { ANSWER_LABEL } from "./labels/unnamed-labels.ts";
import type { TranscriptResult } from "./parse-transcript.ts";

/** Fewer turns are a quotation with its question, or a list with colons. */
const LEAST_TURNS = 8;
/** Of the text, in characters: an article that only quotes an exchange has less in turns. */
const LEAST_SHARE = 0.5;
/** Of the turns that follow one another, those by somebody else; what a page repeats under its pieces follows itself. */
const LEAST_ALTERNATION = 0.75;
/** Of the turns, those with a question in them. A list of facts, of pictures or of comments asks little. */
const LEAST_ASKING = 0.2;
/** The longest turn, of all that is said: behind the last label of a list stands the rest of the page. */
const MOST_OF_ONE = 0.6;
/** Turns of whoever speaks most. In a press conference it is one person, and the others speak once each. */
const LEAST_OF_FIRST = 4;

const said = ({ paragraphs }: Turn): string => paragraphs.map(({ text }) => text).join("\n");
/** A question may stand in front of what else is said. */
const asks = ({ paragraphs }: Turn): boolean =>
  paragraphs.some(({ text }) => /[?？]/u.test(text) || endsWithQuestion(text));
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/**
 * Whether a page's text is a transcript, so that taking it as one is worth offering. What a person pastes is read
 * without this; a page must not be offered for a table, captions of pictures, or comments with colons. Where it is
 * wrong the person can still paste, or leave the offer alone.
 */
export function readsAsTranscript(result: TranscriptResult): boolean {
  if (!result.ok) return false;
  const { turns, preface, speakers } = result;
  // Pages of frequent questions set them off just as interviews do whose answers have no label.
  if (speakers.some(({ label }) => label === ANSWER_LABEL)) return false;
  if (turns.length < LEAST_TURNS) return false;
  const texts = turns.map(said);
  const lengths = texts.map((text) => text.length);
  const spoken = sum(lengths);
  const others = turns.filter(({ speaker }, at) => at > 0 && speaker !== turns[at - 1]?.speaker);
  const counts = new Map<string | null, number>();
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return (
    spoken >= (spoken + preface.length) * LEAST_SHARE &&
    Math.max(...lengths) <= spoken * MOST_OF_ONE &&
    others.length >= (turns.length - 1) * LEAST_ALTERNATION &&
    turns.filter(asks).length >= turns.length * LEAST_ASKING &&
    Math.max(...counts.values()) >= LEAST_OF_FIRST
  );
}

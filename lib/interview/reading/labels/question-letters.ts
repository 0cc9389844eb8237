import { TRANSCRIPT_WORDS } from "../../../language/transcript-words.ts";
import { LEAST_FOR_HABITS } from "./label-habits.ts";

/** `Q1. …` at the beginning: what stands for questions and answers, a number and a stop. */
export const NUMBERED_LETTER = new RegExp(
  `^(?<name>${TRANSCRIPT_WORDS.flatMap(({ questions, answers }) => [...questions, ...answers])
    .filter((word) => /^\p{L}+$/u.test(word))
    .join("|")})\\s?\\d{0,3}[.．、)）]\\s?(?=\\S)`,
  "iu",
);
/** `Q   Thanks.` of briefings and `A    Yes.` of hearings: the letter and white space, wide where it is a word as well. */
const SPACED =
  /^\s{0,40}(?:(?<name>Q)\s+(?=[\p{Lu}\d"“‘'([—–-])|(?<wide>[QA])(?:\s{2,}|\t)(?=\S))(?:[—–-]\s)?/u;
/** `A It was.`, where `Q Was it?` comes as often; elsewhere it begins a sentence. */
const BARE_ANSWER = /^\s{0,40}(?<name>A)\s+(?=[\p{Lu}\d"“‘'([—–-])(?:[—–-]\s)?/u;
const BARE_QUESTION = /^\s{0,40}Q\s+(?=[\p{Lu}\d"“‘'([—–-])/u;

/** Whether so many lines begin with a bare `A` that it answers the bare `Q` of the others. */
export function haveBareAnswers(lines: readonly string[]): boolean {
  const questions = lines.filter((line) => BARE_QUESTION.test(line)).length;
  const answers = lines.filter((line) => BARE_ANSWER.test(line)).length;
  return questions >= LEAST_FOR_HABITS / 2 && answers * 2 >= questions;
}

/** The letter of a question or answer with white space behind it. */
export interface SpacedLetter {
  readonly letter: string;
  /** Where the words begin, in UTF-16 units of the line. */
  readonly end: number;
}

/** @param isBareAnswer whether a bare `A` could be one */
export function spacedLetter(line: string, isBareAnswer: boolean): SpacedLetter | null {
  const match = SPACED.exec(line) ?? (isBareAnswer ? BARE_ANSWER.exec(line) : null);
  if (match === null) return null;
  return { letter: match.groups?.name ?? match.groups?.wide ?? "", end: match[0].length };
}

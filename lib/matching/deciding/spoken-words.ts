import type { Speech } from "../../language/language.ts";
import { escapeRegExp } from "../../text/escape-reg-exp.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";
import { namesOf } from "./speaker-names.ts";

/** An interview, and the language in which a page about it is read. */
export type Told = Pick<InterviewIndex, "interview" | "language">;

/** The words with which a page hands on what was said at one interview, as patterns where they are looked for so. */
export interface SpokenWords extends Speech {
  /** Those of the language, and those with the names of the speakers right behind them. */
  readonly questions: readonly string[];
  /** The start of a sentence that only says who says it: a few words, the verb, and the mark behind it. */
  readonly opening: RegExp;
  /** The verbs that open indirect speech with what may stand right behind them: 解釋說, said that. */
  readonly openedTwice: readonly string[];
  readonly isAsking: RegExp;
  /** Verbs of speech and of questions, the shortest first, wherever they begin. */
  readonly anyVerb: RegExp;
}

const oneOf = (words: readonly string[]): string => words.map(escapeRegExp).join("|");
const longestFirst = (words: readonly string[]): string[] =>
  [...words].sort((one, other) => other.length - one.length);
const shortestFirst = (words: readonly string[]): string[] =>
  [...words].sort((one, other) => one.length - other.length);

function made(speech: Speech, { interview }: Told): SpokenWords {
  const { reach } = speech;
  const names = interview.speakers.flatMap(namesOf);
  const questions = [
    ...speech.questions,
    ...speech.questionsTo.flatMap((verb) => names.map((name) => verb + name)),
  ];
  // Before the opening may stand a connective of its own: 「因此,他說,」.
  const opening = `^(?:[^,.;!?:"]{0,${reach.connective}},)?[^,.;!?:"]{0,${reach.beforeOpening}}?(?:${oneOf(longestFirst(speech.openings))})(?:${oneOf(speech.behindOpening)})?[:,]?`;
  return {
    ...speech,
    questions,
    opening: new RegExp(opening, "u"),
    openedTwice: speech.openings.flatMap((verb) => speech.behindOpening.map((word) => verb + word)),
    isAsking: new RegExp(oneOf(speech.asks), "u"),
    anyVerb: new RegExp(`(?=(${oneOf(shortestFirst([...speech.verbs, ...questions]))}))`, "gu"),
  };
}

const known = new WeakMap<Told, SpokenWords>();

/** @returns `null` where the language's words of saying are not known */
export function spokenWordsOf(told: Told): SpokenWords | null {
  const { speech } = told.language;
  if (speech === null) return null;
  const words = known.get(told) ?? made(speech, told);
  known.set(told, words);
  return words;
}

/** Who else but a speaker of the interview is meant by a pronoun next to a passage, the passage itself must tell. */
export const isOfOthers = (text: string, { language }: Told): boolean =>
  language.pronouns?.thirdPerson.test(text) === true;

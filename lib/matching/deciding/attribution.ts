import type { Speaker } from "../../interview/interview.ts";
import { clauseBehind } from "./clause-behind.ts";
import { namesOf, namesSpeaker } from "./speaker-names.ts";
import { isOfOthers, spokenWordsOf, type Told } from "./spoken-words.ts";

/** Shorter remainders are no statement. */
const SHORTEST_STATEMENT = 5;

/**
 * How many units at the start of a clause only say that somebody says something: 「扎克伯格認爲」.
 * @param clause folded to the same length
 */
export function attributionLength(clause: string, told: Told): number {
  const words = spokenWordsOf(told);
  if (words === null || words.questions.some((verb) => clause.includes(verb))) return 0;
  const match = words.opening.exec(clause);
  if (match === null || words.ownOpinion.test(match[0])) return 0;
  return clause.length - match[0].length >= SHORTEST_STATEMENT ? match[0].length : 0;
}

/** Whether words that end here only open a quotation. @param folded the page's text, folded to the same length */
export function opensQuotation(folded: string, end: number, told: Told): boolean {
  const words = spokenWordsOf(told);
  if (words === null) return false;
  const reach = words.reach.verbBeforeQuotation;
  const behind = folded.slice(end, end + reach);
  const before = folded.slice(Math.max(0, end - reach), end);
  return /^\s*[:,]\s*"/u.test(behind) && words.verbs.some((verb) => before.includes(verb));
}

/**
 * Whether a page names somebody else than a speaker of the interview right before or behind a quotation, as the one who
 * says it: there stands a verb of speech, and nobody of the interview.
 * @param folded the page's text, folded to the same length
 * @param start half-open UTF-16 range of the quotation's words
 */
export function isSaidByOther(folded: string, start: number, end: number, told: Told): boolean {
  const words = spokenWordsOf(told);
  if (words === null) return false;
  const behind = clauseBehind(folded, end, words);
  if (words.verbs.some((verb) => behind.includes(verb)))
    return (
      behind.trim().length >= words.reach.shortestSubject + words.reach.verbBeforeQuotation &&
      !isOfOthers(behind, told) &&
      !namesSpeaker(behind, told.interview)
    );
  const line = folded.slice(Math.max(0, start - words.reach.before), start);
  const opening = /([^.;!?:,"]*)[:,]?\s*"$/u.exec(line)?.[1] ?? "";
  const verb = words.verbs.find((known) => opening.includes(known));
  if (verb === undefined) return false;
  const subject = opening.slice(0, opening.indexOf(verb)).trim();
  return (
    subject.length >= words.reach.shortestSubject &&
    !isOfOthers(opening, told) &&
    !namesSpeaker(opening, told.interview)
  );
}

/**
 * Whether a sentence says that a speaker of the interview, by name or pronoun, says something, wherever in it.
 * @param sentence folded
 */
export function isAttributed(sentence: string, told: Told): boolean {
  const words = spokenWordsOf(told);
  if (words === null) return false;
  // Verbs of languages with spaces are told with the space before them.
  const spaced = ` ${sentence}`;
  return (
    words.verbs.some((verb) => spaced.includes(verb)) &&
    (isOfOthers(sentence, told) || namesSpeaker(sentence, told.interview))
  );
}

/** Units of work for looking at the words round a passage: some 20 microseconds. */
export const ATTRIBUTION_WORK = 3_000;

/** What the words round a passage say about who said it. */
export interface Attribution {
  /** A speaker of the interview, or somebody meant by a pronoun, is said to say something. */
  readonly spoken: boolean;
  /** Somebody is said to ask. */
  readonly asked: boolean;
  /** The speakers of the interview who are named, the nearest to the passage first. */
  readonly speakers: readonly Speaker[];
}

/**
 * Looks for an attribution before a passage, up to two sentences back in its paragraph, and right behind it.
 * @param folded the page's text, folded to the same length
 * @param start half-open UTF-16 range of the passage
 */
export function attributionOf(folded: string, start: number, end: number, told: Told): Attribution {
  const words = spokenWordsOf(told);
  if (words === null) return { spoken: false, asked: false, speakers: [] };
  const { interview, language } = told;
  const { reach } = words;
  const before = folded.slice(Math.max(0, start - reach.before), start);
  const behind = folded.slice(end, end + reach.behind);
  const inside = folded.slice(start, Math.min(end, start + reach.behind));
  const around = [before, behind, inside];
  const has = (verbs: readonly string[]): boolean =>
    around.some((text) => verbs.some((verb) => text.includes(verb)));
  const named = interview.speakers
    .map((speaker) => ({
      speaker,
      at: Math.max(...namesOf(speaker).map((name) => before.lastIndexOf(name))),
    }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.at - one.at)
    .map(({ speaker }) => speaker);
  const isTheirs =
    named.length > 0 || around.some((text) => isOfOthers(text, told) || namesSpeaker(text, interview));
  const askers = [
    ...(language.roles?.interviewer ?? []),
    ...interview.speakers.filter(({ role }) => role === "interviewer").flatMap(namesOf),
  ];
  const someoneAsks = around.some((text) =>
    askers.some((asker) => {
      const at = text.lastIndexOf(asker);
      return (
        at !== -1 &&
        words.isAsking.test(text.slice(at + asker.length, at + asker.length + reach.verbBehindName))
      );
    }),
  );
  return {
    spoken: isTheirs && has(words.verbs),
    asked: someoneAsks || has(words.questions),
    speakers: named,
  };
}

import type { Speaker } from "../../interview/interview.ts";
import { clauseBehind } from "./clause-behind.ts";
import { namesOf, namesPartly, namesSpeaker } from "./speaker-names.ts";
import { isOfOthers, spokenWordsOf, type Told } from "./spoken-words.ts";

/** Shorter remainders are no statement. */
const SHORTEST_STATEMENT = 5;

/**
 * How many units of UTF-16 at the start of a clause only say that somebody says something: 「扎克伯格認爲」.
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
export const isSaidByOther = (folded: string, start: number, end: number, told: Told): boolean =>
  isOther(sayingRound(folded, start, end, told), told, (clause) => isOfOthers(clause, told));

/** The same, where an office (the minister said) is not taken for that of a speaker: then nobody is accused. */
export const mayBeSaidByOther = (folded: string, start: number, end: number, told: Told): boolean =>
  isOther(
    sayingRound(folded, start, end, told),
    told,
    (clause) => clause.search(told.language.pronouns?.onePerson ?? NOBODY) !== -1,
  );

/** Matches nothing. */
const NOBODY = /(?!)/u;
/** What stands between the quotation before this one and this one: "…," he said. "… */
const BETWEEN_QUOTATIONS = /"([^.;!?:"]*)\.\s*"$/u;
const OPENING = /([^.;!?:,"]*)[:,]?\s*"$/u;

/** The sentence that leads to a quotation, with all its clauses. */
const LEADING = /([^.;!?"]*)[:,]?\s*"$/u;

/**
 * Whether the sentence that leads to a quotation names a speaker of the interview, in whichever clause: 「他說她想的沒錯，然後舉了個例子：」.
 * @param folded the page's text, folded to the same length
 * @param start of the quotation's words
 */
export function isLedBySpeaker(folded: string, start: number, told: Told): boolean {
  const words = spokenWordsOf(told);
  if (words === null) return false;
  const leading = LEADING.exec(folded.slice(Math.max(0, start - words.reach.before), start))?.[1] ?? "";
  return namesSpeaker(leading, told.interview) || namesPartly(leading, told.interview);
}

/** The words round a quotation that say who says it, without the verb itself where they stand behind one. */
interface Saying {
  readonly clause: string;
  readonly subject: string;
}

function sayingRound(folded: string, start: number, end: number, told: Told): Saying | null {
  const words = spokenWordsOf(told);
  if (words === null) return null;
  const line = folded.slice(Math.max(0, start - words.reach.before), start);
  const behind = clauseBehind(folded, start, end, words);
  const between = BETWEEN_QUOTATIONS.exec(line)?.[1] ?? "";
  for (const clause of [behind, between]) {
    const spaced = ` ${clause.trimStart()}`;
    const verb = words.verbs.find((known) => spaced.includes(known));
    if (verb !== undefined) return { clause, subject: spaced.replace(verb, " ").trim() };
    if (clause === behind && behind !== "") break;
  }
  const opening = OPENING.exec(line)?.[1] ?? "";
  const verb = words.verbs.find((known) => opening.includes(known));
  return verb === undefined
    ? null
    : { clause: opening, subject: opening.slice(0, opening.indexOf(verb)).trim() };
}

/** Whether those who say something are others; a speaker may be called by a part of the name. */
function isOther(saying: Saying | null, told: Told, isMeant: (clause: string) => boolean): boolean {
  const words = spokenWordsOf(told);
  if (saying === null || words === null) return false;
  const { clause, subject } = saying;
  return (
    subject.length >= words.reach.shortestSubject &&
    !isMeant(clause) &&
    !namesSpeaker(clause, told.interview) &&
    !namesPartly(clause, told.interview)
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

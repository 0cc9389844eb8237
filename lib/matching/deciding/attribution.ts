import type { Speaker } from "../../interview/interview.ts";
import type { TextRange } from "../../text/offset-map.ts";
import { namesOf, namesSpeaker } from "./speaker-names.ts";
import { type SpokenWords, spokenWordsOf, type Told } from "./spoken-words.ts";

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

/** Whether words only name a topic. @param words folded */
export const namesTopic = (words: string, told: Told): boolean =>
  spokenWordsOf(told)?.topic.test(words) === true;

/** Whether words that end here only open a quotation. @param folded the page's text, folded to the same length */
export function opensQuotation(folded: string, end: number, told: Told): boolean {
  const words = spokenWordsOf(told);
  if (words === null) return false;
  const reach = words.reach.verbBeforeQuotation;
  const behind = folded.slice(end, end + reach);
  const before = folded.slice(Math.max(0, end - reach), end);
  return /^\s*[:,]\s*"/u.test(behind) && words.verbs.some((verb) => before.includes(verb));
}

/** What ends a clause of folded text. */
const CLAUSE = /^[^.;!?:,"\n]*/u;

/**
 * The clause right behind a quotation, where it can only say whose words these are: the quotation ends with a comma
 * ("…," he said), or the clause ends the sentence (「…」,他說。). Behind a question stands who answers.
 */
function clauseBehind(folded: string, end: number, { reach }: SpokenWords): string {
  const [, inside = "", mark] = /^([,.!?]?)("[,.]?)/u.exec(folded.slice(end, end + 3)) ?? [];
  const last = inside === "" ? folded.charAt(end - 1) : inside;
  if (mark === undefined || last === "?") return "";
  const start = end + inside.length + mark.length;
  const behind = folded.slice(start, start + reach.before);
  const clause = CLAUSE.exec(behind)?.[0] ?? "";
  return last === "," || /^(?:[.\n]|$)/u.test(behind.slice(clause.length)) ? clause : "";
}

/** A speaker with where a text names him or her, and how. */
interface NamedSpeaker extends TextRange {
  readonly speaker: Speaker;
  /** Folded. */
  readonly name: string;
}

/** The one speaker whom a clause names, with where the name begins and ends; `null` for none or several, or who is told. */
function onlySpeakerIn(
  clause: string,
  { addressing }: SpokenWords,
  { interview }: Told,
): NamedSpeaker | null {
  const named = interview.speakers.flatMap((speaker) => {
    const places = namesOf(speaker).flatMap((name) => {
      const start = clause.lastIndexOf(name);
      return start === -1 ? [] : [{ speaker, name, start, end: start + name.length }];
    });
    return places.sort((one, other) => other.end - one.end || one.start - other.start).slice(0, 1);
  });
  const [only] = named;
  if (only === undefined || named.length > 1) return null;
  const before = ` ${clause.slice(0, only.start).trim()}`;
  return addressing.some((word) => before.endsWith(word)) ? null : only;
}

/**
 * The speaker whom a page names right before or behind a quotation as the one who says it; `null` where that is not
 * beyond doubt: nobody or several are named, or the words may be what somebody was asked.
 * @param folded the page's text, folded to the same length
 * @param start half-open UTF-16 range of the quotation's words
 */
export const saidBy = (folded: string, start: number, end: number, told: Told): Speaker | null =>
  announcedBefore(folded, start, told) ?? namedBehind(folded, end, told);

function namedBehind(folded: string, end: number, told: Told): Speaker | null {
  const words = spokenWordsOf(told);
  if (words === null) return null;
  const clause = clauseBehind(folded, end, words);
  const asked = [...words.questions, ...words.asks].some((verb) => clause.includes(verb));
  const only = asked ? null : onlySpeakerIn(clause, words, told);
  if (only === null) return null;
  const { nameBeforeQuotation } = words.reach;
  const before = clause.slice(Math.max(0, only.start - nameBeforeQuotation), only.start);
  const behind = clause.slice(only.end, only.end + nameBeforeQuotation);
  return words.verbs.some((verb) => ` ${before.trimStart()}`.includes(verb) || behind.includes(verb))
    ? only.speaker
    : null;
}

function announcedBefore(folded: string, start: number, told: Told): Speaker | null {
  const words = spokenWordsOf(told);
  if (words === null) return null;
  const line = folded.slice(Math.max(0, start - words.reach.before), start);
  const mark = /[^\p{L}\p{N}]+$/u.exec(line)?.[0] ?? "";
  if (!/"$/u.test(mark)) return null;
  const clause = lastSentence(line.slice(0, line.length - mark.length));
  const verb = sayingBehindName(clause, words, told);
  if (verb === null) return null;
  const has = (verbs: readonly string[]): boolean => verbs.some((known) => verb.words.includes(known));
  // 「扎克伯格稱「…」」 has no mark, and 「扎克伯格攤手:「…」」 no verb: but then who asks says nothing.
  const isAnnounced = mark.includes(":")
    ? has(words.verbs) || !has(words.asks)
    : mark.includes(",")
      ? has(words.verbs)
      : endsWithAny(verb.words, words.verbs);
  return isAnnounced ? verb.speaker : null;
}

/**
 * The speaker whom a page names in the sentence right before indirect speech as the one who says it: "Lee said that …".
 * @param folded the page's text, folded to the same length
 * @param start where the statement itself begins
 * @returns `null` where that is not beyond doubt: also where the statement names or means others who speak
 */
export function reportedBy(folded: string, { start, end }: TextRange, told: Told): Speaker | null {
  const words = spokenWordsOf(told);
  if (words === null) return null;
  const line = folded.slice(Math.max(0, start - words.reach.before), start);
  const [, before = "", mark = ""] = /^(.*?)([^\p{L}\p{N}"]*)$/su.exec(line) ?? [];
  if (before.includes('"') && !/"[^"]*"[^"]*$/u.test(before)) return null;
  const verb = sayingBehindName(lastSentence(before), words, told);
  if (verb === null) return null;
  const isHeading = mark.trim() === ":" && verb.words.trim() === "";
  const asks = words.asks.some((asking) => verb.words.trimStart().startsWith(asking.trimStart()));
  if (
    asks ||
    !(isHeading || endsWithAny(verb.words, words.openings) || endsWithAny(verb.words, words.openedTwice))
  )
    return null;
  const statement = folded.slice(start, end);
  return namesASpeakerWhoSays(statement, told) || namesSpeaker(statement, told.interview)
    ? null
    : verb.speaker;
}

/** What stands behind the last mark that ends a sentence. */
const lastSentence = (text: string): string => /[^.;!?\n]*$/u.exec(text)?.[0] ?? "";

const endsWithAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => ` ${text.trimEnd()}`.endsWith(word));

/** The one speaker whom a sentence names, with the words behind the name, where these say something of nobody else. */
function sayingBehindName(
  sentence: string,
  words: SpokenWords,
  told: Told,
): { readonly speaker: Speaker; readonly words: string } | null {
  const only = onlySpeakerIn(sentence, words, told);
  if (only === null) return null;
  const behind = sentence.slice(only.end);
  // 「當被問及…時,扎克伯格說」 answers, and 「扎克伯格被問及」 does not.
  const isQuestion = words.questions.some(
    (verb) => behind.includes(verb) || sentence.includes(verb + only.name),
  );
  const isOwn = !isQuestion && !words.possessive.test(behind) && !isOfOthers(behind, told);
  return isOwn && behind.length <= words.reach.nameBeforeQuotation
    ? { speaker: only.speaker, words: behind }
    : null;
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

/** Who else but a speaker of the interview is meant by a pronoun next to a passage, the passage itself must tell. */
const isOfOthers = (text: string, { language }: Told): boolean =>
  language.pronouns?.thirdPerson.test(text) === true;

/** How long a label of a name and white space alone is, as scripts of plays have it; 0 where there is none. @param line folded */
export function bareLabelLength(line: string, told: Told): number {
  const words = spokenWordsOf(told);
  if (words === null) return 0;
  for (const name of told.interview.speakers.flatMap(namesOf)) {
    if (!line.startsWith(`${name} `)) continue;
    const length = line.length - line.slice(name.length).trimStart().length;
    const behind = line.slice(length, length + words.reach.verbBehindName);
    if (words.ownOpinion.test(behind) || !words.verbs.some((verb) => behind.includes(verb))) return length;
  }
  return 0;
}

/** Matches nowhere. */
const NOBODY = /(?!)/gu;

/** For each unit of a text where the verb ends that ends first of those behind it; `Infinity` where there is none. */
function verbEnds(text: string, { anyVerb }: SpokenWords): Float64Array {
  const ends = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY);
  for (const match of text.matchAll(anyVerb)) ends[match.index] = match.index + (match[1]?.length ?? 0);
  for (let at = text.length - 1; at >= 0; at--) ends[at] = Math.min(ends[at] ?? 0, ends[at + 1] ?? 0);
  return ends;
}

/** Whether a text says of a speaker of the interview, by name or pronoun, that he or she says something. @param text folded */
export function namesASpeakerWhoSays(text: string, told: Told): boolean {
  const words = spokenWordsOf(told);
  // Where nobody can be told to say something, whoever is named may be.
  if (words === null) return namesSpeaker(text, told.interview);
  // For each place the end of the next verb: whoever repeats a pronoun costs one look at each.
  const ends = verbEnds(text, words);
  const verbFollows = (at: number): boolean => (ends[at] ?? 0) <= at + words.reach.nameBeforeQuotation;
  return (
    told.interview.speakers.some((speaker) =>
      namesOf(speaker).some((name) => text.includes(name) && verbFollows(text.indexOf(name))),
    ) ||
    [...text.matchAll(told.language.pronouns?.onePerson ?? NOBODY)].some(({ index }) => verbFollows(index))
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

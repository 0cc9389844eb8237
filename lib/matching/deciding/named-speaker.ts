import type { Speaker } from "../../interview/interview.ts";
import type { TextRange } from "../../text/offset-map.ts";
import { clauseBehind } from "./clause-behind.ts";
import { namesASpeakerWhoSays } from "./saying-speaker.ts";
import { namesOf, namesSpeaker } from "./speaker-names.ts";
import { isOfOthers, type SpokenWords, spokenWordsOf, type Told } from "./spoken-words.ts";

/** A speaker with where a text names him or her, and how. */
interface NamedSpeaker extends TextRange {
  readonly speaker: Speaker;
  /** Folded. */
  readonly name: string;
}

/**
 * The one speaker whom a clause names, with the range of the name in it; `null` for none, several, or one who is
 * spoken to.
 */
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
  announcedBefore(folded, start, told) ?? namedBehind(folded, start, end, told);

function namedBehind(folded: string, start: number, end: number, told: Told): Speaker | null {
  const words = spokenWordsOf(told);
  if (words === null) return null;
  const clause = clauseBehind(folded, start, end, words);
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
  if (!/"$/u.test(mark) || isEnded(mark)) return null;
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

/** Whether a sentence ends before a quotation, which it does not announce then: "…," Lee said. "…" */
const isEnded = (mark: string): boolean => /[.!?;\n]/u.test(mark) && !mark.includes(":");

/** What stands behind the last mark that ends a sentence. */
const lastSentence = (text: string): string => /[^.;!?\n]*$/u.exec(text)?.[0] ?? "";

const endsWithAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => ` ${text.trimEnd()}`.endsWith(word));

/**
 * The one speaker whom a sentence names, with the words behind the name; `null` where these are of somebody else or a
 * question.
 */
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

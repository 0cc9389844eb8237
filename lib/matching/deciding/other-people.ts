import type { TextRange } from "../../text/offset-map.ts";
import type { FoldedPage } from "../folded-page.ts";
import { clauseBehind } from "./clause-behind.ts";
import { namesOf, namesPartly, namesSpeaker } from "./speaker-names.ts";
import { isOfOthers, spokenWordsOf, type Told } from "./spoken-words.ts";

/** Matches nothing. */
const NOWHERE = /(?!)/u;
/** So far before a passage its paragraph is read, in characters. */
const REACH = 300;
/** Units of work for that: some 60 microseconds. */
export const PEOPLE_WORK = 10_000;
/** And for the sentence of indirect speech. */
export const PEOPLE_OF_SENTENCE_WORK = 1_500;

/** Words in quotation marks say nothing of who speaks round them; their last stop ends the sentence. */
const QUOTED = /[“「『"][^”」』"\n]*[”」』"]/gu;
const blankFor = (words: string): string =>
  " ".repeat(words.length - 1) + (/[.!?。！？]["”」』]$/u.test(words) ? "." : " ");

/** A stretch of a page with what it quotes blanked, as it is written and folded. */
function withoutQuoted(text: string, folded: string): FoldedPage {
  let [written, read, from] = ["", "", 0];
  for (const { 0: words, index } of text.matchAll(QUOTED)) {
    const blank = blankFor(words);
    written += text.slice(from, index) + blank;
    read += folded.slice(from, index) + blank;
    from = index + words.length;
  }
  return { text: written + text.slice(from), folded: read + folded.slice(from) };
}

/** What ends a sentence, of a page as it is written. */
const STOP = /[.;!?。；！？](?=\s|$|\p{Script=Han})|[。；！？]/u;

/** The sentences of a paragraph before a place, the nearest first, without what they quote. */
function sentencesBefore({ text, folded }: FoldedPage, place: number): FoldedPage[] {
  const from = Math.max(0, place - REACH, text.lastIndexOf("\n", place - 1) + 1);
  const before = withoutQuoted(text.slice(from, place), folded.slice(from, place));
  const sentences: FoldedPage[] = [];
  for (let start = 0; start <= before.text.length; ) {
    const length = before.text.slice(start).search(STOP);
    const end = length === -1 ? before.text.length : start + length + 1;
    sentences.unshift({ text: before.text.slice(start, end), folded: before.folded.slice(start, end) });
    if (length === -1) break;
    start = end;
  }
  return sentences;
}

const namesAnySpeaker = (folded: string, { interview }: Told): boolean =>
  namesSpeaker(folded, interview) || namesPartly(folded, interview);

/** Where a sentence first names a speaker of the interview, or is said to be of somebody by a pronoun; `Infinity` for nowhere. */
function firstSpeakerIn({ folded }: FoldedPage, { interview }: Told): number {
  const places = interview.speakers.flatMap(namesOf).map((name) => folded.indexOf(name));
  return Math.min(Number.POSITIVE_INFINITY, ...places.filter((place) => place !== -1));
}

/** The first of the people in a sentence who do not speak in the interview. */
function firstOtherIn(sentence: FoldedPage, told: Told): TextRange | null {
  const people = told.language.peopleIn?.(sentence.text, sentence.folded) ?? [];
  const names = told.interview.speakers.flatMap(namesOf);
  const isOther = ({ start, end }: TextRange): boolean => {
    const name = sentence.folded.slice(start, end);
    return !namesAnySpeaker(name, told) && !names.some((known) => known.includes(name));
  };
  return people.find(isOther) ?? null;
}

/**
 * Whether the words round a quotation, or the sentences of its paragraph before it, lead to somebody whom the page
 * names and the interview does not: "Rita Moss lives here. 'I rang twice,' she says." The nearest sentence that names
 * anybody tells, and of several people the first one that it names.
 * @param start half-open UTF-16 range of the quotation's words
 */
export function leadsToOther(page: FoldedPage, start: number, end: number, told: Told): boolean {
  const words = spokenWordsOf(told);
  if (words === null || told.language.peopleIn === null) return false;
  const behind = clauseBehind(page.folded, start, end, words);
  if (namesAnySpeaker(behind, told)) return false;
  const [leading, ...earlier] = sentencesBefore(page, Math.max(0, start - 1));
  if (leading === undefined) return false;
  if (namesAnySpeaker(leading.folded, told)) return false;
  const other = firstOtherIn(leading, told);
  if (other !== null) return !isOfOthers(leading.folded.slice(0, other.start), told);
  if (leading.folded.search(told.language.pronouns?.office ?? NOWHERE) !== -1) return false;
  for (const sentence of earlier) {
    const place = firstSpeakerIn(sentence, told);
    const first = firstOtherIn(sentence, told);
    if (first !== null && first.start < place)
      return !isOfOthers(sentence.folded.slice(0, first.start), told);
    if (place !== Number.POSITIVE_INFINITY || namesAnySpeaker(sentence.folded, told)) return false;
  }
  return false;
}

/**
 * Whether a sentence hands on what somebody says whom the interview does not name: 「副館長劉健文回應說,館方從來沒有…」.
 * @param place half-open UTF-16 range of indirect speech
 */
export function isReportedOfOther(page: FoldedPage, place: TextRange, told: Told): boolean {
  const words = spokenWordsOf(told);
  if (words === null || told.language.peopleIn === null) return false;
  const [before] = sentencesBefore(page, place.start);
  const inside = {
    text: page.text.slice(place.start, place.end),
    folded: page.folded.slice(place.start, place.end),
  };
  if (before === undefined) return false;
  const sentence = { text: before.text + inside.text, folded: before.folded + inside.folded };
  if (namesAnySpeaker(before.folded, told)) return false;
  if (!words.openings.some((verb) => sentence.folded.includes(verb))) return false;
  const other = firstOtherIn(sentence, told);
  if (other === null || firstSpeakerIn(sentence, told) < other.start) return false;
  if (isOfOthers(sentence.folded.slice(0, other.start), told)) return false;
  const behind = ` ${sentence.folded.slice(other.end, other.end + words.reach.nameBeforeQuotation).trimStart()}`;
  return words.openings.some((verb) => behind.includes(verb));
}

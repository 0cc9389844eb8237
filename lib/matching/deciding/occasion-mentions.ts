import { OCCASION_KINDS, type OccasionKind, type Occasions } from "../../language/language.ts";
import { escapeRegExp } from "../../text/escape-reg-exp.ts";
import { firstIndex } from "../../text/first-index.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { Steps, Work } from "../../text/work.ts";
import type { FoldedPage } from "../folded-page.ts";
import type { Span } from "../tracing/spans.ts";
import { type KnownBy, placesOfInterview } from "./names-on-page.ts";
import { namesOf } from "./speaker-names.ts";
import type { Told } from "./spoken-words.ts";
import { matchesOf } from "./text-search.ts";

/** An interview that is not this one, or anything else that somebody said something at. */
export type OtherOccasion = "interview" | OccasionKind;

/** What a page names: this interview, one of which it does not say whose it is, or another occasion. */
export type OccasionNamed = "this" | "some" | OtherOccasion;

/** Words of a page that say where something was said. */
export interface Mention extends TextRange {
  readonly occasion: OccasionNamed;
  /** By what it names this interview; `null` where it names another occasion. */
  readonly by: KnownBy | null;
  /** How close to them, on their line, the page says who was there: a guest by name, or somebody by a pronoun. */
  readonly who: "guest" | "somebody" | "nobody";
}

/** So far from the words stands the name of the one who said it there. */
const REACH_OF_NAME = 60;

/** Units of work for looking at the words round a passage. */
export const OCCASION_WORK = 200;

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(
    [...words]
      .sort((one, other) => other.length - one.length)
      .map(escapeRegExp)
      .join("|"),
    "gu",
  );

const kindOf = ({ words }: Occasions, word: string): OccasionKind | null =>
  OCCASION_KINDS.find((kind) => words[kind].includes(word)) ?? null;

const inOrder = <Place extends TextRange>(places: readonly Place[]): Place[] =>
  [...places].sort((one, other) => one.start - other.start);

/** Whether a range overlaps one of others. @param places in order */
function overlapsOne({ start, end }: TextRange, places: readonly TextRange[]): boolean {
  const last = firstIndex(places.length, (at) => (places[at]?.start ?? end) < end) - 1;
  return last >= 0 && (places[last]?.end ?? 0) > start;
}

/** The places of a text that name this interview, in order. */
function* ownMentions(text: FoldedPage, told: Told, work: Work): Steps<Mention[]> {
  const places = yield* placesOfInterview(
    text,
    told.interview,
    told.language.occasions?.articles ?? [],
    work,
  );
  return inOrder(places.map((place) => ({ ...place, occasion: "this", who: "nobody" })));
}

/** What stands before a place on its line, as far as it reaches. @param text as it is written: folded, it has no lines */
export function lineBefore(text: string, place: number, reach: number): string {
  const near = text.slice(Math.max(0, place - reach), place);
  return near.slice(near.lastIndexOf("\n") + 1);
}

const HAN = /\p{Script=Han}/u;

/**
 * Whether some names are such as a page can have them: of an interview in its language all are, of one in another
 * language those in its own writing. A page in letters writes no characters, and one in characters translates.
 */
function areWritten(names: readonly string[], { interview, language: { tag, words } }: Told): boolean {
  const isTold = interview.renditions.some((rendition) => rendition.language.split("-")[0] === tag);
  return names.some((name) => name !== "" && (isTold || HAN.test(name) !== words.areSpaced));
}

/**
 * Whether it is known by what a page in its language would name the interview: else whatever it names may be this one.
 */
function canBeNamed(told: Told): boolean {
  const { outlet, outletNames, show, showNames, speakers } = told.interview;
  const names = [outlet, ...outletNames, show, ...showNames].filter((name) => name !== "");
  return names.length === 0 ? speakers.some(({ role }) => role === "interviewer") : areWritten(names, told);
}

/** Who is said to have been where a page names an occasion. */
function whoIsAt(
  { text, folded }: FoldedPage,
  { start, end }: TextRange,
  { interview, language }: Told,
): Mention["who"] {
  const before = lineBefore(text, start, REACH_OF_NAME);
  const behind = text.slice(end, end + REACH_OF_NAME).split("\n", 1)[0] ?? "";
  const around = folded.slice(start - before.length, end + behind.length);
  const guests = interview.speakers.filter(({ role }) => role === "guest").flatMap(namesOf);
  if (guests.some((name) => around.includes(name))) return "guest";
  return language.pronouns?.thirdPerson.test(around) ? "somebody" : "nobody";
}

/** So many ask at a press conference. */
const ASKERS_OF_A_PRESS_CONFERENCE = 3;

/** So much of what stands round a word tells whether it is named. In characters. */
const REACH_OF_TITLE = 24;

/** Whether the interview itself may have been what a word names: a press conference, or some broadcast for a show. */
function isOwnKind({ text }: FoldedPage, { start, end }: TextRange, kind: OccasionKind, told: Told): boolean {
  const { show, showNames, speakers } = told.interview;
  if (kind === "stage")
    return speakers.filter(({ role }) => role === "interviewer").length >= ASKERS_OF_A_PRESS_CONFERENCE;
  if (kind !== "broadcast" || show === "") return false;
  if (!areWritten([show, ...showNames], told)) return true;
  const before = lineBefore(text, start, REACH_OF_TITLE);
  const behind = text.slice(end, end + REACH_OF_TITLE);
  return told.language.occasions?.isNameless(before, behind) === true;
}

/** What stands where an outlet may, without the guests: an interview with them may be anybody's. @param words folded */
const withoutGuests = (words: string, { interview }: Told): string =>
  interview.speakers
    .filter(({ role }) => role === "guest")
    .flatMap(namesOf)
    .reduce((rest, name) => rest.replaceAll(name, ""), words);

/** Those that name another occasion, and those that name some interview, in order. @param own that name this one */
function* otherMentions(
  text: FoldedPage,
  occasions: Occasions,
  own: readonly Mention[],
  told: Told,
  work: Work,
): Steps<Mention[]> {
  const { folded } = text;
  const found: Mention[] = [];
  const add = (place: TextRange, occasion: OccasionNamed): void => {
    work.draw(OCCASION_WORK);
    const who = whoIsAt(text, place, told);
    if (who !== "nobody" || occasion === "some")
      found.push({ start: place.start, end: place.end, occasion, who, by: null });
  };
  for (const place of yield* matchesOf(folded, anyOf(Object.values(occasions.words).flat()), work)) {
    const kind = kindOf(occasions, folded.slice(place.start, place.end));
    if (kind !== null && !isOwnKind(text, place, kind, told)) add(place, kind);
    yield* work.pause();
  }
  const ofOthers: TextRange[] = [];
  for (const place of yield* matchesOf(folded, occasions.interviewOf, work)) {
    const name = withoutGuests(place.group, told)
      .replace(occasions.nobodys, "")
      .replace(/[^\p{L}\p{N}]+/gu, "");
    if (name === "" || overlapsOne(place, own)) continue;
    ofOthers.push(place);
    add(place, canBeNamed(told) ? "interview" : "some");
    yield* work.pause();
  }
  for (const place of yield* matchesOf(folded, anyOf(occasions.anyInterview), work)) {
    if (!overlapsOne(place, ofOthers)) add(place, "some");
    yield* work.pause();
  }
  return inOrder(found);
}

/** All places of a text that name an occasion, in order; what a quotation names is part of what is said. */
export function* mentionsIn(
  text: FoldedPage,
  spans: readonly Span[],
  told: Told,
  work: Work,
): Steps<Mention[]> {
  const own = yield* ownMentions(text, told, work);
  const { occasions } = told.language;
  if (occasions === null) return own;
  const others = yield* otherMentions(text, occasions, own, told, work);
  const quoted = spans.filter((span) => span.quoted);
  return inOrder([...own, ...others]).filter((place) => !overlapsOne(place, quoted));
}

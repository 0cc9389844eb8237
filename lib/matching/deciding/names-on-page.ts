import { fold } from "../../chinese/fold.ts";
import type { Interview } from "../../interview/interview.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { Steps, Work } from "../../text/work.ts";
import type { FoldedPage } from "../folded-page.ts";

/** Characters that are searched for one name at once. */
const BLOCK = 1 << 15;
/** Characters of a search that make a unit of work. */
const SEARCHED_BY_UNIT = 4;
/** Units of work for looking at a place where a name may stand. */
const PLACE_WORK = 10;

const isCapital = (character: string): boolean => character !== character.toLowerCase();
const isLatin = (character: string): boolean => /^[\p{Script=Latin}\d]$/u.test(character);

/** Where names stand in a text, in whatever script, width or case; none twice, and not in order. */
function* placesOfNames(
  { folded }: FoldedPage,
  names: readonly string[],
  work: Work,
  isPlace: (start: number, name: string) => boolean = () => true,
): Generator<TextRange | undefined, void, void> {
  for (const written of names) {
    const name = fold(written);
    if (name === "") continue;
    for (let start = 0; start < folded.length; start += BLOCK) {
      const block = folded.slice(start, start + BLOCK + name.length - 1);
      work.draw(block.length / SEARCHED_BY_UNIT);
      if (work.isDue) yield;
      for (let at = block.indexOf(name); at !== -1; at = block.indexOf(name, at + 1)) {
        work.draw(PLACE_WORK);
        if (work.isDue) yield;
        if (isPlace(start + at, written)) yield { start: start + at, end: start + at + name.length };
      }
    }
  }
}

const titlesIn =
  ({ text }: FoldedPage) =>
  (start: number, title: string): boolean =>
    isTitleAt(text, start, title);

/** Titles, and those of several words without the article before them, which a page leaves out or writes small. */
function titlesWithout(titles: readonly string[], articles: readonly string[]): string[] {
  return titles.flatMap((title) => {
    const [first = "", ...rest] = title.split(" ");
    return rest.length > 1 && articles.includes(first.toLowerCase()) ? [title, rest.join(" ")] : [title];
  });
}

/** Whether any of some names stands in a text, in whatever script, width or case. */
export function* holdsName(text: FoldedPage, names: readonly string[], work: Work): Steps<boolean> {
  for (const place of placesOfNames(text, names, work)) {
    if (place !== undefined) return true;
    yield* work.pause();
  }
  return false;
}

/**
 * Whether any of some titles stands in a text: as `holdsName`, but as a word of its own and with all its capitals,
 * since "The Information" is a newspaper and "the information" is not.
 */
export function* holdsTitle(text: FoldedPage, titles: readonly string[], work: Work): Steps<boolean> {
  for (const place of placesOfNames(text, titles, work, titlesIn(text))) {
    if (place !== undefined) return true;
    yield* work.pause();
  }
  return false;
}

function isTitleAt(text: string, start: number, title: string): boolean {
  const end = start + title.length;
  if (isLatin(title.charAt(0)) && isLatin(text.charAt(start - 1))) return false;
  if (isLatin(title.charAt(title.length - 1)) && isLatin(text.charAt(end))) return false;
  for (let at = 0; at < title.length; at++)
    if (isCapital(title.charAt(at)) && !isCapital(text.charAt(start + at))) return false;
  return true;
}

/** Whether a page names a speaker of the interview; without that it is not looked at. */
export function* namesSpeakers(
  page: readonly FoldedPage[],
  interview: Interview,
  work: Work,
): Steps<boolean> {
  for (const part of page)
    for (const { names } of interview.speakers) if (yield* holdsName(part, names, work)) return true;
  return false;
}

/** By what an interview is known. */
export type KnownBy = "outlet" | "show" | "interviewer";

/** A place that names an interview. */
export interface InterviewPlace extends TextRange {
  readonly by: KnownBy;
}

/**
 * Where a text names the occasion: the outlet, the show, or the interviewer. An interview of which none of these is
 * known is named nowhere.
 * @param articles that titles of several words may stand without
 */
export function* placesOfInterview(
  text: FoldedPage,
  { outlet, outletNames, show, showNames, speakers }: Interview,
  articles: readonly string[],
  work: Work,
): Steps<InterviewPlace[]> {
  const interviewers = speakers.filter(({ role }) => role === "interviewer").flatMap(({ names }) => names);
  const ofTitles = (titles: readonly string[]): Generator<TextRange | undefined, void, void> =>
    placesOfNames(text, titlesWithout(titles, articles), work, titlesIn(text));
  const found: InterviewPlace[] = [];
  for (const [by, places] of [
    ["outlet", ofTitles([outlet, ...outletNames])],
    ["show", ofTitles([show, ...showNames])],
    ["interviewer", placesOfNames(text, interviewers, work)],
  ] as const)
    for (const place of places) {
      if (place === undefined) yield* work.pause();
      else found.push({ ...place, by });
    }
  return found;
}

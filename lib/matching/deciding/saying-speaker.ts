import { namesOf, namesSpeaker } from "./speaker-names.ts";
import { type SpokenWords, spokenWordsOf, type Told } from "./spoken-words.ts";

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

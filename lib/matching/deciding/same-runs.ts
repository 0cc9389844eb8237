import { isAcross } from "../../language/reading.ts";
import type { Work } from "../../text/work.ts";
import { FOLDING_WORK } from "../indexing/features.ts";
import { changesBetween } from "../judging/alignment.ts";
import { sourcesOf } from "../judging/sources.ts";
import type { Candidate } from "../tracing/candidates.ts";

/**
 * So long a run of the same letters is no other translation of a like sentence, and no phrase that a person uses
 * again: in characters of a language without spaces between its words, and in words of one with them. Names do not
 * count.
 */
const LONG_RUN_CHARACTERS = 20;
const LONG_RUN_WORDS = 10;

/** How many runs of a candidate are the same in its source, letter for letter, and long. */
export function longSameRuns(text: string, { index, start, end, ranges }: Candidate, work: Work): number {
  if (isAcross(index.reading)) return 0;
  const { words } = index.language;
  const page = words.fold(text.slice(start, end));
  const source = words.fold(
    ranges
      .flatMap((range) => sourcesOf(range, index).map((place) => place.text))
      .join(words.areSpaced ? " " : ""),
  );
  work.draw((page.length + source.length) * FOLDING_WORK);
  const changes = changesBetween(page, source, 1, work);
  const starts = [0, ...changes.map(({ first }) => first.end)];
  const isLong = (run: string): boolean => {
    const named = index.terms.find(run).reduce((sum, place) => sum + place.end - place.start, 0);
    return words.areSpaced
      ? run.split(" ").filter((word) => word !== "").length >= LONG_RUN_WORDS
      : run.length - named >= LONG_RUN_CHARACTERS;
  };
  // Texts that are too long to be aligned have no change either.
  if (changes.length === 0 && page !== source) return 0;
  return starts.filter((from, at) => isLong(page.slice(from, changes[at]?.first.start ?? page.length)))
    .length;
}

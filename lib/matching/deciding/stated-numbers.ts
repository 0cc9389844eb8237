import { fold } from "../../chinese/fold.ts";
import type { NumberFact } from "../../language/language.ts";
import type { Counts } from "../../language/reading.ts";
import type { Work } from "../../text/work.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";
import type { ClauseRange } from "../judging/sources.ts";
import type { Candidate } from "../tracing/candidates.ts";

/** How far beyond its source a passage may take a number from, in clauses: another translation moves them. */
const NUMBER_REACH = 3;

/** Units of work for finding the numbers in a character, and in a clause of the transcript. */
const NUMBERS_WORK = 8;
const CLAUSE_WORK = 20 * NUMBERS_WORK;

/** The numbers of a candidate, and those that were said where it goes back to and right next to that. */
export interface StatedNumbers {
  readonly stated: readonly NumberFact[];
  readonly said: readonly NumberFact[];
  readonly counts: Counts;
}

/** The clauses of its sources and those next to them, each once. */
function clausesNear({ ranges, index }: Candidate): readonly ClauseRange[] {
  const near: ClauseRange[] = [];
  for (const range of [...ranges].sort((one, other) => one.first - other.first)) {
    const first = Math.max(0, range.first - NUMBER_REACH);
    const last = Math.min(index.clauses.length, range.last + NUMBER_REACH);
    const before = near.at(-1);
    if (before === undefined || first > before.last) near.push({ first, last });
    else near[near.length - 1] = { first: before.first, last: Math.max(before.last, last) };
  }
  return near;
}

const wordsOf = ({ first, last }: ClauseRange, { clauses, rendition }: InterviewIndex): string =>
  clauses
    .slice(first, last)
    .map(({ turn, paragraph, start, end }) => {
      const text = rendition.turns[turn - 1]?.paragraphs[paragraph]?.text ?? "";
      return fold(text.slice(start, end + 1));
    })
    .join(" ");

/**
 * The numbers of a candidate beside those of its source.
 * @param folded the page's text, folded to the same length
 * @returns `null` where the numbers of one of the languages are not known
 */
export function statedNumbers(folded: string, candidate: Candidate, work: Work): StatedNumbers | null {
  const { page, source, counts } = candidate.index.reading;
  if (page.numbers === null || source.numbers === null || counts === null) return null;
  work.draw((candidate.end - candidate.start) * NUMBERS_WORK);
  const stated = page.numbers.facts(folded.slice(candidate.start, candidate.end));
  if (stated.length === 0) return { stated, said: [], counts };
  const near = clausesNear(candidate);
  for (const { first, last } of near) work.draw((last - first) * CLAUSE_WORK);
  const facts = (range: ClauseRange) => source.numbers?.facts(wordsOf(range, candidate.index)) ?? [];
  return { stated, said: near.flatMap(facts), counts };
}

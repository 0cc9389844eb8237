import { foldedText } from "../../chinese/folded-text.ts";
import type { Steps, Work } from "../../text/work.ts";
import type { FoldedPage } from "../folded-page.ts";
import { FOLDING_WORK } from "../indexing/features.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";
import { similarityOf } from "../judging/alignment.ts";
import type { ClauseRange } from "../judging/sources.ts";
import { EDITED_SIMILARITY } from "../judging/verdict.ts";
import type { Candidate } from "../tracing/candidates.ts";
import type { AcceptedCandidate } from "./acceptance.ts";
import { type LineLabels, LONGEST_LABEL } from "./direct-speech.ts";

/** Between two copied stretches may stand this much that was not found by itself: interjections. In characters. */
const LONGEST_GAP = 80;
/** No paragraph of an interview is longer; the comparison is quadratic. In characters. */
const LONGEST_JOINED = 2_000;
/** The rest of a line is the rest of the paragraph if this much of it is the same. */
const SAME_REST = 0.6;

function sourceText({ first, last }: ClauseRange, index: InterviewIndex, work: Work): string {
  work.draw((last - first) * CLAUSE_WORK);
  let text = "";
  for (const clause of index.clauses.slice(first, last)) text += clause.text;
  return text;
}

/** Units of work for a clause of the transcript. */
const CLAUSE_WORK = 3;

/** Whether a stretch of the page has the words of a range, or nearly. */
function isCopy(
  text: string,
  start: number,
  end: number,
  range: ClauseRange,
  index: InterviewIndex,
  work: Work,
): boolean {
  const source = sourceText(range, index, work);
  work.draw((end - start) * FOLDING_WORK);
  const words = foldedText(text.slice(start, end)).text;
  return similarityOf(words, source, work, EDITED_SIMILARITY) >= EDITED_SIMILARITY;
}

/** The one range of a candidate that copies it, or `null`. */
function copiedRange(
  text: string,
  { ranges, start, end, index, quoted }: Candidate,
  work: Work,
): ClauseRange | null {
  const [only, ...others] = ranges;
  if (quoted || only === undefined || others.length > 0) return null;
  return isCopy(text, start, end, only, index, work) ? only : null;
}

/** Draws a copied stretch out to the whole line where the rest of the line is the rest of the paragraph. */
function drawOut(
  { text, folded }: FoldedPage,
  labels: LineLabels,
  candidate: AcceptedCandidate,
  range: ClauseRange,
  work: Work,
): AcceptedCandidate {
  const { clauses } = candidate.index;
  const sameParagraph = (one: number, other: number): boolean =>
    clauses[one]?.turn === clauses[other]?.turn && clauses[one]?.paragraph === clauses[other]?.paragraph;
  let { first, last } = range;
  while (first > 0 && sameParagraph(first - 1, range.first)) first--;
  while (last < clauses.length && sameParagraph(last, range.last - 1)) last++;

  // No further than a line may be drawn out: some pages are one line.
  const before = text.slice(Math.max(0, candidate.start - LONGEST_JOINED - LONGEST_LABEL), candidate.start);
  const lineStart = candidate.start - before.length + before.lastIndexOf("\n") + 1;
  const behind = text.slice(candidate.end, candidate.end + LONGEST_JOINED + 1);
  const feed = behind.indexOf("\n");
  const lineEnd = candidate.end + (feed === -1 ? behind.length : feed);
  const isWhole = lineStart === 0 || text.charAt(lineStart - 1) === "\n";
  const label = labels.lengthIn(folded.slice(lineStart, candidate.start));
  const isRest = (from: number, to: number, source: ClauseRange): boolean => {
    const rest = foldedText(text.slice(from, to)).text;
    work.draw((to - from) * FOLDING_WORK);
    if (rest === "" || to - from > LONGEST_JOINED) return false;
    return similarityOf(rest, sourceText(source, candidate.index, work), work, SAME_REST) >= SAME_REST;
  };
  const isWithStart = isWhole && isRest(lineStart + label, candidate.start, { first, last: range.first });
  const isWithEnd = isRest(candidate.end, lineEnd, { first: range.last, last });
  return {
    ...candidate,
    start: isWithStart ? lineStart + label : candidate.start,
    end: isWithEnd ? lineEnd : candidate.end,
    ranges: [{ first: isWithStart ? first : range.first, last: isWithEnd ? last : range.last }],
  };
}

/**
 * Joins sentences outside of quotation marks that follow one another on a line and in the transcript, word for
 * word or nearly, and draws them out to the line: a reprint is cut at its paragraphs.
 * @param candidates that are accepted, in any order
 * @returns in the order of the page; what is no copy stays as it is
 */
export function* joinCopied(
  page: FoldedPage,
  labels: LineLabels,
  candidates: readonly AcceptedCandidate[],
  work: Work,
): Steps<AcceptedCandidate[]> {
  const { text } = page;
  const joined: { candidate: AcceptedCandidate; range: ClauseRange | null }[] = [];
  for (const candidate of [...candidates].sort((one, other) => one.start - other.start)) {
    yield* work.pause();
    const range = copiedRange(text, candidate, work);
    const last = joined.at(-1);
    const [own] = candidate.ranges;
    if (last?.range && own !== undefined && !candidate.quoted && candidate.ranges.length === 1) {
      const { clauses } = candidate.index;
      const whole = { first: last.range.first, last: Math.max(own.last, last.range.last) };
      const follows =
        own.first >= last.range.first &&
        clauses[own.first]?.turn === clauses[last.range.first]?.turn &&
        candidate.start - last.candidate.end <= LONGEST_GAP &&
        candidate.end - last.candidate.start <= LONGEST_JOINED &&
        !text.slice(last.candidate.end, candidate.start).includes("\n");
      if (follows && isCopy(text, last.candidate.start, candidate.end, whole, candidate.index, work)) {
        const evidence = last.candidate.evidence + candidate.evidence;
        const margin = Math.max(last.candidate.margin, candidate.margin);
        const probability = Math.max(last.candidate.probability, candidate.probability);
        joined[joined.length - 1] = {
          candidate: {
            ...last.candidate,
            end: candidate.end,
            ranges: [whole],
            evidence,
            margin,
            probability,
          },
          range: whole,
        };
        continue;
      }
    }
    joined.push({ candidate, range });
  }
  const drawn: AcceptedCandidate[] = [];
  for (const { candidate, range } of joined) {
    drawn.push(range === null ? candidate : drawOut(page, labels, candidate, range, work));
    yield* work.pause();
  }
  return withoutOverlaps(drawn);
}

/** One candidate over the same words: what was drawn out to its line takes in the quotations on that line. */
function withoutOverlaps(candidates: readonly AcceptedCandidate[]): AcceptedCandidate[] {
  const kept: AcceptedCandidate[] = [];
  for (const candidate of [...candidates].sort((one, other) => one.start - other.start)) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= candidate.start) kept.push(candidate);
    else if (candidate.end - candidate.start > last.end - last.start) kept[kept.length - 1] = candidate;
  }
  return kept;
}

import type { InterviewIndex } from "../indexing/interview-index.ts";
import { type ClauseRange, joinRanges } from "../judging/sources.ts";
import type { Span } from "./spans.ts";
import type { TracedSegment } from "./trace.ts";

/** A stretch of a page that may go back to the interview, before it is decided whether it does. */
export interface Candidate {
  readonly index: InterviewIndex;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** A whole line that gives somebody's own words without quotation marks. */
  readonly direct: boolean;
  readonly ranges: readonly ClauseRange[];
  /** Another place that says the same, where it is from one; `null` if there is none. */
  readonly alternative: ClauseRange | null;
  /** Sum over its segments, in nats. */
  readonly evidence: number;
  /** Of its best segment, in nats. */
  readonly margin: number;
  /** Of its segments by their length: what is shared of what could be. */
  readonly share: number;
  /** How much of its text is traced, by length, 0 to 1. */
  readonly traced: number;
}

/** A segment that another place would explain nearly as well is left out, unless it goes on from its neighbour. */
const LEAST_SEGMENT_MARGIN = 3;

/**
 * A quotation is not spliced for the sake of a few words: a segment from elsewhere brings this much, evidence and
 * margin together, in nats (true splices 18 and more, phrases that happen to stand elsewhere 12 at most).
 */
const LEAST_SPLICED = 14;

const rangeOf = ({ source }: TracedSegment): ClauseRange => ({ first: source.first, last: source.last });

function isClear(
  segment: TracedSegment,
  neighbours: readonly (TracedSegment | undefined)[],
  index: InterviewIndex,
): boolean {
  return (
    segment.margin >= LEAST_SEGMENT_MARGIN ||
    neighbours.some(
      (neighbour) =>
        neighbour !== undefined &&
        neighbour.margin >= LEAST_SEGMENT_MARGIN &&
        joinRanges([rangeOf(neighbour), rangeOf(segment)], index).length === 1,
    )
  );
}

function lengthOf(span: Span, from: number, to: number): number {
  return span.clauses.slice(from, to).reduce((sum, clause) => sum + clause.end - clause.start, 0);
}

function candidateOf(
  span: Span,
  segments: readonly TracedSegment[],
  start: number,
  end: number,
  length: number,
  index: InterviewIndex,
): Candidate {
  const lengths = segments.map((segment) => lengthOf(span, segment.from, segment.to));
  const traced = lengths.reduce((sum, value) => sum + value, 0);
  const [only, ...more] = segments;
  const alternative = more.length === 0 ? (only?.alternative ?? null) : null;
  return {
    index,
    start,
    end,
    quoted: span.quoted,
    direct: false,
    ranges: joinRanges(segments.map(rangeOf), index),
    alternative: alternative && { first: alternative.first, last: alternative.last },
    evidence: segments.reduce((sum, segment) => sum + segment.evidence, 0),
    margin: Math.max(...segments.map((segment) => segment.margin)),
    share: segments.reduce((sum, segment, at) => sum + segment.share * (lengths[at] ?? 0), 0) / traced,
    traced: Math.min(1, traced / length),
  };
}

/**
 * A segment of a quotation where another place says the same: that there are two is no doubt that it was said. Outside
 * of quotation marks it is, since a headline shares as much with several places.
 */
const withoutDoubt = (segment: TracedSegment): TracedSegment =>
  segment.alternative === null ? segment : { ...segment, margin: segment.evidence };

/** The segments of a quotation without those that bring too little to be from elsewhere. */
function withoutPhrases(segments: readonly TracedSegment[], index: InterviewIndex): TracedSegment[] {
  const worth = ({ evidence, margin }: TracedSegment): number => evidence + margin;
  const most = Math.max(...segments.map(worth));
  return segments.filter(
    (segment, at) =>
      worth(segment) >= Math.min(most, LEAST_SPLICED) ||
      [segments[at - 1], segments[at + 1]].some(
        (neighbour) =>
          neighbour !== undefined && joinRanges([rangeOf(neighbour), rangeOf(segment)], index).length === 1,
      ),
  );
}

/**
 * What a span's traced segments make: a quotation is one candidate as a whole; running text gives one for each
 * stretch of neighbouring segments from one place.
 */
export function candidatesOf(
  span: Span,
  found: readonly TracedSegment[],
  index: InterviewIndex,
): Candidate[] {
  const traced = span.quoted ? found.map(withoutDoubt) : found;
  const segments = traced.filter((segment, at) => isClear(segment, [traced[at - 1], traced[at + 1]], index));
  const [firstSegment, ...others] = segments;
  if (firstSegment === undefined) return [];
  if (span.quoted) {
    const length = lengthOf(span, 0, span.clauses.length);
    return [candidateOf(span, withoutPhrases(segments, index), span.start, span.end, length, index)];
  }
  const groups: TracedSegment[][] = [[firstSegment]];
  for (const segment of others) {
    const group = groups.at(-1) ?? [];
    const last = group.at(-1);
    const continues =
      last !== undefined &&
      segment.from === last.to &&
      joinRanges([rangeOf(last), rangeOf(segment)], index).length === 1;
    if (continues) group.push(segment);
    else groups.push([segment]);
  }
  return groups.flatMap((group) => {
    const from = group[0]?.from ?? 0;
    const to = group.at(-1)?.to ?? 0;
    const start = span.clauses[from]?.start;
    const end = span.clauses[to - 1]?.end;
    if (start === undefined || end === undefined) return [];
    return [candidateOf(span, group, start, end, lengthOf(span, from, to), index)];
  });
}

/**
 * Takes the candidates of a line as one.
 * @param candidates in the order of the page
 * @returns `null` where there are none
 * @param start half-open UTF-16 range of the line's words
 */
export function joinLine(candidates: readonly Candidate[], start: number, end: number): Candidate | null {
  const [first] = candidates;
  if (first === undefined) return null;
  const { index } = first;
  const sum = (value: (candidate: Candidate) => number): number =>
    candidates.reduce((total, candidate) => total + value(candidate), 0);
  const traced = sum((candidate) => candidate.traced * (candidate.end - candidate.start));
  return {
    index,
    start,
    end,
    quoted: false,
    direct: true,
    alternative: null,
    ranges: joinRanges(
      candidates.flatMap(({ ranges }) => ranges),
      index,
    ),
    evidence: sum(({ evidence }) => evidence),
    margin: Math.max(...candidates.map(({ margin }) => margin)),
    share:
      sum((candidate) => candidate.share * candidate.traced * (candidate.end - candidate.start)) / traced,
    traced: Math.min(1, traced / (end - start)),
  };
}

/** What a quotation has in common with the transcript, at least, to be no other one, in nats and by its share. */
const NEAR_MISS = 8;
const NEAR_MISS_SHARE = 0.4;

/** Whether a span is near to something in the transcript, however doubtful the place is. */
export const isNear = (traced: readonly TracedSegment[]): boolean =>
  traced.some(({ evidence, share }) => evidence >= NEAR_MISS && share >= NEAR_MISS_SHARE);

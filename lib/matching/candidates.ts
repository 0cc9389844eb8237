import type { InterviewIndex } from "./interview-index.ts";
import { type ClauseRange, joinRanges } from "./sources.ts";
import type { Span } from "./spans.ts";
import type { TracedSegment } from "./trace.ts";

/** A stretch of a page that may go back to the interview, before it is decided whether it does. */
export interface Candidate {
  readonly index: InterviewIndex;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly ranges: readonly ClauseRange[];
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
  return {
    index,
    start,
    end,
    quoted: span.quoted,
    ranges: joinRanges(segments.map(rangeOf), index),
    evidence: segments.reduce((sum, segment) => sum + segment.evidence, 0),
    margin: Math.max(...segments.map((segment) => segment.margin)),
    share: segments.reduce((sum, segment, at) => sum + segment.share * (lengths[at] ?? 0), 0) / traced,
    traced: Math.min(1, traced / length),
  };
}

/**
 * What a span's traced segments make: a quotation is one candidate as a whole; running text gives one for each
 * stretch of neighbouring segments from one place.
 */
export function candidatesOf(
  span: Span,
  traced: readonly TracedSegment[],
  index: InterviewIndex,
): Candidate[] {
  const segments = traced.filter((segment, at) => isClear(segment, [traced[at - 1], traced[at + 1]], index));
  const [firstSegment, ...others] = segments;
  if (firstSegment === undefined) return [];
  if (span.quoted) {
    const length = lengthOf(span, 0, span.clauses.length);
    return [candidateOf(span, segments, span.start, span.end, length, index)];
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

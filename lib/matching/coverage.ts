import { fold } from "../chinese/fold.ts";
import type { Interview } from "../interview/interview.ts";
import { isCertain, isOfInterviewer, isQuotedPassage, isReportedPassage } from "./acceptance.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { joinCopied } from "./copied-paragraphs.ts";
import { joinDirectLines, LineLabels } from "./direct-speech.ts";
import { type InterviewIndex, indexSlices } from "./interview-index.ts";
import { Neighbourhood } from "./neighbourhood.ts";
import type { Coverage, Passage } from "./passage.ts";
import { passageOf } from "./passage-of-candidate.ts";
import { type Span, spansOf } from "./spans.ts";
import { traceClauses } from "./trace.ts";
import { unmatchedQuotations } from "./unmatched-quotations.ts";

/** A page as matching sees it. */
export interface MatchedPage {
  /** What a person reads, lines separated by "\n". */
  readonly text: string;
  readonly title: string;
}

/**
 * What the certain passages of a page must bring together, in nats, for the page to be coverage: each place of the
 * transcript counts once, and what only the interviewer says not at all, since questions state what the world knows.
 * On 16 hard negatives and 170 other pages no passage had more than 21 and no page more than 33; no page of coverage
 * had less than 44, a flash of two sentences.
 */
const LONE_EVIDENCE = 24;
/** Without the outlet, the show or the interviewer on the page: one passage, or several. */
const STRONG_EVIDENCE = 45;
const JOINT_EVIDENCE = 50;
const JOINT_PASSAGES = 2;

/** A page that holds this share of the transcript's clauses, word for word or nearly, reprints the interview. */
const REPOST_SHARE = 0.5;

/** Characters that are folded in one step: a millisecond. */
const FOLDED_PER_STEP = 1 << 16;

function* foldSlices(text: string): Generator<void, string, void> {
  let folded = "";
  for (let start = 0; start < text.length; start += FOLDED_PER_STEP) {
    folded += fold(text.slice(start, start + FOLDED_PER_STEP));
    yield;
  }
  return folded;
}

const indexes = new WeakMap<Interview, readonly InterviewIndex[]>();

/** The indexes of an interview's renditions, made when it is first asked for. */
function* indexesOf(interview: Interview): Generator<void, readonly InterviewIndex[], void> {
  const known = indexes.get(interview);
  if (known !== undefined) return known;
  const made: InterviewIndex[] = [];
  for (const rendition of interview.renditions) made.push(yield* indexSlices(interview, rendition));
  indexes.set(interview, made);
  return made;
}

/**
 * Finds what a page has of the interviews in a library, in steps of a few milliseconds.
 * @returns what it has of the one that it covers best
 */
export function* coverageSlices(
  page: MatchedPage,
  interviews: readonly Interview[],
): Generator<void, Coverage, void> {
  const folded = yield* foldSlices(page.text);
  const title = fold(page.title);
  let best: Coverage = { covered: false, score: 0, interview: null, passages: [], repost: null };
  let spans: readonly Span[] | null = null;
  for (const interview of interviews) {
    const named = (names: readonly string[]): boolean =>
      names.some((name) => name !== "" && (folded.includes(fold(name)) || title.includes(fold(name))));
    if (!interview.speakers.some((speaker) => named(speaker.names))) continue;
    spans ??= yield* spansOf(page.text);
    for (const index of yield* indexesOf(interview)) {
      const candidates: { candidate: Candidate; span: Span }[] = [];
      for (const span of spans) {
        const traced = yield* traceClauses(page.text, span.clauses, index);
        for (const candidate of candidatesOf(span, traced, index)) candidates.push({ candidate, span });
      }
      const cued =
        named([interview.outlet, interview.show]) ||
        interview.speakers.some((speaker) => speaker.role === "interviewer" && named(speaker.names));
      const coverage = yield* decide(
        page.text,
        folded,
        spans,
        candidates.map(({ candidate }) => candidate),
        cued,
        index,
      );
      if (coverage.score > best.score) best = coverage;
      yield;
    }
  }
  return best;
}

/** As `coverageSlices`, in one go. */
export function findCoverage(page: MatchedPage, interviews: readonly Interview[]): Coverage {
  const steps = coverageSlices(page, interviews);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Candidates between two steps of the decision: a quotation's comparison takes up to a millisecond. */
const CANDIDATES_PER_STEP = 4;

function* decide(
  text: string,
  folded: string,
  spans: readonly Span[],
  candidates: readonly Candidate[],
  cued: boolean,
  index: InterviewIndex,
): Generator<void, Coverage, void> {
  const certain = candidates.filter(isCertain);
  const places = new Map<number, number>();
  for (const candidate of certain) {
    if (isOfInterviewer(candidate)) continue;
    const place = candidate.ranges[0]?.first ?? 0;
    places.set(place, Math.max(places.get(place) ?? 0, candidate.evidence));
  }
  const strengths = [...places.values()].sort((one, other) => other - one);
  const total = strengths.reduce((sum, value) => sum + value, 0);
  const [strongest = 0] = strengths;
  const covered =
    strongest >= STRONG_EVIDENCE ||
    (strengths.length >= JOINT_PASSAGES && total >= JOINT_EVIDENCE) ||
    (cued && strongest >= LONE_EVIDENCE);
  const score = Math.round((1 - Math.exp(-total / JOINT_EVIDENCE)) * 1000) / 1000;
  if (!covered) return { covered, score, interview: null, passages: [], repost: null };

  const passages: Passage[] = [];
  const accepted: Candidate[] = [];
  const labels = yield* LineLabels.of(text, folded, index.interview);
  const cut = yield* joinDirectLines(text, folded, spans, candidates, labels, index.interview);
  for (const [at, candidate] of cut.entries()) {
    if (at % CANDIDATES_PER_STEP === 0) yield;
    if (candidate.direct || (candidate.quoted && isQuotedPassage(text, folded, candidate)))
      accepted.push(candidate);
  }
  const neighbours = new Neighbourhood([...accepted, ...certain]);
  for (const [at, candidate] of cut.entries()) {
    if (at % CANDIDATES_PER_STEP === 0) yield;
    if (candidate.quoted || candidate.direct || !isReportedPassage(text, folded, candidate, neighbours))
      continue;
    accepted.push(candidate);
    neighbours.add(candidate);
  }
  for (const candidate of yield* joinCopied(text, folded, labels, accepted)) {
    passages.push(passageOf(text, folded, candidate));
    yield;
  }
  passages.push(...(yield* unmatchedQuotations(text, folded, spans, passages, index)));
  passages.sort((one, other) => one.start - other.start);
  return { covered, score, interview: index.interview.id, passages, repost: repostOf(passages, index) };
}

/** Where the page reprints most of the transcript's clauses. */
function repostOf(passages: readonly Passage[], index: InterviewIndex): Coverage["repost"] {
  const copied = passages.filter((passage) => passage.kind === "verbatim" || passage.kind === "edited");
  const length = copied.reduce(
    (sum, passage) => sum + passage.sources.reduce((size, { start, end }) => size + end - start, 0),
    0,
  );
  const whole = index.rendition.turns.reduce(
    (sum, turn) => sum + turn.paragraphs.reduce((size, { text }) => size + text.length, 0),
    0,
  );
  const [first] = copied;
  const last = copied.at(-1);
  if (first === undefined || last === undefined || length < whole * REPOST_SHARE) return null;
  return { start: first.start, end: last.end };
}

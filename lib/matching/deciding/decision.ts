import type { Steps, Work } from "../../text/work.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";
import { passageOf } from "../judging/passage-of-candidate.ts";
import type { Coverage, Passage } from "../passage.ts";
import type { Candidate } from "../tracing/candidates.ts";
import type { Span } from "../tracing/spans.ts";
import { isCertain, isOfInterviewer, isQuotedPassage, isReportedPassage } from "./acceptance.ts";
import { joinCopied } from "./copied-paragraphs.ts";
import { joinDirectLines, LineLabels } from "./direct-speech.ts";
import { Neighbourhood } from "./neighbourhood.ts";
import { unmatchedQuotations } from "./unmatched-quotations.ts";

/**
 * What the certain passages of a page must bring together, in nats, for the page to be coverage: each place of the
 * transcript counts once, and what only the interviewer says not at all, since questions state what the world knows.
 * Where the page names the outlet, the show or the interviewer, one passage or several: on 16 hard negatives and 170
 * other pages no passage had more than 21 and no page more than 33; no page of coverage had less than 44, a flash of
 * two sentences.
 */
const LONE_EVIDENCE = 24;
const JOINT_EVIDENCE = 50;
const JOINT_PASSAGES = 2;

/**
 * Where the page names none of them, all together. On 54 Chinese pages about other occasions of the same person
 * (posts, calls with investors, talks: the same projects and numbers in sentences nearly alike), not one of which names
 * them, ten came to 50 nats and more, the highest to 98; of the pages of coverage this leaves one out.
 */
const UNNAMED_EVIDENCE = 100;

/** A page that holds this share of the transcript's clauses, word for word or nearly, reprints the interview. */
const REPOST_SHARE = 0.5;

/** A page's text and what was found on it, before it is decided what goes back to the interview. */
export interface TracedPage {
  readonly text: string;
  /** The same, folded to the same length. */
  readonly folded: string;
  /** In order. */
  readonly spans: readonly Span[];
  /** In order. */
  readonly candidates: readonly Candidate[];
  /** Whether it names the outlet, the show or the interviewer. */
  readonly namesOccasion: boolean;
}

/** Units of work for looking at a candidate. */
const CANDIDATE_WORK = 30;

/** How much speaks for the page being coverage, and whether that is enough. */
function* evidenceOf(
  { candidates, namesOccasion }: TracedPage,
  work: Work,
): Steps<{ covered: boolean; total: number; certain: readonly Candidate[] }> {
  const certain: Candidate[] = [];
  const places = new Map<number, number>();
  for (const candidate of candidates) {
    work.draw(CANDIDATE_WORK);
    if (work.isDue) yield* work.pause();
    if (!isCertain(candidate)) continue;
    certain.push(candidate);
    if (isOfInterviewer(candidate)) continue;
    const place = candidate.ranges[0]?.first ?? 0;
    places.set(place, Math.max(places.get(place) ?? 0, candidate.evidence));
  }
  let total = 0;
  let strongest = 0;
  for (const value of [...places.values()].sort((one, other) => other - one)) {
    total += value;
    strongest = Math.max(strongest, value);
  }
  const covered = namesOccasion
    ? strongest >= LONE_EVIDENCE || (places.size >= JOINT_PASSAGES && total >= JOINT_EVIDENCE)
    : total >= UNNAMED_EVIDENCE;
  return { covered, total, certain };
}

/** The candidates that go back to the interview, on a page that is coverage. */
function* acceptedOf(
  { text, folded, spans, candidates }: TracedPage,
  certain: readonly Candidate[],
  labels: LineLabels,
  index: InterviewIndex,
  work: Work,
): Steps<Candidate[]> {
  const accepted: Candidate[] = [];
  const cut = yield* joinDirectLines(text, folded, spans, candidates, labels, index, work);
  for (const candidate of cut) {
    yield* work.pause();
    if (candidate.direct || (candidate.quoted && isQuotedPassage(text, folded, candidate, work)))
      accepted.push(candidate);
  }
  const neighbours = new Neighbourhood();
  for (const known of [accepted, certain]) {
    for (const candidate of known) {
      work.draw(CANDIDATE_WORK);
      if (work.isDue) yield* work.pause();
      neighbours.add(candidate);
    }
  }
  for (const candidate of cut) {
    yield* work.pause();
    if (candidate.quoted || candidate.direct) continue;
    if (!isReportedPassage(text, folded, candidate, neighbours, work)) continue;
    accepted.push(candidate);
    neighbours.add(candidate);
  }
  return accepted;
}

/** Decides whether a page is coverage, and what of it goes back to the interview. */
export function* decide(page: TracedPage, index: InterviewIndex, work: Work): Steps<Coverage> {
  const { text, folded, spans } = page;
  const { covered, total, certain } = yield* evidenceOf(page, work);
  const score = Math.round((1 - Math.exp(-total / JOINT_EVIDENCE)) * 1000) / 1000;
  if (!covered) return { covered, score, interview: null, passages: [], repost: null, leftOut: null };

  const labels = yield* LineLabels.of(text, folded, index, work);
  const accepted = yield* acceptedOf(page, certain, labels, index, work);
  const passages: Passage[] = [];
  for (const candidate of yield* joinCopied(text, folded, labels, accepted, work)) {
    passages.push(passageOf(text, folded, candidate, work));
    yield* work.pause();
  }
  for (const passage of yield* unmatchedQuotations(text, folded, spans, passages, index, work))
    passages.push(passage);
  passages.sort((one, other) => one.start - other.start);
  const repost = repostOf(passages, index);
  return { covered, score, interview: index.interview.id, passages, repost, leftOut: null };
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

import { fold } from "../chinese/fold.ts";
import { foldedText } from "../chinese/folded-text.ts";
import type { Interview } from "../interview/interview.ts";
import { attributionLength, attributionOf, saidBy } from "./attribution.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { joinCopied } from "./copied-paragraphs.ts";
import { type InterviewIndex, indexSlices } from "./interview-index.ts";
import { alteredNegation } from "./negations.ts";
import { Neighbourhood } from "./neighbourhood.ts";
import { alteredNumber, hasForeignNumber, type NumberFact, numberFacts } from "./numbers.ts";
import type { Change, Coverage, Passage, PassageFlag, PassageSource } from "./passage.ts";
import { areSpliced, sameElsewhere, sourcesOf } from "./sources.ts";
import { type Span, spansOf } from "./spans.ts";
import { traceClauses } from "./trace.ts";
import { unmatchedQuotations } from "./unmatched-quotations.ts";
import { judge } from "./verdict.ts";

/** A page as matching sees it. */
export interface MatchedPage {
  /** What a person reads, lines separated by "\n". */
  readonly text: string;
  readonly title: string;
}

/** What a passage must bring, in nats. */
interface Floor {
  readonly evidence: number;
  readonly margin: number;
  /** Of both together: a clear place makes up for few words in common, and the other way round. */
  readonly sum: number;
}

/** On any page: no other text on the same subject reached both (hard negatives' best sentences stay below). */
const CERTAIN: Floor = { evidence: 12, margin: 8, sum: 20 };
/** Quoted, on a page that is coverage: chosen on sentences translated anew and on others of the same subjects. */
const QUOTED: Floor = { evidence: 2, margin: 3.8, sum: 6.2 };
/** Not quoted, but a speaker is said to say it. */
const REPORTED: Floor = { evidence: 4, margin: 3, sum: 10.5 };
/** Not quoted, but its neighbours go back to the interview: articles put facts of their own between them. */
const NEIGHBOURING: Floor = { evidence: 7, margin: 4.5, sum: 12 };
/** Not quoted and without a sign that somebody said it. */
const UNATTRIBUTED: Floor = { evidence: 14, margin: 9, sum: 23 };

/** Indirect speech that shares less than this of its weight tells of something else with the same words. */
const LEAST_REPORTED_SHARE = 0.24;
/** Shorter ones are names of things: 人才爭奪戰. In characters, folded. */
const SHORTEST_REPORTED = 11;

/** A passage that shares this much of its weight is the statement itself, whatever its numbers. */
const LEAST_SHARE_OF_ALTERED = 0.6;

/** A quotation of which less is traced than this is another one with a phrase in common. */
const LEAST_TRACED = 0.51;
/** With a clear place a quotation may have this little of it traced: the rest is put in other words. */
const LEAST_TRACED_CLEARLY = 0.48;
const CLEARLY = 12;
/** Shorter quotations must be word for word. In characters, folded. */
const SHORTEST_REWORDED = 10;
/** From this similarity on a passage needs no margin: it is the words themselves. */
const SAME_WORDS = 0.9;
/** Word for word, but shorter than this: anybody may have said it. In nats. */
const LEAST_SAME_WORDS = 8;

/** One certain passage of this evidence is enough on a page that names outlet, show or interviewer. */
const LONE_EVIDENCE = 16;
/** One of this evidence is enough by itself: a long stretch word for word. */
const STRONG_EVIDENCE = 60;
/** Several certain passages together. */
const JOINT_EVIDENCE = 40;
const JOINT_PASSAGES = 2;

/** A page that holds this share of the transcript's clauses, word for word or nearly, reprints the interview. */
const REPOST_SHARE = 0.5;

const reaches = (candidate: Candidate, floor: Floor): boolean =>
  candidate.evidence >= floor.evidence &&
  candidate.margin >= floor.margin &&
  candidate.evidence + candidate.margin >= floor.sum;

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
  const certain = candidates.filter(
    (candidate) => reaches(candidate, CERTAIN) && candidate.traced >= LEAST_TRACED,
  );
  const places = new Map<number, number>();
  for (const candidate of certain) {
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
  for (const [at, candidate] of candidates.entries()) {
    if (at % CANDIDATES_PER_STEP === 0) yield;
    if (candidate.quoted && isQuotedPassage(text, candidate) && !isDoubtful(folded, candidate))
      accepted.push(candidate);
  }
  const neighbours = new Neighbourhood([...accepted, ...certain]);
  for (const [at, candidate] of candidates.entries()) {
    if (at % CANDIDATES_PER_STEP === 0) yield;
    if (candidate.quoted || candidate.share < LEAST_REPORTED_SHARE) continue;
    const words = text.slice(
      candidate.start + attributionLength(folded.slice(candidate.start, candidate.end)),
      candidate.end,
    );
    if (foldedText(words).text.length < SHORTEST_REPORTED) continue;
    const { spoken, asked } = attributionOf(folded, candidate.start, candidate.end, index.interview);
    const floor = spoken || asked ? REPORTED : neighbours.has(candidate) ? NEIGHBOURING : UNATTRIBUTED;
    if (reaches(candidate, floor)) {
      accepted.push(candidate);
      neighbours.add(candidate);
    }
  }
  for (const candidate of yield* joinCopied(text, accepted)) {
    passages.push(passageOf(text, folded, candidate));
    yield;
  }
  passages.push(...(yield* unmatchedQuotations(text, folded, spans, passages, index)));
  passages.sort((one, other) => one.start - other.start);
  return { covered, score, interview: index.interview.id, passages, repost: repostOf(passages, index) };
}

function isQuotedPassage(text: string, candidate: Candidate): boolean {
  const words = foldedText(text.slice(candidate.start, candidate.end)).text;
  const sources = candidate.ranges.flatMap((range) => sourcesOf(range, candidate.index));
  const { similarity } = judge(words, sources, { reported: false, spliced: false });
  if (similarity >= SAME_WORDS && candidate.evidence >= LEAST_SAME_WORDS) return true;
  const leastTraced = candidate.evidence + candidate.margin >= CLEARLY ? LEAST_TRACED_CLEARLY : LEAST_TRACED;
  return words.length >= SHORTEST_REWORDED && candidate.traced >= leastTraced && reaches(candidate, QUOTED);
}

/** How far beyond its source a passage may take a number from, in clauses: another translation moves them. */
const NUMBER_REACH = 3;

/** The numbers of a passage's sources and of the clauses next to them. */
const sourceFactsOf = ({ ranges, index }: Candidate): NumberFact[] =>
  ranges.flatMap(({ first, last }) =>
    numberFacts(
      index.clauses
        .slice(Math.max(0, first - NUMBER_REACH), last + NUMBER_REACH)
        .map(({ turn, paragraph, start, end }) => {
          const text = index.rendition.turns[turn - 1]?.paragraphs[paragraph]?.text ?? "";
          return fold(text.slice(start, end + 1));
        })
        .join(" "),
    ),
  );

/**
 * Whether a passage states a number that its source does not, without being so near to it that the number must
 * have been altered: then it tells of something else, and is left out.
 */
function isDoubtful(folded: string, candidate: Candidate): boolean {
  const stated = numberFacts(folded.slice(candidate.start, candidate.end));
  const said = sourceFactsOf(candidate);
  if (!hasForeignNumber(stated, said)) return false;
  const isNear = candidate.share >= LEAST_SHARE_OF_ALTERED || alteredNumber(stated, said) !== null;
  return !(isNear && reaches(candidate, CERTAIN));
}

/** Confidence from evidence: half at the floor of certainty, near 1 for a sentence word for word. */
const scoreOf = (evidence: number): number =>
  Math.round((1 - Math.exp(-Math.max(0.5, evidence) / CERTAIN.evidence)) * 1000) / 1000;

/** A number as it is written, with the word behind it. */
const withUnit = (text: string, { start, end }: NumberFact): string =>
  text.slice(start, end) +
  (/^\s*(?:\p{Script=Latin}+|千兆瓦|吉瓦|\p{L}|%)/u.exec(text.slice(end, end + 12))?.[0] ?? "");

/** A number or a negation in which a passage differs from its sources: both facts. */
function contradictionOf(
  words: string,
  sources: readonly PassageSource[],
  similarity: number,
): Change | null {
  const source = sources.map(({ text }) => text).join("\n");
  const number = alteredNumber(numberFacts(fold(words)), numberFacts(fold(source)));
  if (number === null) return alteredNegation(words, source, similarity);
  return {
    page: withUnit(words, number.passage),
    source: withUnit(source, number.source),
  };
}

function passageOf(text: string, folded: string, candidate: Candidate): Passage {
  const { index, ranges, quoted, end } = candidate;
  const opening = quoted ? 0 : attributionLength(folded.slice(candidate.start, end));
  const start = candidate.start + opening;
  const words = text.slice(start, end);
  const sources: PassageSource[] = ranges.flatMap((range) => sourcesOf(range, index));
  const spliced = quoted && areSpliced(ranges, index);
  const plain = judge(words, sources, { reported: false, spliced });
  const reported = !quoted && (opening > 0 || plain.similarity < SAME_WORDS);
  const verdict = reported ? judge(words, sources, { reported, spliced }) : plain;
  const [only] = ranges;
  const alternatives = ranges.length === 1 && only !== undefined ? sameElsewhere(only, index) : [];
  const contradiction =
    verdict.kind === "verbatim" ? null : contradictionOf(words, sources, verdict.similarity);
  const flags: PassageFlag[] = [...verdict.flags];
  if (contradiction !== null) flags.push("altered");
  if (quoted && isMisattributed(folded, start, [...sources, ...alternatives.flat()], index))
    flags.push("misattributed");
  return {
    start,
    end,
    text: words,
    quoted,
    kind: verdict.kind,
    flags,
    score: scoreOf(candidate.evidence),
    sources,
    alternatives,
    changes: contradiction === null ? verdict.changes : [contradiction, ...verdict.changes],
  };
}

/** Whether the page names as the one who says it a speaker who says it nowhere. */
function isMisattributed(
  folded: string,
  start: number,
  sources: readonly PassageSource[],
  index: InterviewIndex,
): boolean {
  const named = saidBy(folded, start, index.interview);
  return (
    named !== null &&
    sources.every(({ speaker }) => speaker !== null && speaker !== named.id) &&
    sources.length > 0
  );
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

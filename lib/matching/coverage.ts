import { fold } from "../chinese/fold.ts";
import type { Interview } from "../interview/interview.ts";
import type { Language } from "../language/language.ts";
import type { Lexicon } from "../language/pivot/lexicon.ts";
import { inOneGo, type Steps, Work } from "../text/work.ts";
import { LONGEST_PAGE, LONGEST_TITLE } from "./caps.ts";
import { decide } from "./deciding/decision.ts";
import { namesSpeakers } from "./deciding/names-on-page.ts";
import { OccasionsOnPage } from "./deciding/occasions-on-page.ts";
import type { TracedPage } from "./deciding/traced-page.ts";
import { type FoldedPage, foldSteps } from "./folded-page.ts";
import type { InterviewIndex } from "./indexing/interview-index.ts";
import { indexesFor } from "./indexing/prepared-indexes.ts";
import { languageOfPage, type MatchedPage } from "./matched-page.ts";
import type { Coverage, PassageKind } from "./passage.ts";
import { type Candidate, candidatesOf, isNear } from "./tracing/candidates.ts";
import { type Span, spansOf } from "./tracing/spans.ts";
import { traceClauses } from "./tracing/trace.ts";

/**
 * What a page may draw for one interview before it is left alone, in units of work: as a ground, and for each
 * character. Of 40 pages of coverage none draws more than 710 a character, and a million characters of an article
 * over and over 540; a page of 200,000 characters may draw what takes 1.1 s.
 */
const ALLOWED_GROUND = 20_000_000;
const ALLOWED_BY_CHARACTER = 1_000;

/** Runs steps until they have drawn so much. @returns `null` where they are not at their end by then */
function* within<Result>(steps: Steps<Result>, allowed: number, work: Work): Steps<Result | null> {
  const most = work.total + allowed;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (work.total > most) return null;
    yield;
  }
}

/** What is found on a page of one rendition of an interview, before anything is decided. */
export function* tracePage(
  page: readonly [body: FoldedPage, title: FoldedPage],
  spans: readonly Span[],
  index: InterviewIndex,
  work: Work,
): Steps<TracedPage> {
  const [body, title] = page;
  const candidates: Candidate[] = [];
  const near = new Set<Span>();
  for (const span of spans) {
    const traced = yield* traceClauses(body.text, span.clauses, index, work);
    if (span.quoted && isNear(traced)) near.add(span);
    for (const candidate of candidatesOf(span, traced, index)) candidates.push(candidate);
  }
  const occasions = yield* OccasionsOnPage.of(body, title, spans, index, work);
  return { ...body, spans, near, candidates, occasions };
}

/** What a page has of one rendition of an interview. */
function* coverageOf(
  page: readonly [body: FoldedPage, title: FoldedPage],
  spans: readonly Span[],
  index: InterviewIndex,
  work: Work,
): Steps<Coverage> {
  return yield* decide(yield* tracePage(page, spans, index, work), index, work);
}

/**
 * Finds what a page has of the interviews in a library, in steps of a few milliseconds whatever the page holds.
 * @param lexicon by which pages are compared with interviews in another language; without one they are not
 * @param work counts what it draws
 * @returns what it has of the one that it covers best, and what of the page was left out
 */
export function* coverageSlices(
  page: MatchedPage,
  interviews: readonly Interview[],
  lexicon: Lexicon | null = null,
  work: Work = new Work(),
): Steps<Coverage> {
  const text = page.text.slice(0, LONGEST_PAGE);
  const title = page.title.slice(0, LONGEST_TITLE);
  const language = languageOfPage(page);
  const parts = [
    { text, folded: yield* foldSteps(text, work) },
    { text: title, folded: fold(title) },
  ] as const;
  const allowed = ALLOWED_GROUND + ALLOWED_BY_CHARACTER * text.length;
  const leftOut = page.text.length > LONGEST_PAGE ? "rest" : null;
  let best: Coverage = { ...NOTHING, leftOut };
  // A page is cut once for each language that it is read in.
  const cut = new Map<Language, readonly Span[]>();
  for (const interview of interviews) {
    if (!(yield* namesSpeakers(parts, interview, work))) continue;
    for (const index of yield* indexesFor(interview, language, lexicon)) {
      const spans = cut.get(index.language) ?? (yield* spansOf(text, index.language, work));
      cut.set(index.language, spans);
      const coverage = yield* within(coverageOf(parts, spans, index, work), allowed, work);
      if (coverage === null) return LEFT_ALONE;
      if (isBetter(coverage, best)) best = { ...coverage, leftOut };
    }
  }
  return best;
}

/**
 * Whether a page covers one interview better than another. Of two versions of one interview, which cover it about as
 * well, it is the one whose very words the page has more of.
 */
function isBetter(coverage: Coverage, best: Coverage): boolean {
  if (!coverage.covered || !best.covered || isTranslated(coverage) || isTranslated(best))
    return coverage.score > best.score;
  const more = kept(coverage) - kept(best);
  return more === 0 ? coverage.score > best.score : more > 0;
}

const isTranslated = ({ passages }: Coverage): boolean => passages.some(({ kind }) => kind === "translated");

/** Kinds of passages that keep the words that were said. */
const KEEPING: ReadonlySet<PassageKind> = new Set(["verbatim", "edited", "spliced"]);

/** How many characters of a page are an interview's own. */
const kept = ({ passages }: Coverage): number =>
  passages.reduce(
    (sum, { start, end, kind, changes }) =>
      KEEPING.has(kind)
        ? sum + end - start - changes.reduce((changed, { page }) => changed + page.end - page.start, 0)
        : sum,
    0,
  );

const NOTHING: Coverage = {
  covered: false,
  score: 0,
  interview: null,
  passages: [],
  repost: null,
  leftOut: null,
};

/** What is said of a page that takes longer than it may. */
export const LEFT_ALONE: Coverage = { ...NOTHING, leftOut: "page" };

/** As `coverageSlices`, in one go. */
export function findCoverage(
  page: MatchedPage,
  interviews: readonly Interview[],
  lexicon: Lexicon | null = null,
): Coverage {
  return inOneGo(coverageSlices(page, interviews, lexicon));
}

import { fold } from "../../chinese/fold.ts";
import { foldedText } from "../../chinese/folded-text.ts";
import type { NumberFact, Numbers } from "../../language/language.ts";
import { isAcross } from "../../language/reading.ts";
import type { Work } from "../../text/work.ts";
import type { FoldedPage } from "../folded-page.ts";
import { FOLDING_WORK } from "../indexing/features.ts";
import { similarityOf } from "../judging/alignment.ts";
import { alteredNumber, hasForeignNumber } from "../judging/numbers.ts";
import { sourcesOf } from "../judging/sources.ts";
import { SAME_WORDS } from "../judging/verdict.ts";
import { statementLength } from "../statement-length.ts";
import type { Candidate } from "../tracing/candidates.ts";
import {
  ATTRIBUTION_WORK,
  attributionLength,
  attributionOf,
  isSaidByOther,
  namesTopic,
  opensQuotation,
} from "./attribution.ts";
import type { Neighbourhood } from "./neighbourhood.ts";

/** What a passage must bring, in nats. */
interface Floor {
  readonly evidence: number;
  readonly margin: number;
  /** Of both together: a clear place makes up for few words in common, and the other way round. */
  readonly sum: number;
}

/** On any page: no other text on the same subject reached both (hard negatives' best sentences stay below). */
const CERTAIN: Floor = { evidence: 12, margin: 8, sum: 20 };
/**
 * In another language, on pages that name the people: of 13 pages about other occasions two have a place that reaches
 * this, and one has two; pages of coverage have one to four.
 */
const TELLING_ACROSS: Floor = { evidence: 8, margin: 6, sum: 16 };
/** Quoted, on a page that is coverage: chosen on sentences translated anew and on others of the same subjects. */
const QUOTED: Floor = { evidence: 2, margin: 3.8, sum: 6.2 };
/** Not quoted, but a speaker is said to say it. */
const REPORTED: Floor = { evidence: 4, margin: 3, sum: 10.5 };
/** Not quoted, but its neighbours go back to the interview: articles put facts of their own between them. */
const NEIGHBOURING: Floor = { evidence: 7, margin: 4.5, sum: 12 };
/** Not quoted and without a sign that somebody said it. */
const UNATTRIBUTED: Floor = { evidence: 14, margin: 9, sum: 23 };

/**
 * Indirect speech that shares less than this of its weight tells of something else with the same words. In another
 * language half of the words are not found, however well they were translated.
 */
const LEAST_REPORTED_SHARE = 0.24;
const LEAST_REPORTED_SHARE_ACROSS = 0.16;
/** Shorter ones are names of things (人才爭奪戰) unless they are clear. In characters, folded. */
const SHORTEST_REPORTED = 11;
const SHORTEST_CLEARLY_REPORTED = 8;
/** Evidence and margin together, in nats: 眼鏡是AI最好的載體. */
const CLEARLY_REPORTED = 14;

/** A passage that shares this much of its weight is the statement itself, whatever its numbers. */
const LEAST_SHARE_OF_ALTERED = 0.6;

/** A quotation of which less is traced than this is another one with a phrase in common. */
const LEAST_TRACED = 0.51;
/** In another language short clauses are seldom traced. */
const LEAST_TRACED_ACROSS = 0.4;
/** With a clear place a quotation may have this little of it traced: the rest is put in other words. */
const LEAST_TRACED_CLEARLY = 0.48;
const CLEARLY = 12;
/** Shorter quotations must be word for word. In characters, folded. */
const SHORTEST_REWORDED = 10;
/** Word for word, but shorter than this: anybody may have said it. In nats. */
const LEAST_SAME_WORDS = 8;

const reaches = (candidate: Candidate, floor: Floor): boolean =>
  candidate.evidence >= floor.evidence &&
  candidate.margin >= floor.margin &&
  candidate.evidence + candidate.margin >= floor.sum;

/** Whether a quotation on a page that is coverage goes back to the interview. */
export function isQuotedPassage({ text, folded }: FoldedPage, candidate: Candidate, work: Work): boolean {
  work.draw(ATTRIBUTION_WORK);
  if (isSaidByOther(folded, candidate.start, candidate.end, candidate.index) && !isCertain(candidate))
    return false;
  return isLikeItsSource(text, candidate, work) && !isDoubtful(folded, candidate, work);
}

function isLikeItsSource(text: string, candidate: Candidate, work: Work): boolean {
  const passage = text.slice(candidate.start, candidate.end);
  if (!isAcross(candidate.index.reading)) {
    const words = foldedText(passage).text;
    const sources = candidate.ranges.flatMap((range) => sourcesOf(range, candidate.index));
    const source = foldedText(sources.map((place) => place.text).join("")).text;
    work.draw((candidate.end - candidate.start + source.length) * FOLDING_WORK);
    const similarity = similarityOf(words, source, work, SAME_WORDS);
    if (similarity >= SAME_WORDS && candidate.evidence >= LEAST_SAME_WORDS) return true;
  }
  const leastTraced = isAcross(candidate.index.reading)
    ? LEAST_TRACED_ACROSS
    : candidate.evidence + candidate.margin >= CLEARLY
      ? LEAST_TRACED_CLEARLY
      : LEAST_TRACED;
  const isLong = statementLength(passage, candidate.index.language) >= SHORTEST_REWORDED;
  return isLong && candidate.traced >= leastTraced && reaches(candidate, QUOTED);
}

/** How far beyond its source a passage may take a number from, in clauses: another translation moves them. */
const NUMBER_REACH = 3;

/** Units of work for finding the numbers in a character, and in a clause of the transcript. */
const NUMBERS_WORK = 8;
const CLAUSE_WORK = 20 * NUMBERS_WORK;

/** The numbers of a passage's sources and of the clauses next to them. */
const sourceFactsOf = ({ ranges, index }: Candidate, numbers: Numbers): NumberFact[] =>
  ranges.flatMap(({ first, last }) =>
    numbers.facts(
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
function isDoubtful(folded: string, candidate: Candidate, work: Work): boolean {
  for (const { first, last } of candidate.ranges) work.draw((last - first + 2 * NUMBER_REACH) * CLAUSE_WORK);
  work.draw((candidate.end - candidate.start) * NUMBERS_WORK);
  const { page, source, counts } = candidate.index.reading;
  if (page.numbers === null || source.numbers === null || counts === null) return false;
  const stated = page.numbers.facts(folded.slice(candidate.start, candidate.end));
  const said = sourceFactsOf(candidate, source.numbers);
  if (!hasForeignNumber(stated, said, counts)) return false;
  const isNear = candidate.share >= LEAST_SHARE_OF_ALTERED || alteredNumber(stated, said, counts) !== null;
  return !(isNear && reaches(candidate, CERTAIN));
}

/** Whether a candidate speaks for a page being coverage: a certain passage, or what comes to that in another language. */
export const isTelling = (candidate: Candidate): boolean =>
  candidate.traced >= LEAST_TRACED &&
  reaches(candidate, isAcross(candidate.index.reading) ? TELLING_ACROSS : CERTAIN);

/**
 * Whether the place of a candidate in the transcript is beyond doubt, so that it tells who said it: of some 500 passages
 * of the pages for development none is in a wrong place from here on.
 */
export function isPlaced({ evidence, margin, index }: Candidate): boolean {
  const floor = isAcross(index.reading) ? TELLING_ACROSS : CERTAIN;
  return evidence >= floor.evidence && evidence + margin >= floor.sum;
}

/** Whether a candidate would be a passage on any page. */
export const isCertain = (candidate: Candidate): boolean =>
  reaches(candidate, CERTAIN) && candidate.traced >= LEAST_TRACED;

/** Whether a line in somebody's own words goes back to the interview as a whole. */
export const isDirectPassage = (candidate: Candidate, labelled: boolean): boolean =>
  candidate.traced >= LEAST_TRACED && reaches(candidate, labelled ? QUOTED : UNATTRIBUTED);

/** Whether words outside of quotation marks, on a page that is coverage, go back to the interview. */
export function isReportedPassage(
  { text, folded }: FoldedPage,
  candidate: Candidate,
  neighbours: Neighbourhood,
  work: Work,
): boolean {
  work.draw(ATTRIBUTION_WORK + (candidate.end - candidate.start) * FOLDING_WORK);
  const across = isAcross(candidate.index.reading);
  if (candidate.share < (across ? LEAST_REPORTED_SHARE_ACROSS : LEAST_REPORTED_SHARE)) return false;
  const words = text.slice(
    candidate.start + attributionLength(folded.slice(candidate.start, candidate.end), candidate.index),
    candidate.end,
  );
  const isClear = candidate.evidence + candidate.margin >= CLEARLY_REPORTED;
  const shortest = isClear ? SHORTEST_CLEARLY_REPORTED : SHORTEST_REPORTED;
  const { index } = candidate;
  if (statementLength(words, index.language) < shortest) return false;
  const { spoken, asked } = attributionOf(folded, candidate.start, candidate.end, index);
  if (!asked && isOfInterviewer(candidate) && (!spoken || namesTopic(fold(words), index))) return false;
  if (opensQuotation(folded, candidate.end, index) || isLabel(text, candidate)) return false;
  const isTold = asked || (spoken && !isOfInterviewer(candidate));
  const floor = isTold ? REPORTED : spoken || neighbours.has(candidate) ? NEIGHBOURING : UNATTRIBUTED;
  return reaches(candidate, floor);
}

/** Whether a candidate is all that stands on its line before a colon: 「人才爭奪戰:」 names what follows. */
const isLabel = (text: string, { start, end }: Candidate): boolean =>
  /^\s*[:：]/u.test(text.slice(end, end + 2)) &&
  /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, start - 3), start));

/**
 * Whether only the interviewer says it. Questions state what the world knows already, so that a page which has the
 * same without telling that it was asked goes back to the world.
 */
export function isOfInterviewer({ ranges, index }: Pick<Candidate, "ranges" | "index">): boolean {
  const interviewers = index.interview.speakers.filter(({ role }) => role === "interviewer");
  return ranges.every(({ first, last }) =>
    index.clauses.slice(first, last).every(({ speaker }) => interviewers.some(({ id }) => id === speaker)),
  );
}

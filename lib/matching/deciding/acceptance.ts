import { isAcross } from "../../language/reading.ts";
import type { Work } from "../../text/work.ts";
import type { FoldedPage } from "../folded-page.ts";
import { alteredNumber } from "../judging/altered-numbers.ts";
import { numbersAgree } from "../judging/equal-numbers.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { acceptanceFeaturesOf } from "./acceptance-features.ts";
import { probabilityOf } from "./acceptance-model.ts";
import { ATTRIBUTION_WORK, isLedBySpeaker, isSaidByOther, opensQuotation } from "./attribution.ts";
import { isCertain, isPlaced } from "./certainty.ts";
import { isReportedOfOther, leadsToOther, PEOPLE_OF_SENTENCE_WORK, PEOPLE_WORK } from "./other-people.ts";
import { namesGuest } from "./speaker-names.ts";
import { statedNumbers } from "./stated-numbers.ts";

/** A candidate that goes back to the interview, as far as is known of it. */
export interface AcceptedCandidate extends Candidate {
  readonly probability: number;
}

/**
 * The probability that is asked for on a page that is coverage: likelier than not. On interviews that the model was not
 * fitted to, 97 of 100 candidates in quotation marks that reach it go back to the interview, and of indirect speech eight
 * of ten (`npm run bench -- acceptance`).
 */
export const SHOWN = 0.5;

/**
 * The probability that is asked for before a passage is told to differ in a number or a denial, where its place is not
 * beyond doubt: what in truth goes back to another place always differs in some number. On 40 truthful pages that were
 * written to try it, the one wrong accusation that was left has less than this; so have 11 of 158 altered numbers, which
 * therefore are not told.
 */
const ACCUSED = 0.6;

/** Whether a passage may be told to contradict its source. */
export const mayContradict = (candidate: AcceptedCandidate): boolean =>
  candidate.probability >= ACCUSED || isPlaced(candidate);

/**
 * A quotation of which less is traced is another one with a phrase in common. Of 19 true ones on the half for
 * development of which less than half is traced, some have little more than this: the rest is put in quite other words.
 */
const LEAST_TRACED = 0.25;

/** A passage that shares this much of its weight is the statement itself, whatever its numbers. */
const LEAST_SHARE_OF_ALTERED = 0.6;

/**
 * Whether a candidate on a page that is coverage goes back to the interview.
 * @param probability of that, as the model has it
 */
export function isAccepted(page: FoldedPage, candidate: Candidate, probability: number, work: Work): boolean {
  const { text, folded } = page;
  const { quoted, end, index } = candidate;
  if (probability < SHOWN) return false;
  work.draw(ATTRIBUTION_WORK + (quoted ? PEOPLE_WORK : PEOPLE_OF_SENTENCE_WORK));
  if (!quoted)
    return (
      !opensQuotation(folded, end, index) &&
      !isLabel(text, candidate) &&
      (!isReportedOfOther(page, candidate, index) || isInOwnWords(candidate))
    );
  if (candidate.traced < LEAST_TRACED) return false;
  if (isOfOther(page, candidate)) return false;
  return !isDoubtful(folded, candidate, work);
}

/** What a page gives to somebody whom the interview does not name goes back to it only in nearly its own words. */
const LEAST_OWN_WORDS = 0.8;

/** Whether a candidate has nearly the words that were said. In another language nothing has. */
const isInOwnWords = (candidate: Candidate): boolean =>
  isCertain(candidate) &&
  (isAcross(candidate.index.reading) ||
    (candidate.traced >= LEAST_OWN_WORDS && candidate.share >= LEAST_OWN_WORDS));

/**
 * Whether a quotation is somebody else's. Where a verb right beside it says so, only nearly the words of the interview
 * speak against that, or a speaker who is named in the same sentence; where no more is known than who was named before
 * in the paragraph, or that it tells of the guest by name, a certain place does.
 */
function isOfOther(page: FoldedPage, candidate: Candidate): boolean {
  const { folded } = page;
  const { start, end, index } = candidate;
  if (isSaidByOther(folded, start, end, index))
    return !isInOwnWords(candidate) && !(isCertain(candidate) && isLedBySpeaker(folded, start, index));
  return (
    !isCertain(candidate) &&
    (leadsToOther(page, start, end, index) || namesGuest(folded.slice(start, end), index.interview))
  );
}

/**
 * Whether a passage states a number that its source does not, without being so near to it that the number must
 * have been altered: then it tells of something else, and is left out.
 */
function isDoubtful(folded: string, candidate: Candidate, work: Work): boolean {
  const numbers = statedNumbers(folded, candidate, work);
  if (numbers === null) return false;
  const { stated, said, counts } = numbers;
  if (numbersAgree(stated, said, counts) !== false) return false;
  const isNear = candidate.share >= LEAST_SHARE_OF_ALTERED || alteredNumber(stated, said, counts) !== null;
  return !(isNear && isCertain(candidate));
}

/**
 * Whether a line in somebody's own words goes back to the interview as a whole.
 * @param labelled whether it begins with the one who speaks: then it is as good as in quotation marks
 */
export function isDirectPassage(
  page: FoldedPage,
  candidate: Candidate,
  labelled: boolean,
  work: Work,
): boolean {
  const features = acceptanceFeaturesOf(page, candidate, work);
  return probabilityOf({ ...features, quoted: labelled ? 1 : 0 }) >= SHOWN;
}

/** Whether a candidate is all that stands on its line before a colon: 「人才爭奪戰:」 names what follows. */
const isLabel = (text: string, { start, end }: Candidate): boolean =>
  /^\s*[:：]/u.test(text.slice(end, end + 2)) &&
  /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, start - 3), start));

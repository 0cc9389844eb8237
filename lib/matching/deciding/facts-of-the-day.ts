import { clausesOf } from "../../text/clauses.ts";
import { firstIndex } from "../../text/first-index.ts";
import type { Work } from "../../text/work.ts";
import { type Features, FOLDING_WORK, featuresOf } from "../indexing/features.ts";
import { cuttingOf, type InterviewIndex } from "../indexing/interview-index.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { attributionLength } from "./attribution.ts";

/**
 * What a statement must have in common with its source beside names, numbers and lists of them, in nats: less is what any
 * page of that day has, such as 「Hyperion將達5GW」 or 「OpenAI、谷歌、微軟」. With 4 a headline of
 * true coverage is lost on the half for development (「先當作超級智慧兩三年內會到來」), with 2.5 none.
 */
const LEAST_WORDS = 2.5;
/** The items of a list are no longer; what is longer is a clause. In characters. */
const LONGEST_ITEM = 8;
/** So many short items one behind the other are a list. */
const LEAST_ITEMS = 3;

/** Units of work for finding the words at the start that only say who says it. */
const OPENING_WORK = 300;

/** Words without names, numbers with their units, and lists. @param text folded to the same length */
function statementIn(text: string, { language, reading, terms }: InterviewIndex): string {
  let told = text;
  const clear = (start: number, end: number): void => {
    told = told.slice(0, start) + " ".repeat(Math.max(0, end - start)) + told.slice(end);
  };
  for (const { start, end } of language.numbers?.facts(text) ?? [])
    clear(start, end + (language.numbers?.unitLength(text.slice(end, end + LONGEST_ITEM)) ?? 0));
  const clauses = clausesOf(text);
  let from = 0;
  for (let at = 0; at <= clauses.length; at++) {
    const clause = clauses[at];
    if (clause !== undefined && clause.end - clause.start <= LONGEST_ITEM) continue;
    if (at - from >= LEAST_ITEMS) clear(clauses[from]?.start ?? 0, clauses[at - 1]?.end ?? 0);
    from = at + 1;
  }
  const words = reading.pageWords.fold(told);
  let statement = "";
  let at = 0;
  for (const { start, end } of terms.find(words)) {
    statement += `${words.slice(at, start)} `;
    at = end;
  }
  return statement + words.slice(at);
}

/** What a text has in common with the sources of a candidate, in nats. */
function sharedWith(features: Features, { ranges, index }: Candidate, work: Work): number {
  let shared = 0;
  features.keys.forEach((key, at) => {
    const posting = index.postings.get(key);
    if (posting === undefined) return;
    let most = 0;
    for (const { first, last } of ranges) {
      const { clauses } = posting;
      let place = firstIndex(clauses.length, (entry) => (clauses[entry] ?? first) < first);
      for (; (clauses[place] ?? last) < last; place++) most = Math.max(most, posting.weights[place] ?? 0);
      work.draw(last - first);
    }
    shared += Math.min(most, features.weights[at] ?? 0);
  });
  return shared;
}

/**
 * Whether a candidate has nothing in common with its source but names, numbers and lists of them, which any page of
 * that day has.
 * @param folded the page's text, folded to the same length
 */
export function isFactOfTheDay(folded: string, candidate: Candidate, work: Work): boolean {
  const { index, quoted, start, end } = candidate;
  const cutting = cuttingOf(index);
  work.draw((end - start) * (FOLDING_WORK + cutting.words.workByCharacter) + OPENING_WORK);
  const written = folded.slice(start, end);
  const opening = quoted ? 0 : attributionLength(written, index);
  const words = cutting.words.fold(statementIn(written.slice(opening), index));
  return sharedWith(featuresOf(words, cutting), candidate, work) < LEAST_WORDS;
}

import type { Language } from "../../language/language.ts";
import type { Lexicon } from "../../language/pivot/lexicon.ts";
import type { Steps, Work } from "../../text/work.ts";
import { FOLDING_WORK, featuresOf } from "../indexing/features.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";
import { TermFinder } from "../indexing/terms.ts";

/** The features by which an interview is told from others of the same people, without reading it. */
export interface Sketch {
  /** The language of the pages that are compared with it (`Language.tag`). */
  readonly page: string;
  /** Whether what was said is in another language. */
  readonly across: boolean;
  readonly keys: Uint32Array;
  /** How much each tells to find it elsewhere, in nats. */
  readonly weights: Float32Array;
}

/**
 * Features that are kept of a rendition. A page quotes a sentence here and there, so that each clause of an interview of
 * 5,000 characters (some 400) should have one of its own: `npm run bench -- library` shows what it brings.
 */
export const MOST_SKETCHED = 256;

/** Units of work for an entry of an index that is looked at. */
const ENTRY_WORK = 2;

/** Of each clause the feature that tells most for being found in so few, the heaviest of all clauses. */
export function* sketchSlices(
  { clauses, postings, language, reading }: InterviewIndex,
  work: Work,
): Steps<Sketch> {
  const best = new Float64Array(clauses.length);
  const rarest = new Map<number, number>();
  for (const [key, posting] of postings) {
    posting.clauses.forEach((clause, at) => {
      const worth = (posting.weights[at] ?? 0) / Math.sqrt(posting.clauses.length);
      if (worth <= (best[clause] ?? 0)) return;
      best[clause] = worth;
      rarest.set(clause, key);
    });
    work.draw(posting.clauses.length * ENTRY_WORK);
    yield* work.pause();
  }
  const weightOf = (key: number): number => Math.max(...(postings.get(key)?.weights ?? []));
  const features = [...new Set(rarest.values())]
    .map((key) => ({ key, weight: weightOf(key) }))
    .sort((one, other) => other.weight - one.weight || one.key - other.key)
    .slice(0, MOST_SKETCHED);
  return {
    page: language.tag,
    across: reading.page !== reading.source,
    keys: Uint32Array.from(features, ({ key }) => key),
    weights: Float32Array.from(features, ({ weight }) => weight),
  };
}

/** Lines are cut into features in parts of this length, in characters. */
const PART = 2_000;

/** The keys of all features of a page. @param lexicon for comparing it with what was said in another language */
export function* pageKeys(
  text: string,
  { words: own, pivotWords, numbers }: Language,
  lexicon: Lexicon | null,
  work: Work,
): Steps<ReadonlySet<number>> {
  const words = lexicon === null ? own : pivotWords?.(lexicon);
  const keys = new Set<number>();
  if (words === undefined) return keys;
  const cutting = { words, numbers, terms: new TermFinder(NO_NAMES, words) };
  for (const line of text.split("\n")) {
    for (let start = 0; start < line.length; start += PART) {
      const part = line.slice(start, start + PART);
      for (const key of featuresOf(words.fold(part), cutting).keys) keys.add(key);
      work.draw(part.length * (FOLDING_WORK + words.workByCharacter));
      yield* work.pause();
    }
  }
  return keys;
}

const NO_NAMES = { speakers: [], terms: [], outlet: "", show: "" };

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
  /** Two for each clause that is kept. */
  readonly keys: Uint32Array;
  /** How much it tells to find both in one sentence elsewhere, in nats. */
  readonly weights: Float32Array;
}

/**
 * Clauses of a rendition of which features are kept. A page quotes a sentence here and there, so that most of the some 400
 * clauses of an interview of 5,000 characters should have theirs: `npm run bench -- library` shows what it brings.
 */
export const MOST_SKETCHED = 256;

/** Units of work for an entry of an index that is looked at. */
const ENTRY_WORK = 2;

/** Of each clause the two features that tell most for being found in so few, the heaviest of all clauses. */
export function* sketchSlices(
  { clauses, postings, language, reading }: InterviewIndex,
  work: Work,
): Steps<Sketch> {
  const first = clauses.map(() => NOTHING);
  const second = clauses.map(() => NOTHING);
  for (const [key, posting] of postings) {
    posting.clauses.forEach((clause, at) => {
      const weight = posting.weights[at] ?? 0;
      const feature = { key, weight, worth: weight / Math.sqrt(posting.clauses.length) };
      const best = first[clause] ?? NOTHING;
      if (feature.worth > best.worth) {
        second[clause] = best;
        first[clause] = feature;
      } else if (feature.worth > (second[clause] ?? NOTHING).worth) second[clause] = feature;
    });
    work.draw(posting.clauses.length * ENTRY_WORK);
    yield* work.pause();
  }
  const pairs = first
    .flatMap((one, clause) => {
      const other = second[clause] ?? NOTHING;
      return other.worth > 0 ? [{ one, other, weight: one.weight + other.weight }] : [];
    })
    .sort((left, right) => right.weight - left.weight)
    .slice(0, MOST_SKETCHED);
  return {
    page: language.tag,
    across: reading.page !== reading.source,
    keys: Uint32Array.from(pairs.flatMap(({ one, other }) => [one.key, other.key])),
    weights: Float32Array.from(pairs, ({ weight }) => weight),
  };
}

const NOTHING = { key: 0, weight: 0, worth: 0 };

/** Where each feature of a page stands: the numbers of the sentences that have it, in ascending order. */
export type PageFeatures = ReadonlyMap<number, readonly number[]>;

/** Whether a sentence of a page has two features. */
export function haveSameSentence(page: PageFeatures, one: number, other: number): boolean {
  const places = page.get(one);
  const others = places && page.get(other);
  return others?.some((sentence) => places?.includes(sentence)) ?? false;
}

/** What ends a sentence, roughly: a stop within a number parts it too. */
const ENDS = /(?<=[。！？!?.\n])/u;
/** Longer sentences are cut, in characters. */
const LONGEST_SENTENCE = 200;

/** The features of a page. @param lexicon for comparing it with what was said in another language */
export function* pageFeatures(
  text: string,
  { words: own, pivotWords, numbers }: Language,
  lexicon: Lexicon | null,
  work: Work,
): Steps<PageFeatures> {
  const words = lexicon === null ? own : pivotWords?.(lexicon);
  const features = new Map<number, number[]>();
  if (words === undefined) return features;
  const cutting = { words, numbers, terms: new TermFinder(NO_NAMES, words) };
  let number = 0;
  for (const sentence of text.split(ENDS)) {
    for (let start = 0; start < sentence.length; start += LONGEST_SENTENCE, number++) {
      const part = sentence.slice(start, start + LONGEST_SENTENCE);
      for (const key of featuresOf(words.fold(part), cutting).keys) {
        const places = features.get(key);
        if (places === undefined) features.set(key, [number]);
        else if (places.length < MOST_PLACES) places.push(number);
      }
      work.draw(part.length * (FOLDING_WORK + words.workByCharacter));
      yield* work.pause();
    }
  }
  return features;
}

/** A feature that more sentences of a page have tells nothing. */
const MOST_PLACES = 50;

const NO_NAMES = { speakers: [], terms: [], outlet: "", show: "" };

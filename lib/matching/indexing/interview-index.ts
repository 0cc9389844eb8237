import { foldedText } from "../../chinese/folded-text.ts";
import type { Interview, Rendition } from "../../interview/interview.ts";
import { withoutStageDirections } from "../../interview/stage-direction.ts";
import type { Language } from "../../language/language.ts";
import { languageOf } from "../../language/language-of.ts";
import { type Reading, readingWithin } from "../../language/reading.ts";
import { clauseSteps } from "../../text/clauses.ts";
import type { Steps, Work } from "../../text/work.ts";
import { type Cutting, type Features, FOLDING_WORK, featuresOf } from "./features.ts";
import { TermFinder } from "./terms.ts";

/** A clause of the transcript: the unit in which places are found. */
export interface IndexedClause {
  readonly turn: number;
  readonly paragraph: number;
  /** Half-open UTF-16 range in the paragraph's display text, marks left out. */
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  /** Numbers the sentences of the rendition from 0. */
  readonly sentence: number;
  /** Folded, without white space and punctuation. */
  readonly text: string;
  /** The weight of all its features, in nats. */
  readonly weight: number;
}

/** Where a feature stands: clauses in ascending order, and how much it tells in each. */
export interface Posting {
  readonly clauses: Uint16Array;
  readonly weights: Float32Array;
}

/** One rendition of an interview, made ready for search. */
export interface InterviewIndex {
  readonly interview: Interview;
  readonly rendition: Rendition;
  /** Of the pages that are searched with it. */
  readonly language: Language;
  /** How such a page is compared with the rendition. */
  readonly reading: Reading;
  /** Finds the names in such a page. */
  readonly terms: TermFinder;
  readonly clauses: readonly IndexedClause[];
  readonly postings: ReadonlyMap<number, Posting>;
}

/** How a page is cut that is searched with an index. */
export const cuttingOf = ({ language, reading, terms }: InterviewIndex): Cutting => ({
  words: reading.pageWords,
  numbers: language.numbers,
  terms,
});

/**
 * What a synonym's features count of what the word's own would. Measured on sentences translated twice: from
 * 0.4 to 0.8 the right places are the same and the margins grow; above, unlike clauses begin to agree.
 */
const SYNONYM_SHARE = 0.7;
/**
 * What the features of another wording of a clause count of what its own would: a rendering that somebody
 * thought of is not the one that was made.
 */
const WORDING_SHARE = 0.75;
/** The longest word that the synonyms are looked up for. */
const LONGEST_WORD = 5;

/** A clause with the features of its own words. */
interface CutClause {
  readonly clause: IndexedClause;
  readonly features: Features;
}

function* clausesOfRendition(
  rendition: Rendition,
  { goesOn }: Language,
  cutting: Cutting,
  work: Work,
): Steps<CutClause[]> {
  const clauses: CutClause[] = [];
  let sentence = 0;
  for (const turn of rendition.turns) {
    for (const [index, paragraph] of turn.paragraphs.entries()) {
      const spoken = withoutStageDirections(paragraph.text);
      for (const { start, end, stop } of yield* clauseSteps(spoken, 0, spoken.length, work, goesOn)) {
        work.draw((end - start) * (FOLDING_WORK + cutting.words.workByCharacter));
        yield* work.pause();
        const written = spoken.slice(start, end);
        const text = foldedText(written).text;
        if (text !== "") {
          const features = featuresOf(cutting.words.fold(written), cutting);
          const clause = { turn: turn.number, paragraph: index, start, end, speaker: turn.speaker, sentence };
          clauses.push({ clause: { ...clause, text, weight: features.total }, features });
        }
        if (stop !== "comma") sentence++;
      }
    }
  }
  return clauses;
}

type WeightedKeys = Pick<Features, "keys" | "weights">;

/** The features of all words of a list of synonyms, each weighted by its likeness. @param list as `Rendition.synonyms` */
function synonymFeatures(list: string, cutting: Cutting): WeightedKeys {
  const weights = new Map<number, number>();
  const parts = list.split(" ");
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const share = (Number(parts[at + 1]) / 100) * SYNONYM_SHARE;
    const { keys, weights: own } = featuresOf(parts[at] ?? "", cutting);
    keys.forEach((key, place) => {
      const weight = (own[place] ?? 0) * share;
      if (weight > (weights.get(key) ?? 0)) weights.set(key, weight);
    });
  }
  return { keys: [...weights.keys()], weights: [...weights.values()] };
}

/** The features of all other wordings of a clause. @param list as `Rendition.wordings` */
function wordingFeatures(list: string, cutting: Cutting): WeightedKeys {
  const weights = new Map<number, number>();
  for (const wording of list.split("|")) {
    const { keys, weights: own } = featuresOf(wording, cutting);
    keys.forEach((key, place) => {
      const weight = (own[place] ?? 0) * WORDING_SHARE;
      if (weight > (weights.get(key) ?? 0)) weights.set(key, weight);
    });
  }
  return { keys: [...weights.keys()], weights: [...weights.values()] };
}

/** Units of work for a character of a clause that is indexed, with its synonyms, and for an entry of the index. */
const INDEXING_WORK = 200;
const ENTRY_WORK = 5;

/** Where a rendition does not say in what language it is, its first paragraphs tell. In characters. */
const SAMPLE = 20_000;

function sampleOf({ turns }: Rendition): string {
  let sample = "";
  for (const { paragraphs } of turns) {
    for (const { text } of paragraphs) sample += `${text}\n`;
    if (sample.length >= SAMPLE) break;
  }
  return sample;
}

/** The language in which a rendition is searched. */
export const languageOfRendition = (rendition: Rendition): Language =>
  languageOf(rendition.language, sampleOf(rendition));

/**
 * Makes an interview's rendition ready for search, in steps of a few milliseconds.
 * @param reading of the pages that are searched with it; without it they are in the same language
 */
export function* indexSlices(
  interview: Interview,
  rendition: Rendition,
  work: Work,
  reading: Reading = readingWithin(languageOfRendition(rendition)),
): Steps<InterviewIndex> {
  const { page, source, pageWords, sourceWords } = reading;
  const cutting = {
    words: sourceWords,
    numbers: source.numbers,
    terms: new TermFinder(interview, sourceWords),
  };
  const clauses = yield* clausesOfRendition(rendition, source, cutting, work);
  const synonyms = new Map(Object.entries(rendition.synonyms));
  const likeWords = new Map<string, WeightedKeys>();
  const collected = new Map<number, { clauses: number[]; weights: number[] }>();
  for (const [index, { clause, features: ofClause }] of clauses.entries()) {
    work.draw(clause.text.length * INDEXING_WORK);
    yield* work.pause();
    const weights = new Map<number, number>();
    const add = ({ keys, weights: own }: WeightedKeys): void => {
      keys.forEach((key, at) => {
        const weight = own[at] ?? 0;
        if (weight > (weights.get(key) ?? 0)) weights.set(key, weight);
      });
    };
    add(ofClause);
    for (let start = 0; start < clause.text.length; start++) {
      for (let length = 2; length <= LONGEST_WORD; length++) {
        const word = clause.text.slice(start, start + length);
        const list = synonyms.get(word);
        if (list === undefined) continue;
        const features = likeWords.get(word) ?? synonymFeatures(list, cutting);
        likeWords.set(word, features);
        add(features);
      }
    }
    const wordings = rendition.wordings[clause.text];
    if (wordings !== undefined) add(wordingFeatures(wordings, cutting));
    for (const [key, weight] of weights) {
      const posting = collected.get(key) ?? { clauses: [], weights: [] };
      posting.clauses.push(index);
      posting.weights.push(weight);
      collected.set(key, posting);
    }
  }
  const postings = new Map<number, Posting>();
  for (const [key, posting] of collected) {
    work.draw(posting.clauses.length * ENTRY_WORK);
    yield* work.pause();
    postings.set(key, {
      clauses: Uint16Array.from(posting.clauses),
      weights: Float32Array.from(posting.weights),
    });
  }
  return {
    interview,
    rendition,
    language: page,
    reading,
    terms: new TermFinder(interview, pageWords),
    clauses: clauses.map(({ clause }) => clause),
    postings,
  };
}

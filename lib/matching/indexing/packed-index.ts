import { foldedText } from "../../chinese/folded-text.ts";
import type { Interview, Rendition } from "../../interview/interview.ts";
import { readingWithin } from "../../language/reading.ts";
import type { Steps, Work } from "../../text/work.ts";
import { FOLDING_WORK } from "./features.ts";
import {
  type IndexedClause,
  type InterviewIndex,
  languageOfRendition,
  type Posting,
} from "./interview-index.ts";
import { TermFinder } from "./terms.ts";

/**
 * Goes up with every change of what stands in the arrays, and of what it is made by: how texts are folded and cut, how
 * rare words are, what features weigh. An index of another version is made anew. A test compares what is packed with
 * what this version packed before.
 */
export const INDEX_VERSION = 7;
/** The version, and how many clauses, features and entries there are. */
const HEADER = 4;
/** What is kept of a clause as a whole number: turn, paragraph, start, end, sentence. */
const CLAUSE_FIELDS = 5;

/** The arrays of a packed index, each as views of one buffer, the widest first so that all are aligned. */
interface Arrays {
  readonly header: Uint32Array;
  readonly clauseWeights: Float64Array;
  readonly clauses: Uint32Array;
  readonly keys: Uint32Array;
  /** How many entries each feature has. */
  readonly counts: Uint32Array;
  readonly weights: Float32Array;
  readonly entries: Uint16Array;
}

/** @returns `null` where the buffer is of another length */
function arraysOf(buffer: ArrayBuffer, clauses: number, features: number, entries: number): Arrays | null {
  let at = 0;
  const take = (length: number, bytes: number): number => {
    const start = at;
    at += length * bytes;
    return start;
  };
  const starts = {
    header: take(HEADER, 4),
    clauseWeights: take(clauses, 8),
    clauses: take(clauses * CLAUSE_FIELDS, 4),
    keys: take(features, 4),
    counts: take(features, 4),
    weights: take(entries, 4),
    entries: take(entries, 2),
  };
  if (at !== buffer.byteLength) return null;
  return {
    header: new Uint32Array(buffer, starts.header, HEADER),
    clauseWeights: new Float64Array(buffer, starts.clauseWeights, clauses),
    clauses: new Uint32Array(buffer, starts.clauses, clauses * CLAUSE_FIELDS),
    keys: new Uint32Array(buffer, starts.keys, features),
    counts: new Uint32Array(buffer, starts.counts, features),
    weights: new Float32Array(buffer, starts.weights, entries),
    entries: new Uint16Array(buffer, starts.entries, entries),
  };
}

const bytesFor = (clauses: number, features: number, entries: number): number =>
  HEADER * 4 + clauses * (8 + CLAUSE_FIELDS * 4) + features * 8 + entries * 6;

/** Packs what takes long to make of a rendition, to be stored beside it. */
export function packIndex({ clauses, postings }: InterviewIndex): ArrayBuffer {
  let entries = 0;
  for (const posting of postings.values()) entries += posting.clauses.length;
  const buffer = new ArrayBuffer(bytesFor(clauses.length, postings.size, entries));
  const arrays = arraysOf(buffer, clauses.length, postings.size, entries);
  if (arrays === null) throw new Error("An index has no room in the arrays made for it.");
  arrays.header.set([INDEX_VERSION, clauses.length, postings.size, entries]);
  clauses.forEach(({ turn, paragraph, start, end, sentence, weight }, at) => {
    arrays.clauses.set([turn, paragraph, start, end, sentence], at * CLAUSE_FIELDS);
    arrays.clauseWeights[at] = weight;
  });
  let feature = 0;
  let entry = 0;
  for (const [key, posting] of postings) {
    arrays.keys[feature] = key;
    arrays.counts[feature++] = posting.clauses.length;
    arrays.weights.set(posting.weights, entry);
    arrays.entries.set(posting.clauses, entry);
    entry += posting.clauses.length;
  }
  return buffer;
}

function clauseAt({ clauses, clauseWeights }: Arrays, at: number, rendition: Rendition): IndexedClause {
  const [turn = 0, paragraph = 0, start = 0, end = 0, sentence = 0] = clauses.subarray(
    at * CLAUSE_FIELDS,
    (at + 1) * CLAUSE_FIELDS,
  );
  const said = rendition.turns[turn - 1];
  const text = foldedText(said?.paragraphs[paragraph]?.text.slice(start, end) ?? "").text;
  const speaker = said?.speaker ?? null;
  return { turn, paragraph, start, end, speaker, sentence, text, weight: clauseWeights[at] ?? 0 };
}

/** Units of work for a feature that is taken over: some 300 nanoseconds. */
const FEATURE_WORK = 60;

/**
 * Makes an index of a packed one, in steps of a few milliseconds.
 * @param packed of this very rendition
 * @returns `null` where it is none of this version
 */
export function* unpackSlices(
  packed: ArrayBuffer,
  interview: Interview,
  rendition: Rendition,
  work: Work,
): Steps<InterviewIndex | null> {
  if (packed.byteLength < HEADER * 4) return null;
  const [version, clauseCount = 0, features = 0, entries = 0] = new Uint32Array(packed, 0, HEADER);
  if (version !== INDEX_VERSION) return null;
  const arrays = arraysOf(packed, clauseCount, features, entries);
  if (arrays === null) return null;
  const clauses: IndexedClause[] = [];
  for (let at = 0; at < clauseCount; at++) {
    const clause = clauseAt(arrays, at, rendition);
    clauses.push(clause);
    work.draw(FEATURE_WORK + clause.text.length * FOLDING_WORK);
    yield* work.pause();
  }
  const postings = new Map<number, Posting>();
  let entry = 0;
  for (let feature = 0; feature < features; feature++) {
    const end = entry + (arrays.counts[feature] ?? 0);
    postings.set(arrays.keys[feature] ?? 0, {
      clauses: arrays.entries.subarray(entry, end),
      weights: arrays.weights.subarray(entry, end),
    });
    entry = end;
    work.draw(FEATURE_WORK);
    yield* work.pause();
  }
  const language = languageOfRendition(rendition);
  return {
    interview,
    rendition,
    language,
    reading: readingWithin(language),
    terms: new TermFinder(interview, language.words),
    clauses,
    postings,
  };
}

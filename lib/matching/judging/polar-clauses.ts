import { fold } from "../../chinese/fold.ts";
import type { Negation, Words } from "../../language/language.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { Work } from "../../text/work.ts";

/** Marks that end a clause, folded; those within a number do not. */
const CLAUSE_END = /[;:!?\n]|[.,](?!\d)/gu;
/** So far behind a denial stands what it denies, in characters: in Chinese one word, between spaces a few. */
const REACH = 2;
const REACH_BETWEEN_SPACES = 24;

/** Stands for each unit of what holds a denial and denies nothing. */
const NO_DENIAL = "\u0001";

/** A clause of a text with its polarity: what it states, and whether it denies it. */
export interface PolarClause extends TextRange {
  /** Its words without denials, quotation marks and white space, folded. */
  readonly plain: string;
  /** The features of its words without denials, by their keys, with their weights in nats. */
  readonly features: ReadonlyMap<number, number>;
  /** An odd number of denials turns what it states into its contrary. */
  readonly denies: boolean;
  /** The words that may deny in another way, joined. */
  readonly doubts: string;
  /** The features of the words right behind its denials. */
  readonly denied: ReadonlyMap<number, number>;
  /** It is one clause, or only one of several denies. */
  readonly isClear: boolean;
}

/** Reads a text clause by clause. */
export class PolarClauses {
  readonly #text: string;
  readonly #words: Words;
  readonly #negation: Negation;
  readonly #work: Work;

  /** @param text as it is written; a line feed ends a clause, and folding would make it a space */
  constructor(text: string, words: Words, negation: Negation, work: Work) {
    this.#text = text
      .split("\n")
      .map((line) => fold(line).replace(negation.noDenials, (kept) => NO_DENIAL.repeat(kept.length)))
      .join("\n");
    this.#words = words;
    this.#negation = negation;
    this.#work = work;
  }

  /** Whether anything is denied at all: where neither text does so, none is the other's contrary. */
  get hasDenial(): boolean {
    return this.#text.search(this.#negation.denials) !== -1;
  }

  /** The part of a text as a clause; `null` where it says too little. */
  at({ start, end }: TextRange, shortest = this.#negation.shortestClause): PolarClause | null {
    const text = this.#text.slice(start, end);
    let denials = 0;
    const behindDenials: number[] = [];
    const affirmed = text.replace(this.#negation.denials, (denial, ...groups) => {
      denials++;
      const at = groups.find((group) => typeof group === "number");
      if (at !== undefined) behindDenials.push(at + denial.length);
      return " ".repeat(denial.length);
    });
    const plain = affirmed.replace(/[\s"]+/gu, "");
    if (plain.length < shortest) return null;
    const features = this.#featuresOf(affirmed);
    const reach = this.#words.areSpaced ? REACH_BETWEEN_SPACES : REACH;
    const denied = this.#featuresOf(
      behindDenials.map((from) => this.#deniedAt(affirmed, from, reach)).join(" "),
    );
    const doubts = Array.from(text.matchAll(this.#negation.doubtful), ([words]) => words).join(" ");
    const isClear = denials < 2 || text.slice(0, -1).search(CLAUSE_END) === -1;
    return { start, end, plain, features, denies: denials % 2 === 1, doubts, denied, isClear };
  }

  /** What is denied behind a denial, without auxiliaries and without a word that is cut. */
  #deniedAt(affirmed: string, from: number, reach: number): string {
    const behind = affirmed.slice(from, from + 2 * reach).replace(this.#negation.auxiliaries, "");
    const words = behind.slice(0, reach);
    return this.#words.areSpaced && behind.length > reach ? words.replace(/\p{L}+$/u, "") : words;
  }

  #featuresOf(text: string): ReadonlyMap<number, number> {
    const features = new Map<number, number>();
    const folded = this.#words.fold(text);
    this.#work.draw(folded.length * this.#words.workByCharacter);
    this.#words.collect(folded, 0, folded.length, (key, weight) => features.set(key, weight));
    return features;
  }

  /** The ranges of all clauses, in order, half-open UTF-16. */
  all(): TextRange[] {
    const ranges: TextRange[] = [];
    let start = 0;
    for (const { index } of this.#text.matchAll(CLAUSE_END)) {
      if (index > start) ranges.push({ start, end: index });
      start = index + 1;
    }
    if (start < this.#text.length) ranges.push({ start, end: this.#text.length });
    return ranges;
  }

  /** Whether the speaker goes on that it is otherwise with him, so that both are true. */
  isOtherwiseBehind({ end }: TextRange): boolean {
    return this.#negation.otherwise.test(this.#text.slice(end));
  }

  /** A question states nothing, and asks the same with a denial. Its mark stands behind it, or ends it. */
  isQuestion({ end }: TextRange): boolean {
    return this.#text.slice(end - 1, end + 1).includes("?");
  }
}

import type { Interview } from "../../lib/interview/interview.ts";
import { Random } from "../survival/random.ts";

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  const random = new Random(seed);
  return () => random.next();
}

/** One of some values. */
export function oneOf<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error("There is nothing to choose from.");
  return value;
}

/** Makes up sentences from the words of Chinese interviews: each word is followed by one that follows it there. */
export class MadeSentences {
  readonly #followers = new Map<string, string[]>();
  readonly #words: string[] = [];

  constructor(interviews: readonly Interview[]) {
    const words = new Intl.Segmenter("zh", { granularity: "word" });
    for (const { renditions } of interviews) {
      for (const { turns } of renditions.filter(({ language }) => language.startsWith("zh"))) {
        for (const { text } of turns.flatMap(({ paragraphs }) => paragraphs)) this.#learn(words, text);
      }
    }
  }

  #learn(words: Intl.Segmenter, text: string): void {
    let before: string | null = null;
    for (const { segment, isWordLike } of words.segment(text)) {
      if (isWordLike !== true || !/^\p{Script=Han}+$/u.test(segment)) {
        before = null;
        continue;
      }
      this.#words.push(segment);
      if (before !== null) {
        const followers = this.#followers.get(before) ?? [];
        followers.push(segment);
        this.#followers.set(before, followers);
      }
      before = segment;
    }
  }

  /** A word as often as it is used. */
  word(random: () => number): string {
    return oneOf(this.#words, random);
  }

  /** Two or three clauses, with the stop. */
  sentence(random: () => number): string {
    const clauses: string[] = [];
    const count = 2 + Math.floor(random() * 2);
    while (clauses.length < count) {
      let word = this.word(random);
      let clause = word;
      while (clause.length < 12) {
        word = random() < 0.7 ? oneOf(this.#followers.get(word) ?? this.#words, random) : this.word(random);
        clause += word;
      }
      clauses.push(clause);
    }
    return `${clauses.join("，")}。`;
  }
}

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fold } from "../lib/chinese/fold.ts";

const root = resolve(import.meta.dirname, "..");

/** Words longer than this are names and idioms. */
const LONGEST_WORD = 6;

/**
 * How often words stand in jieba's corpus, by folded word (jieba's dictionary as @node-rs/jieba ships it).
 */
export function readWordFrequencies(): Map<string, number> {
  const frequencies = new Map<string, number>();
  const path = join(root, "node_modules/@node-rs/jieba/dict.txt");
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [word, count] = line.split(" ");
    if (word === undefined || word === "" || count === undefined) continue;
    const key = fold(word);
    frequencies.set(key, (frequencies.get(key) ?? 0) + Number(count));
  }
  return frequencies;
}

/**
 * Cuts folded Chinese text into the likeliest words, each counted by its frequency alone (the unigram model
 * that jieba begins with).
 */
export function segment(text: string, frequencies: ReadonlyMap<string, number>, total: number): string[] {
  const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
  const lengths = new Uint8Array(text.length + 1);
  best[0] = 0;
  for (let start = 0; start < text.length; start++) {
    for (let length = 1; length <= LONGEST_WORD && start + length <= text.length; length++) {
      const frequency = frequencies.get(text.slice(start, start + length)) ?? 0;
      if (length > 1 && frequency === 0) continue;
      const score = (best[start] ?? 0) + Math.log((frequency + 1) / total);
      if (score > (best[start + length] ?? 0)) {
        best[start + length] = score;
        lengths[start + length] = length;
      }
    }
  }
  const words: string[] = [];
  for (let end = text.length; end > 0; end -= lengths[end] || 1)
    words.push(text.slice(end - (lengths[end] || 1), end));
  return words.reverse();
}

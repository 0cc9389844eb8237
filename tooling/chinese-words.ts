import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fold } from "../lib/chinese/fold.ts";

const root = resolve(import.meta.dirname, "..");

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

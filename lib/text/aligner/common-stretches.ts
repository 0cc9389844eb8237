import { type Steps, Work } from "../work.ts";
import { SEED, type SeedIndex } from "./seed-index.ts";

/** A stretch that a pattern and a text share, unit by unit, and that cannot be made longer on either side. */
export interface CommonStretch {
  /** Where it begins in the pattern and in the text (UTF-16), and how long it is in both. */
  readonly pattern: number;
  readonly text: number;
  readonly length: number;
}

/** Where even the rarest seed of a window stands at more places, it tells no place from another. */
const MOST_PLACES = 256;
/** No more are looked at: a text of nothing but repetitions has no place that leads. */
const MOST_STRETCHES = 2000;

/**
 * The stretches that a pattern shares with an indexed text. Of each window of the shortest length the rarest
 * seed is looked up, so that every stretch of that length is met (but where all its seeds are too common), and
 * what is met is made as long as it goes: seed and extend, as in S. Altschul et al., "Basic local alignment
 * search tool", Journal of Molecular Biology 215 (1990); the choice of seeds is that of S. Schleimer,
 * D. Wilkerson and A. Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003.
 * @param shortest length of a stretch, above that of a seed
 * @returns in the order of the text
 */
export function* commonStretches(
  index: SeedIndex,
  pattern: string,
  shortest: number,
): Steps<CommonStretch[]> {
  const { text } = index;
  const work = new Work();
  const found: CommonStretch[] = [];
  /** By the distance of the two places: how far in the pattern the last stretch reaches. */
  const reached = new Map<number, number>();
  for (const at of rarestSeeds(index, pattern, shortest, work)) {
    for (const place of index.placesOf(pattern, at)) {
      work.draw(2);
      if (work.isDue) yield* work.pause();
      if ((reached.get(place - at) ?? 0) > at || !text.startsWith(pattern.slice(at, at + SEED), place))
        continue;
      let before = 0;
      while (
        before < Math.min(at, place) &&
        pattern.charCodeAt(at - before - 1) === text.charCodeAt(place - before - 1)
      ) {
        before++;
      }
      let behind = SEED;
      while (
        at + behind < pattern.length &&
        pattern.charCodeAt(at + behind) === text.charCodeAt(place + behind)
      ) {
        behind++;
      }
      work.draw(before + behind);
      reached.set(place - at, at + behind);
      if (before + behind < shortest) continue;
      found.push({ pattern: at - before, text: place - before, length: before + behind });
      if (found.length > MOST_STRETCHES) return [];
    }
  }
  return found.toSorted((one, other) => one.text - other.text || one.pattern - other.pattern);
}

/** Where in the pattern the rarest seed of each window begins; those that are too common are left out. */
function rarestSeeds(index: SeedIndex, pattern: string, shortest: number, work: Work): number[] {
  const chosen: number[] = [];
  const counts = Array.from({ length: Math.max(0, pattern.length - SEED + 1) }, (_, at) =>
    index.count(pattern, at),
  );
  for (let from = 0; from + shortest <= pattern.length; from++) {
    let rarest = from;
    for (let at = from; at <= from + shortest - SEED; at++) {
      if ((counts[at] ?? 0) < (counts[rarest] ?? 0)) rarest = at;
    }
    if ((counts[rarest] ?? 0) <= MOST_PLACES && rarest !== chosen.at(-1)) chosen.push(rarest);
  }
  work.draw(pattern.length * shortest);
  return chosen;
}

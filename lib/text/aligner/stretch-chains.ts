import { type Steps, Work } from "../work.ts";
import type { CommonStretch } from "./common-stretches.ts";

/** Stretches of a pattern that stand near one another in a text, in the order of the text. */
interface StretchChain {
  /** Ordered and disjoint in the text; disjoint in the pattern, whose order may be another. */
  readonly stretches: readonly CommonStretch[];
}

/** What a break costs, in units that both texts share: a stretch that adds less is taken for chance. */
const BREAK = 4;
/** What it costs more where the stretches come in another order than in the pattern, and each unit between them. */
const EXCHANGE = 3;
/**
 * What it costs for each unit that lies between on both sides. Where something was put in, nothing of the pattern
 * lies between; where something was taken out, little of the text does; a stretch with much on both sides is
 * most likely one that is like the pattern by chance.
 */
const APART = 0.5;
/** The most that costs: a notice may stand in place of what was taken out. */
const MOST_APART = 30;
/** Of units that lie between two stretches, so many cost as much as one that is shared. */
const DISTANCE = 100;
/** Predecessors that are looked at for a stretch: the nearest ones. */
const LOOK_BACK = 128;

interface Link {
  readonly stretch: CommonStretch;
  readonly score: number;
  /**
   * Whether the chain has the order of the pattern. The best such chain is kept beside the best of all: what is
   * taken out of order early may be what a later stretch has in its place.
   */
  readonly isStraight: boolean;
  readonly before: Link | null;
}

/**
 * The best chains of stretches: those that share most with the pattern, less what their breaks cost. Chaining
 * with a concave cost of gaps as in H. Li, "Minimap2: pairwise alignment for nucleotide sequences",
 * Bioinformatics 34 (2018), here in whatever order of the pattern.
 * @param stretches in the order of the text
 * @param reach units of the text that may lie between two neighbours of a chain
 * @param most so many chains, which share no stretch
 * @returns the best first
 */
export function* stretchChains(
  stretches: readonly CommonStretch[],
  reach: number,
  shortest: number,
  most: number,
): Steps<StretchChain[]> {
  const work = new Work();
  const links: Link[] = [];
  /** How far in the text the links up to each one reach. */
  const reached: number[] = [];
  for (const stretch of stretches) {
    const alone: Link = { stretch, score: stretch.length, isStraight: true, before: null };
    let [best, straight] = [alone, alone];
    for (let back = links.length - 1; back >= Math.max(0, links.length - LOOK_BACK); back--) {
      const before = links[back];
      if (before === undefined || (reached[back] ?? 0) + reach < stretch.text) break;
      work.draw(2);
      if (before.score + stretch.length <= (before.isStraight ? straight : best).score) continue;
      const linked = follow(before, stretch, reach, shortest, work);
      if (linked === null) continue;
      if (linked.score > best.score) best = linked;
      if (linked.isStraight && linked.score > straight.score) straight = linked;
    }
    for (const link of best === straight ? [straight] : [straight, best]) {
      links.push(link);
      reached.push(Math.max(reached.at(-1) ?? 0, link.stretch.text + link.stretch.length));
    }
    if (work.isDue) yield* work.pause();
  }
  return bestChains(links, most);
}

/** The chain with one stretch more, cut to what is not in it yet; `null` where that is too little. */
function follow(
  before: Link,
  stretch: CommonStretch,
  reach: number,
  shortest: number,
  work: Work,
): Link | null {
  const last = before.stretch;
  const lastEnd = last.text + last.length;
  if (stretch.text - lastEnd > reach) return null;
  let from = Math.max(0, lastEnd - stretch.text);
  let to = stretch.length;
  for (let link: Link | null = before; link !== null; link = link.before) {
    work.draw(2);
    const start = link.stretch.pattern - stretch.pattern;
    const end = start + link.stretch.length;
    if (start >= to || end <= from) continue;
    if (start - from >= to - end) to = start;
    else from = end;
    if (to - from < Math.min(shortest, stretch.length)) return null;
  }
  if (to - from < Math.min(shortest, stretch.length)) return null;
  const added = { pattern: stretch.pattern + from, text: stretch.text + from, length: to - from };
  const inPattern = added.pattern - (last.pattern + last.length);
  const inText = added.text - lastEnd;
  const cost =
    Math.min(BREAK, Math.max(Math.abs(inPattern), inText) / 2) +
    (inPattern < 0 ? EXCHANGE + inText : Math.min(MOST_APART, APART * Math.min(inPattern, inText))) +
    (inText + Math.abs(inPattern)) / DISTANCE;
  const isStraight = before.isStraight && inPattern >= 0;
  return { stretch: added, score: before.score + added.length - cost, isStraight, before };
}

function bestChains(links: readonly Link[], most: number): StretchChain[] {
  const chains: StretchChain[] = [];
  const used = new Set<number>();
  for (const end of links.toSorted((one, other) => other.score - one.score)) {
    if (chains.length >= most) break;
    const chain: CommonStretch[] = [];
    for (let link: Link | null = end; link !== null && !used.has(link.stretch.text); link = link.before) {
      used.add(link.stretch.text);
      chain.unshift(link.stretch);
    }
    if (chain.length > 0) chains.push({ stretches: chain });
  }
  return chains;
}

import { isKept, type TurnInDraft } from "../draft/interview-draft.ts";
import type { Interview, Turn } from "../interview.ts";
import { agrees, type RenditionDraft } from "./rendition-draft.ts";
import { areStrangers, factsOfTurn, sharesFact } from "./turn-facts.ts";

/** A turn of the interview and a turn of what is added to it, side by side. */
export interface ComparedTurns {
  /** `null` where what is added has a turn that the interview has not. */
  readonly there: Turn | null;
  /** `null` where the interview has a turn that is missing. */
  readonly here: TurnInDraft | null;
  /** Whether one is missing, or somebody else says it. */
  readonly isApart: boolean;
}

/** How the two go together. */
export interface Comparison {
  readonly turns: readonly ComparedTurns[];
  /** Whether it can be added. */
  readonly agrees: boolean;
  /** Whether so few numbers and names are the same that it may be another interview. */
  readonly mayBeAnother: boolean;
}

/** What of a turn is compared. */
interface Side {
  readonly speaker: string | null | undefined;
  readonly facts: ReadonlySet<string>;
  /** Share of the whole text. */
  readonly length: number;
}

/** Of a turn that stands alone, and of two that different people say: less than two that stand alone. */
const ALONE = 2;
const OTHERS = 3;
/** Two turns that have a number or a name in common. */
const IN_COMMON = -1;
/** At most, where one is much longer. */
const LONGER = 1;
/** Turns are not looked for farther from where they would be if all were there, beyond those that are missing. */
const FARTHEST = 40;

function costOf(one: Side, other: Side): number {
  const ratio = Math.abs(Math.log((one.length + 1e-4) / (other.length + 1e-4)));
  const said = one.speaker === other.speaker ? 0 : OTHERS;
  return said + Math.min(LONGER, ratio / 2) + (sharesFact(one.facts, other.facts) ? IN_COMMON : 0);
}

/**
 * Which turns stand beside one another, so that what is missing is seen where it is missing. It decides about
 * nothing: what is added has to agree turn by turn (`agrees`). A global alignment (Needleman and Wunsch, 1970) in a
 * band round the diagonal.
 * @returns indices on both sides, in their order; `null` for none
 */
function aligned(one: readonly Side[], other: readonly Side[]): [number | null, number | null][] {
  const band = FARTHEST + Math.abs(one.length - other.length);
  const width = 2 * band + 1;
  const costs = new Float64Array((one.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const at = (row: number, column: number): number => {
    const offset = column - row + band;
    return offset < 0 || offset >= width || row < 0 || column < 0 ? -1 : row * width + offset;
  };
  const cost = (row: number, column: number): number => costs[at(row, column)] ?? Number.POSITIVE_INFINITY;
  const together = (row: number, column: number): number => {
    const [left, right] = [one[row], other[column]];
    return left === undefined || right === undefined ? Number.POSITIVE_INFINITY : costOf(left, right);
  };
  for (let row = 0; row <= one.length; row++)
    for (let column = Math.max(0, row - band); column <= Math.min(other.length, row + band); column++) {
      const best = Math.min(
        cost(row - 1, column - 1) + together(row - 1, column - 1),
        cost(row - 1, column) + ALONE,
        cost(row, column - 1) + ALONE,
      );
      costs[at(row, column)] = row === 0 && column === 0 ? 0 : best;
    }
  const pairs: [number | null, number | null][] = [];
  let [row, column] = [one.length, other.length];
  while (row > 0 || column > 0) {
    const here = cost(row, column);
    if (here === cost(row - 1, column - 1) + together(row - 1, column - 1)) pairs.push([--row, --column]);
    else if (here === cost(row - 1, column) + ALONE) pairs.push([--row, null]);
    else pairs.push([null, --column]);
  }
  return pairs.reverse();
}

const lengthOf = (paragraphs: readonly { readonly text: string }[]): number =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0);

function sidesOf(
  turns: readonly {
    readonly speaker: Side["speaker"];
    readonly paragraphs: readonly { readonly text: string }[];
  }[],
  language: string,
): Side[] {
  const all = Math.max(1, lengthOf(turns.flatMap(({ paragraphs }) => paragraphs)));
  return turns.map(({ speaker, paragraphs }) => ({
    speaker,
    facts: factsOfTurn(paragraphs, language),
    length: lengthOf(paragraphs) / all,
  }));
}

/** Lays what would be added beside the interview. */
export function compare(interview: Interview, added: RenditionDraft): Comparison {
  const [first] = interview.renditions;
  const turns = first?.turns ?? [];
  const kept = added.draft.turns.filter(isKept);
  const there = sidesOf(turns, first?.language ?? "und");
  const here = sidesOf(
    kept.map(({ speaker, spoken }) => ({
      speaker: speaker === null ? null : added.speakers[speaker],
      paragraphs: (spoken[0] ?? []).flatMap(({ paragraph, isLeftOut }) => (isLeftOut ? [] : [paragraph])),
    })),
    added.draft.renditions[0]?.language ?? "und",
  );
  const isAgreed = agrees(interview, added);
  const pairs = isAgreed ? turns.map((_, at): [number, number] => [at, at]) : aligned(there, here);
  const facts = pairs.flatMap(([left, right]) => {
    const [one, other] = [there[left ?? -1], here[right ?? -1]];
    return one === undefined || other === undefined ? [] : [{ there: one.facts, here: other.facts }];
  });
  return {
    turns: pairs.map(([left, right]) => ({
      there: turns[left ?? -1] ?? null,
      here: kept[right ?? -1] ?? null,
      isApart: left === null || right === null || there[left]?.speaker !== here[right]?.speaker,
    })),
    agrees: isAgreed,
    mayBeAnother: areStrangers(facts),
  };
}

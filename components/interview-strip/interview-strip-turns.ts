import type { Interview, Rendition } from "../../lib/interview/interview.ts";
import { PASSAGE_KINDS, type Passage, type PassageKind } from "../../lib/matching/passage.ts";

/** Words of a turn that a page took: where in the turn they stand, from 0 at its beginning to 1 at its end. */
interface TakenWords {
  readonly start: number;
  readonly end: number;
  readonly kind: PassageKind;
}

/** A turn as the strip draws it. */
export interface StripTurn {
  /** From 1. */
  readonly number: number;
  /** By name; empty where the transcript does not say. */
  readonly speaker: string;
  /** In characters; at least 1. */
  readonly length: number;
  /** In the order of speaking. */
  readonly taken: readonly TakenWords[];
}

type Sourced = Pick<Passage, "kind" | "sources">;

/**
 * Tells what passages took of each turn of an interview, by its first rendition: all have the same turns.
 * @param names of the speakers by their ids, as they are shown
 */
export function stripTurns(
  { renditions }: Pick<Interview, "renditions">,
  passages: readonly Sourced[],
  names: ReadonlyMap<string, string>,
): StripTurn[] {
  const byId = new Map(renditions.map((rendition) => [rendition.id, rendition]));
  const taken = new Map<number, TakenWords[]>();
  for (const { kind, sources } of passages) {
    for (const { rendition, turn, paragraph, start, end } of sources) {
      const lengths = lengthsOf(byId.get(rendition), turn);
      const before = sum(lengths.slice(0, paragraph));
      const whole = Math.max(1, sum(lengths));
      const words = { start: (before + start) / whole, end: Math.min(1, (before + end) / whole), kind };
      taken.set(turn, [...(taken.get(turn) ?? []), words]);
    }
  }
  return (renditions[0]?.turns ?? []).map(({ number, speaker }) => ({
    number,
    speaker: names.get(speaker ?? "") ?? "",
    length: Math.max(1, sum(lengthsOf(renditions[0], number))),
    taken: (taken.get(number) ?? []).sort((one, other) => one.start - other.start),
  }));
}

/** The kinds by which a turn was taken up, from the most to the least faithful. */
export const kindsOf = ({ taken }: StripTurn): PassageKind[] =>
  PASSAGE_KINDS.filter((kind) => taken.some((words) => words.kind === kind));

const lengthsOf = (rendition: Rendition | undefined, turn: number): number[] =>
  (rendition?.turns[turn - 1]?.paragraphs ?? []).map(({ text }) => text.length);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

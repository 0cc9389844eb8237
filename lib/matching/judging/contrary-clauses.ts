import type { Language } from "../../language/language.ts";
import type { TextRange } from "../../text/offset-map.ts";
import type { Work } from "../../text/work.ts";
import type { Change } from "../change.ts";
import { similarityOf } from "./alignment.ts";
import { type PolarClause, PolarClauses } from "./polar-clauses.ts";
import { overAgainst } from "./side-by-side.ts";

/**
 * Two clauses state the same, or one the contrary of the other, if without their denials they are as like as this: in
 * their letters (similarity), or in their words (the share of weight that both have). On the pages for development, of
 * some 400 true passages two were told to be altered so, both with a slip of their author; at 0.6 and 0.5 six were.
 */
const LEAST_SIMILARITY = 0.7;
const LEAST_SHARED = 0.6;
/** Of two clauses whose likeness differs by no more than this neither is the likelier one. */
const NEARLY = 0.1;
/**
 * What stands over against a clause (aligned with it) and denies as much says the same, if it is as similar as this.
 */
const LEAST_OVER_AGAINST = 0.45;
/** The share of what a clause has beyond its contrary that another clause must have for the two to be turned round. */
const LEAST_TURNED_ROUND = 0.3;
/** The share of the denied words, by weight, that the other clause must say. */
const LEAST_DENIED = 0.25;
/** Of more pairs than this not all are compared, but each clause of the page with what stands over against it alone. */
const MOST_PAIRS = 4_000;

/** Which part of the weight of a clause's features another one has, 0 to 1. */
function shareOf(clause: PolarClause, other: PolarClause): number {
  let shared = 0;
  let whole = 0;
  for (const [key, weight] of clause.features) {
    whole += weight;
    if (other.features.has(key)) shared += weight;
  }
  return whole === 0 ? 0 : shared / whole;
}

/**
 * Whether one of two clauses denies what the other one says: 還沒有賺錢 and 還在虧錢 say the same, for the word that is
 * denied is not the other's.
 */
function deniesWordsOf(clause: PolarClause, other: PolarClause): boolean {
  const [denying, saying] = clause.denies ? [clause, other] : [other, clause];
  let shared = 0;
  let whole = 0;
  for (const [key, weight] of denying.denied) {
    whole += weight;
    if (saying.features.has(key)) shared += weight;
  }
  return whole === 0 || shared >= whole * LEAST_DENIED;
}

/** How like two clauses are, 0 to 1: from 1 on they state the same or its contrary. */
function likeness(clause: PolarClause, other: PolarClause, work: Work): number {
  work.draw(clause.features.size + other.features.size);
  const shared = Math.min(shareOf(clause, other), shareOf(other, clause));
  const similarity = similarityOf(clause.plain, other.plain, work, LEAST_OVER_AGAINST);
  return Math.max(similarity / LEAST_SIMILARITY, shared / LEAST_SHARED);
}

/** Whether both clauses deny or neither does, or one of them may deny in words that the other has not. */
const saysAsMuch = (clause: PolarClause, other: PolarClause): boolean =>
  other.denies === clause.denies || other.doubts !== clause.doubts;

/**
 * The contrary of a clause among others; `null` where none is like enough, or one that is nearly as like says the same.
 * @param facing what stands over against it
 */
function contraryOf(
  clause: PolarClause,
  others: readonly PolarClause[],
  facing: PolarClause | null,
  work: Work,
): PolarClause | null {
  if (
    facing !== null &&
    saysAsMuch(clause, facing) &&
    similarityOf(clause.plain, facing.plain, work) >= LEAST_OVER_AGAINST
  )
    return null;
  const all = facing === null ? others : [...others, facing];
  if (all.every((other) => saysAsMuch(clause, other))) return null;
  let contrary: PolarClause | null = null;
  let likest = 1;
  let same = 0;
  for (const other of all) {
    const like = likeness(clause, other, work);
    if (saysAsMuch(clause, other)) same = Math.max(same, like);
    else if (like >= likest && other.isClear && deniesWordsOf(clause, other)) {
      contrary = other;
      likest = like;
    }
  }
  return same < likest - NEARLY ? contrary : null;
}

/**
 * Whether what a clause has more than its contrary stands in another clause of the source that says as much: "it is not
 * the makers, but the users" turns "it is the users, not the makers" round.
 */
function isTurnedRound(clause: PolarClause, contrary: PolarClause, others: readonly PolarClause[]): boolean {
  let own = 0;
  const found = new Map<PolarClause, number>();
  for (const [key, weight] of clause.features) {
    if (contrary.features.has(key)) continue;
    own += weight;
    for (const other of others)
      if (other.denies === clause.denies && other.features.has(key))
        found.set(other, (found.get(other) ?? 0) + weight);
  }
  return own > 0 && Math.max(0, ...found.values()) >= own * LEAST_TURNED_ROUND;
}

/**
 * A clause of a passage that states what its source denies in the same words, or the other way round.
 * @param page the page's words
 * @param source the words of the transcript, each place of it on a line of its own
 * @param changes between the two, in order; none where they were not aligned
 * @param language of both
 * @returns the first such clause and its contrary, or `null`; also where it is not known how the language denies
 */
export function contraryClauses(
  page: string,
  source: string,
  changes: readonly Change[],
  { words, negation }: Pick<Language, "words" | "negation">,
  work: Work,
): Change | null {
  if (negation === null) return null;
  const onPage = new PolarClauses(page, words, negation, work);
  const inSource = new PolarClauses(source, words, negation, work);
  if (!onPage.hasDenial && !inSource.hasDenial) return null;
  const pageRanges = onPage.all();
  const stated = (range: TextRange): PolarClause | null =>
    inSource.isQuestion(range) ? null : inSource.at(range);
  const sourceRanges = inSource.all();
  const areFew = pageRanges.length * sourceRanges.length <= MOST_PAIRS;
  const others = areFew ? sourceRanges.flatMap((range) => stated(range) ?? []) : [];
  const parts = (): PolarClause[] =>
    (areFew ? sourceRanges : []).flatMap((range) => inSource.at(range, 1) ?? []);
  for (const range of pageRanges) {
    const clause = onPage.isQuestion(range) ? null : onPage.at(range);
    if (clause === null) continue;
    const contrary = contraryOf(clause, others, stated(overAgainst(range, changes)), work);
    if (contrary === null || inSource.isOtherwiseBehind(contrary)) continue;
    if (!isTurnedRound(clause, contrary, parts()))
      return {
        page: { start: clause.start, end: clause.end },
        source: { start: contrary.start, end: contrary.end },
      };
  }
  return null;
}

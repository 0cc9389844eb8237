import { foldedText } from "../../chinese/folded-text.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";
import type { ClauseRange } from "./sources.ts";

/**
 * So much of the first or last traced clause is looked for in a passage, to find where that begins or ends there. In
 * characters, folded.
 */
const NEXT_TO_IT = 12;

/** A clause of the transcript, folded without marks; `null` where there is none, or it is in another turn. */
function clauseIn(index: InterviewIndex, at: number, turn: number): string | null {
  const clause = index.clauses[at];
  if (clause === undefined || clause.turn !== turn) return null;
  const text = index.rendition.turns[turn - 1]?.paragraphs[clause.paragraph]?.text ?? "";
  return foldedText(text.slice(clause.start, clause.end)).text;
}

/**
 * The ranges of a passage's sources, with the clauses before the first and behind the last that the passage has letter
 * for letter: a clause of a word or two (Yes. 對。) tells too little to be traced by itself.
 * @param ranges in the order of the page
 * @param words of the passage
 */
export function drawnOut(
  ranges: readonly ClauseRange[],
  words: string,
  index: InterviewIndex,
): readonly ClauseRange[] {
  const folded = foldedText(words).text;
  const [first, ...others] = ranges;
  const turn = first === undefined ? undefined : index.clauses[first.first]?.turn;
  if (first === undefined || turn === undefined) return ranges;
  const all = [{ ...first, first: firstClause(first.first, folded, turn, index) }, ...others];
  const last = all.at(-1);
  const lastTurn = last === undefined ? undefined : index.clauses[last.last - 1]?.turn;
  if (last === undefined || lastTurn === undefined) return all;
  return [...all.slice(0, -1), { ...last, last: lastClause(last.last, folded, lastTurn, index) }];
}

/** A passage that begins or ends within a clause has at least so much of it. In characters, folded. */
const SHORTEST_PART = 4;

/** Whether a text ends with a clause, or is the end of one. */
const endsAs = (text: string, clause: string): boolean =>
  text.endsWith(clause) || (text.length >= SHORTEST_PART && clause.endsWith(text));

const startsAs = (text: string, clause: string): boolean =>
  text.startsWith(clause) || (text.length >= SHORTEST_PART && clause.startsWith(text));

function firstClause(first: number, folded: string, turn: number, index: InterviewIndex): number {
  const known = (clauseIn(index, first, turn) ?? "").slice(0, NEXT_TO_IT);
  let at = first;
  let rest = folded.slice(0, Math.max(0, folded.indexOf(known)));
  for (;;) {
    const before = clauseIn(index, at - 1, turn);
    if (before === null || before === "" || rest === "" || !endsAs(rest, before)) return at;
    rest = rest.slice(0, Math.max(0, rest.length - before.length));
    at--;
  }
}

function lastClause(last: number, folded: string, turn: number, index: InterviewIndex): number {
  const clause = clauseIn(index, last - 1, turn) ?? "";
  // A passage that begins within the clause has only its end.
  const known = clause.slice(-Math.min(NEXT_TO_IT, SHORTEST_PART));
  let at = last;
  const place = folded.lastIndexOf(known);
  let rest = place === -1 || known === "" ? "" : folded.slice(place + known.length);
  for (;;) {
    const behind = clauseIn(index, at, turn);
    if (behind === null || behind === "" || rest === "" || !startsAs(rest, behind)) return at;
    rest = rest.slice(behind.length);
    at++;
  }
}

import type { InterviewIndex } from "../indexing/interview-index.ts";
import type { PassageSource } from "../passage.ts";

/** Consecutive clauses of an index, half-open. */
export interface ClauseRange {
  readonly first: number;
  readonly last: number;
}

/** Sources with no more clauses than this left out between them are one: the page skipped a phrase. */
const JOINED_GAP = 2;
/** Marks that belong to the sentence before them. */
const CLOSING = /[。．.！!？?…」』”’)）]/u;
const STRAIGHT_MARK = '"';

/** Whether a mark at a place belongs to the words before it: a straight one does where these have opened one. */
function isClosing(text: string, start: number, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== STRAIGHT_MARK) return CLOSING.test(mark);
  return text.slice(start, at).split(STRAIGHT_MARK).length % 2 === 0;
}

/** Joins ranges that follow one another in the transcript, as they follow one another on the page. */
export function joinRanges(ranges: readonly ClauseRange[], index: InterviewIndex): ClauseRange[] {
  const joined: ClauseRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    const sameTurn =
      last !== undefined && index.clauses[last.last - 1]?.turn === index.clauses[range.first]?.turn;
    if (
      last !== undefined &&
      sameTurn &&
      range.first <= last.last + JOINED_GAP &&
      range.last >= last.first - JOINED_GAP
    ) {
      joined[joined.length - 1] = {
        first: Math.min(last.first, range.first),
        last: Math.max(last.last, range.last),
      };
    } else joined.push(range);
  }
  return joined;
}

/** Whether at least one sentence of the transcript lies uncited between two of the ranges. */
export function areSpliced(ranges: readonly ClauseRange[], index: InterviewIndex): boolean {
  const sorted = [...ranges].sort((one, other) => one.first - other.first);
  let last = sorted[0]?.last ?? 0;
  return sorted.some((range) => {
    const end = index.clauses[last - 1]?.sentence ?? 0;
    const start = index.clauses[range.first]?.sentence ?? 0;
    last = Math.max(last, range.last);
    return start - end > 1;
  });
}

/** The places of the transcript that a range of clauses covers: one for each paragraph. */
export function sourcesOf(range: ClauseRange, index: InterviewIndex): PassageSource[] {
  const sources: PassageSource[] = [];
  for (const clause of index.clauses.slice(range.first, range.last)) {
    const text = index.rendition.turns[clause.turn - 1]?.paragraphs[clause.paragraph]?.text ?? "";
    const before = sources.at(-1);
    const continues = before?.turn === clause.turn && before.paragraph === clause.paragraph;
    const start = continues ? before.start : clause.start;
    let end = clause.end;
    while (isClosing(text, start, end)) end++;
    const source: PassageSource = {
      rendition: index.rendition.id,
      turn: clause.turn,
      paragraph: clause.paragraph,
      start,
      end,
      speaker: clause.speaker,
      text: text.slice(start, end),
    };
    if (continues) sources[sources.length - 1] = source;
    else sources.push(source);
  }
  return sources;
}

/** So many clauses before and behind a source belong to what a page may have in mind. */
const ROUND = 3;

/** What the same speaker says in a range and right before and behind it, paragraph by paragraph. */
export function saidRound({ first, last }: ClauseRange, index: InterviewIndex): string {
  const turn = index.clauses[first]?.turn;
  const isNear = (at: number): boolean => index.clauses[at]?.turn === turn;
  let from = first;
  while (from > Math.max(0, first - ROUND) && isNear(from - 1)) from--;
  let to = last;
  while (to < Math.min(index.clauses.length, last + ROUND) && isNear(to)) to++;
  return sourcesOf({ first: from, last: to }, index)
    .map(({ text }) => text)
    .join("\n");
}

/** Further places that say word for word the same as a range; none overlaps another, or the range. */
export function sameElsewhere(range: ClauseRange, index: InterviewIndex): PassageSource[][] {
  const length = range.last - range.first;
  const texts = index.clauses.slice(range.first, range.last).map((clause) => clause.text);
  const found: PassageSource[][] = [];
  for (let first = 0; first + length <= index.clauses.length; first++) {
    if (first < range.last && range.first < first + length) continue;
    if (!texts.every((text, at) => index.clauses[first + at]?.text === text)) continue;
    found.push(sourcesOf({ first, last: first + length }, index));
    first += length - 1;
  }
  return found;
}

import type { Language } from "../../language/language.ts";
import { type Clause, clauseSteps } from "../../text/clauses.ts";
import type { TextRange } from "../../text/offset-map.ts";
import { type Quotation, quotationSteps } from "../../text/quotations.ts";
import type { Steps, Work } from "../../text/work.ts";
import { LONGEST_SPAN, MOST_CLAUSES } from "../caps.ts";
import { FOLDING_WORK } from "../indexing/features.ts";
import { statementLength } from "../statement-length.ts";

/** A stretch of a page that is traced on its own: a quotation, or a sentence outside of one, as far as it goes. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly clauses: readonly Clause[];
}

/** A quotation of fewer characters is a coinage or a name unless its marks say otherwise. */
const SHORTEST_STATEMENT = 12;
/** Not even with a mark of its own. */
const SHORTEST_QUOTATION = 4;

const TWO_CLAUSES = /[\p{L}\p{N}]\s*[,，。!！?？;；]\s*[\p{L}\p{N}]/u;

/** Characters that are folded between two looks at the work done. */
const FOLDED_AT_ONCE = 256;

/** How long the statement in a range is, as far as it matters: at most `most` and a few. */
function* lengthUpTo(
  text: string,
  { start, end }: TextRange,
  most: number,
  language: Language,
  work: Work,
): Steps<number> {
  let kept = 0;
  for (let at = start; at < end && kept < most; at += FOLDED_AT_ONCE) {
    kept += statementLength(text.slice(at, Math.min(end, at + FOLDED_AT_ONCE)), language);
    work.draw(FOLDED_AT_ONCE * FOLDING_WORK);
    yield* work.pause();
  }
  return kept;
}

/** Whether a quotation holds a statement and not a name, a coinage or a title. */
function* isStatement(text: string, quotation: Quotation, language: Language, work: Work): Steps<boolean> {
  const length = yield* lengthUpTo(text, quotation, SHORTEST_STATEMENT, language, work);
  if (length < SHORTEST_QUOTATION) return false;
  if (length >= SHORTEST_STATEMENT) return true;
  // 他說：「…」 opens a statement, and so does a mark before the closing one; two clauses are no name.
  return (
    TWO_CLAUSES.test(text.slice(quotation.start, quotation.end)) ||
    /[:：,，]\s*$/u.test(text.slice(Math.max(0, quotation.start - 3), quotation.start - 1)) ||
    /[,，。.!！?？…]$/u.test(text.slice(quotation.start, quotation.end).trimEnd().slice(-1))
  );
}

/** Adds what clauses make together, in parts where that is more than is traced at once. */
function addSpans(
  spans: Span[],
  start: number,
  end: number,
  quoted: boolean,
  clauses: readonly Clause[],
): void {
  let from = 0;
  let partStart = start;
  for (let at = 1; at < clauses.length; at++) {
    const isFull =
      at - from >= MOST_CLAUSES || (clauses[at]?.end ?? end) - (clauses[from]?.start ?? start) > LONGEST_SPAN;
    if (!isFull) continue;
    const partEnd = clauses[at - 1]?.end ?? end;
    spans.push({ start: partStart, end: partEnd, quoted, clauses: clauses.slice(from, at) });
    from = at;
    partStart = clauses[at]?.start ?? partEnd;
  }
  spans.push({ start: partStart, end, quoted, clauses: from === 0 ? clauses : clauses.slice(from) });
}

/** Adds the spans of a stretch of a line: a quotation as a whole, or sentence by sentence. */
function* cutStretch(
  spans: Span[],
  text: string,
  start: number,
  end: number,
  quoted: boolean,
  { goesOn }: Language,
  work: Work,
): Steps<void> {
  const clauses = yield* clauseSteps(text, start, end, work, goesOn);
  if (clauses.length === 0) return;
  if (quoted) return addSpans(spans, start, end, quoted, clauses);
  let from = 0;
  for (const [at, clause] of clauses.entries()) {
    if (clause.stop === "comma" && at < clauses.length - 1) continue;
    addSpans(spans, clauses[from]?.start ?? start, clause.end, quoted, clauses.slice(from, at + 1));
    from = at + 1;
    yield* work.pause();
  }
}

/** Units of work for a line beside its characters. */
const LINE_WORK = 100;

/**
 * Cuts a page's text into the spans that are traced. Titles, coinages and scare quotes stay within their clause.
 * @param language that the page is read in
 */
export function* spansOf(text: string, language: Language, work: Work): Steps<Span[]> {
  const spans: Span[] = [];
  let lineStart = 0;
  while (lineStart <= text.length) {
    const feed = text.indexOf("\n", lineStart);
    const lineEnd = feed === -1 ? text.length : feed;
    const quotations = yield* quotationSteps(text.slice(lineStart, lineEnd), lineStart, work);
    let from = lineStart;
    for (const quotation of quotations) {
      if (!(yield* isStatement(text, quotation, language, work))) continue;
      // Before a quotation that the line begins within, and so without its mark, stands nothing.
      const before = Math.max(from, quotation.start - 1);
      yield* cutStretch(spans, text, from, before, false, language, work);
      yield* cutStretch(spans, text, quotation.start, quotation.end, true, language, work);
      from = quotation.end + 1;
    }
    yield* cutStretch(spans, text, from, lineEnd, false, language, work);
    work.draw(LINE_WORK);
    yield* work.pause();
    lineStart = lineEnd + 1;
  }
  return spans;
}

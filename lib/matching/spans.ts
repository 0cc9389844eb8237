import { foldedText } from "../chinese/folded-text.ts";
import { type Clause, clausesOf } from "../text/clauses.ts";
import { findQuotations, type Quotation } from "../text/quotations.ts";

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

/** Whether a quotation holds a statement and not a name, a coinage or a title. */
function isStatement(text: string, quotation: Quotation): boolean {
  const inside = text.slice(quotation.start, quotation.end);
  const length = foldedText(inside).text.length;
  if (length < SHORTEST_QUOTATION) return false;
  if (length >= SHORTEST_STATEMENT) return true;
  // 他說：「…」 opens a statement, and so does a mark before the closing one.
  return (
    /[:：,，]\s*$/u.test(text.slice(Math.max(0, quotation.start - 3), quotation.start - 1)) ||
    /[,，。.!！?？…]\s*$/u.test(inside)
  );
}

/** Lines between two steps; most lines of a page are short. */
const LINES_PER_STEP = 64;
/** In characters: such a line takes a step by itself. */
const LONG_LINE = 2_000;

/** In steps: cuts a page's text into the spans that are traced. Titles, coinages and scare quotes stay within their clause. */
export function* spansOf(text: string): Generator<void, Span[], void> {
  const spans: Span[] = [];
  const add = (start: number, end: number, quoted: boolean): void => {
    const clauses = clausesOf(text, start, end);
    if (clauses.length === 0) return;
    if (quoted) {
      spans.push({ start, end, quoted, clauses });
      return;
    }
    let from = 0;
    clauses.forEach((clause, at) => {
      if (clause.stop === "comma" && at < clauses.length - 1) return;
      const sentence = clauses.slice(from, at + 1);
      spans.push({ start: sentence[0]?.start ?? start, end: clause.end, quoted, clauses: sentence });
      from = at + 1;
    });
  };
  let lineStart = 0;
  let lines = 0;
  while (lineStart <= text.length) {
    const feed = text.indexOf("\n", lineStart);
    const lineEnd = feed === -1 ? text.length : feed;
    const quotations = findQuotations(text.slice(lineStart, lineEnd), lineStart);
    let from = lineStart;
    for (const quotation of quotations) {
      if (!isStatement(text, quotation)) continue;
      add(from, quotation.start - 1, false);
      add(quotation.start, quotation.end, true);
      from = quotation.end + 1;
    }
    add(from, lineEnd, false);
    if (++lines % LINES_PER_STEP === 0 || lineEnd - lineStart > LONG_LINE) yield;
    lineStart = lineEnd + 1;
  }
  return spans;
}

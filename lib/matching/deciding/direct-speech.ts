import type { TextRange } from "../../text/offset-map.ts";
import type { Steps, Work } from "../../text/work.ts";
import type { FoldedPage } from "../folded-page.ts";
import { type Candidate, joinLine } from "../tracing/candidates.ts";
import type { Span } from "../tracing/spans.ts";
import { isDirectPassage } from "./acceptance.ts";
import { bareLabelLength, namesASpeakerWhoSays } from "./saying-speaker.ts";
import { isName, namesSpeaker } from "./speaker-names.ts";
import type { Told } from "./spoken-words.ts";

/** Lines that are longer hold more than one answer. In characters. */
const LONGEST_LINE = 2_000;
/**
 * 「扎克伯格:」 or "Q:" at the start of a line says who speaks; a time may stand before it, and is none alone. What is
 * neither letter nor number is taken once and for all: given back mark by mark, a line of spaces takes the cube of
 * its length.
 */
const LABEL =
  /^(?=([^\p{L}\p{N}]*))\1(?:\d+[:.]\d+(?:[:.]\d+)?[^\p{L}\p{N}]*)?((?=[^:|\]>.,;!?"]{0,39}\p{L})[^:|\]>.,;!?"]{1,40}?)\s*([:|\]>]+|\s-+\s|-{2,})\s*/u;
/** What may stand between a name with white space behind it and the words: "Lindqvist -- It did." */
const MARKS_BEHIND_NAME = /^[-:|>]+\s*/u;
/** 「【扎克伯格】」 and "[Lee]" fold to round brackets, in which captions have more than a name. */
const BRACKETED = /^\s*\(([^()]{1,40})\)\s*:?\s*/u;
/** A page with as many such lines, and as many among those with passages, reprints the interview or part of it. */
const LEAST_LINES_OF_REPRINT = 4;
const LEAST_SHARE_OF_REPRINT = 0.4;
/** Units of work for reading the label of a line, and for each name that it is compared with. */
const LABEL_WORK = 300;
const NAME_WORK = 4;
/** A label with a time and brackets. In characters. */
export const LONGEST_LABEL = 60;
/** A line of which quotations take more is told by its author, or is one quotation. */
const MOST_QUOTED = 0.3;

/** A name with an office: 「Meta執行長祖克柏」. Longer ones are headings. In characters. */
const LONGEST_NAME_LABEL = 24;
/** What stands at the starts of so many lines before a colon is a label, whatever it says. */
const LINES_WITH_ONE_LABEL = 3;
/** On a page with fewer labelled lines a name and a colon are a heading: 「祖克柏:眼鏡會成為必需品」. */
const LEAST_LABELLED_LINES = 3;

/** Units of work for a character of a line in which verbs and names are looked for. */
const CHARACTER_WORK = 20;

/** Tells how much of a line only says who speaks. */
export class LineLabels {
  readonly #told: Told;
  readonly #roles: ReadonlySet<string>;
  readonly #counts = new Map<string, number>();
  readonly #work: number;
  #areUsed = false;

  private constructor(told: Told) {
    this.#told = told;
    const { roles } = told.language;
    this.#roles = new Set(roles === null ? [] : [...roles.labels, ...roles.interviewer, ...roles.guest]);
    const names = told.interview.speakers.reduce((sum, speaker) => sum + speaker.names.length, 0);
    this.#work = LABEL_WORK + names * NAME_WORK;
  }

  /**
   * Reads the labels of a page, in steps.
   */
  static *of({ text, folded }: FoldedPage, told: Told, work: Work): Steps<LineLabels> {
    const labels = new LineLabels(told);
    const starts: string[] = [];
    for (let start = 0; start < text.length; ) {
      const feed = text.indexOf("\n", start);
      const end = feed === -1 ? text.length : feed;
      const line = folded.slice(start, Math.min(end, start + LONGEST_LABEL));
      const label = LABEL.exec(line)?.[2];
      if (label !== undefined) labels.#counts.set(label, (labels.#counts.get(label) ?? 0) + 1);
      starts.push(line);
      work.draw(LABEL_WORK);
      yield* work.pause();
      start = end + 1;
    }
    let labelled = 0;
    for (const line of starts) {
      work.draw(labels.#work);
      yield* work.pause();
      if (labels.#lengthIn(line) > 0 && ++labelled === LEAST_LABELLED_LINES) break;
    }
    labels.#areUsed = labelled === LEAST_LABELLED_LINES;
    return labels;
  }

  /**
   * @param line folded to the same length
   * @returns the length of the label at its start, 0 where there is none
   */
  lengthIn(line: string): number {
    return this.#areUsed ? this.#lengthIn(line) : 0;
  }

  #lengthIn(line: string): number {
    const bare = bareLabelLength(line, this.#told);
    if (bare > 0) return bare + (MARKS_BEHIND_NAME.exec(line.slice(bare))?.[0].length ?? 0);
    const start = line.slice(0, LONGEST_LABEL);
    const [inBrackets = "", name = ""] = BRACKETED.exec(start) ?? [];
    if (this.#roles.has(name) || isName(name, this.#told.interview)) return inBrackets.length;
    const [whole = "", , label = ""] = LABEL.exec(start) ?? [];
    const isLabel =
      this.#roles.has(label) ||
      (label.length <= LONGEST_NAME_LABEL && namesSpeaker(label, this.#told.interview)) ||
      (this.#counts.get(label) ?? 0) >= LINES_WITH_ONE_LABEL;
    return isLabel ? whole.length : 0;
  }
}

/** A line of a page that gives somebody's own words without quotation marks. */
interface DirectLine extends TextRange {
  /** Whether it begins with the name or the role of the one who speaks. */
  readonly labelled: boolean;
}

/**
 * The line round a place, if it gives somebody's own words: a transcript does, and a reprint. Such a line begins
 * with the name of the one who speaks, or it says 我 and names nobody who would say so.
 * @param folded the page's text, folded to the same length
 * @param inReprint whether the page has many such lines: then one need not say 我
 * @returns its words without the label; `null` where the line tells in the words of the page's author
 */
function directLineOf(
  folded: string,
  { start, end, quoted }: Line,
  labels: LineLabels,
  told: Told,
  inReprint: boolean,
  work: Work,
): DirectLine | null {
  work.draw(LABEL_WORK);
  if (end - start > LONGEST_LINE || quoted > (end - start) * MOST_QUOTED) return null;
  work.draw((end - start) * CHARACTER_WORK);
  const line = folded.slice(start, end);
  const label = labels.lengthIn(line);
  if (label > 0) return { start: start + label, end, labelled: true };
  if (inReprint ? namesSpeaker(line, told.interview) : quoted > 0 || namesASpeakerWhoSays(line, told))
    return null;
  return inReprint || told.language.pronouns?.firstPerson.test(line) ? { start, end, labelled: false } : null;
}

/** A line of a page with its candidates. */
interface Line extends TextRange {
  /** How many characters stand in quotations that are statements. */
  readonly quoted: number;
  readonly candidates: readonly Candidate[];
}

/** Units of work for putting a candidate on its line, and for looking at a span of the line. */
const CANDIDATE_WORK = 20;
const SPAN_WORK = 2;

/** The lines that have candidates. */
function* linesOf(
  text: string,
  spans: readonly Span[],
  candidates: readonly Candidate[],
  work: Work,
): Steps<Line[]> {
  const lines: (Line & { candidates: Candidate[] })[] = [];
  for (const candidate of candidates) {
    work.draw(CANDIDATE_WORK);
    yield* work.pause();
    const last = lines.at(-1);
    if (last !== undefined && candidate.start < last.end) {
      last.candidates.push(candidate);
      continue;
    }
    const feed = text.indexOf("\n", candidate.start);
    const start = text.lastIndexOf("\n", candidate.start - 1) + 1;
    lines.push({ start, end: feed === -1 ? text.length : feed, quoted: 0, candidates: [candidate] });
  }
  let next = 0;
  const measured: Line[] = [];
  for (const line of lines) {
    while ((spans[next]?.end ?? line.start) < line.start) next++;
    let quoted = 0;
    for (let at = next; (spans[at]?.start ?? line.end) < line.end; at++) {
      const span = spans[at];
      if (span?.quoted) quoted += span.end - span.start;
      work.draw(SPAN_WORK);
      yield* work.pause();
    }
    measured.push({ ...line, quoted });
  }
  return measured;
}

/**
 * Takes the lines in which a page gives somebody's own words without quotation marks as one candidate each, where
 * the line as a whole goes back to the interview: a reprint is cut at its paragraphs.
 * @param spans of the page, in order
 * @param candidates in the order of the page
 * @returns such lines (accepted), and the candidates of all other lines (still to be decided on), in order
 */
export function* joinDirectLines(
  page: FoldedPage,
  spans: readonly Span[],
  candidates: readonly Candidate[],
  labels: LineLabels,
  told: Told,
  work: Work,
): Steps<Candidate[]> {
  const { text, folded } = page;
  const lines = yield* linesOf(text, spans, candidates, work);
  const wholes: (Candidate | null)[] = [];
  let direct = 0;
  for (const inReprint of [false, true]) {
    if (inReprint && direct < Math.max(LEAST_LINES_OF_REPRINT, lines.length * LEAST_SHARE_OF_REPRINT)) break;
    for (const [at, line] of lines.entries()) {
      yield* work.pause();
      if (wholes[at]) continue;
      const found = directLineOf(folded, line, labels, told, inReprint, work);
      const whole = found === null ? null : joinLine(line.candidates, found.start, found.end);
      const isWhole =
        whole !== null &&
        isWithinOneTurn(whole) &&
        isDirectPassage(page, whole, found?.labelled === true || inReprint, work);
      wholes[at] = isWhole ? whole : null;
      if (isWhole) direct++;
    }
  }
  return lines.flatMap((line, at) => wholes[at] ?? line.candidates);
}

const isWithinOneTurn = ({ ranges, index }: Candidate): boolean =>
  new Set(ranges.flatMap(({ first, last }) => [index.clauses[first]?.turn, index.clauses[last - 1]?.turn]))
    .size === 1;

import { isTimeAlone } from "./clock-time.ts";
import { isPossibleName } from "./labels/possible-name.ts";
import type { TranscriptLine } from "./transcript-line.ts";

/** What stands at the beginning of a line, one space between its words, and then a gap before the next column. */
const CELL = /^(?<name>\s{0,60}\S{1,40}(?:\s\S{1,40}){0,5})(?<gap> {2,60})(?=\S)/u;
/** Characters that take two places where all others take one (Unicode Standard Annex 11). */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;
/** What ends a label by itself, so that no column has to tell. */
const OWN_MARK = /[:：)）\]］】>.]$/u;
const SENTENCE = /[。！？!?…，,；;]/u;
const TIME = /^\S{1,40}/u;

/** Fewer lines with a name in the first column are a list, or a table of something else. */
const LEAST_LINES = 4;
/** So many of the lines begin in one of the two columns; others are heads of pages and what stands above. */
const IN_COLUMNS = 0.8;
/** A letter may stand one place beside its column, where a printed page was made into text. */
const BESIDE = 1;

/** A line whose first column holds what could be a name. */
interface NamedLine {
  readonly name: string;
  /** Where the words begin, in UTF-16 units of the line. */
  readonly at: number;
  /** The same in places of a typewriter. */
  readonly column: number;
}

const placesOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

function namedLine(text: string): NamedLine | null {
  const { name = "", gap = "" } = CELL.exec(text)?.groups ?? {};
  const at = name.length + gap.length;
  const written = name.trim();
  if (written === "" || SENTENCE.test(written) || !isPossibleName(written, "colon")) return null;
  if (isTimeAlone(TIME.exec(text.slice(at))?.[0] ?? "")) return null;
  return { name: written, at, column: placesOf(text.slice(0, at)) };
}

/** The column in which most words begin; `null` where there are too few. */
function columnOf(named: readonly (NamedLine | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const one of named) if (one !== null) counts.set(one.column, (counts.get(one.column) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most === undefined || most[1] < LEAST_LINES ? null : most[0];
}

const indentOf = (text: string): number => placesOf(/^\s*/u.exec(text)?.[0] ?? "");

/**
 * Puts a colon behind the speakers of a text in two columns, as minutes and copies of printed pages have them: names
 * in the one, words in the other, with nothing but spaces between. Two names or more come back, and hardly anything
 * stands outside of the columns; every other text stays as it is.
 */
export function withoutColumns(lines: readonly TranscriptLine[]): readonly TranscriptLine[] {
  const named = lines.map(({ text }) => namedLine(text));
  const column = columnOf(named);
  if (column === null) return lines;
  const isThere = (place: number): boolean => Math.abs(place - column) <= BESIDE;
  const labels = named.map((one) => (one !== null && isThere(one.column) ? one : null));
  const counts = new Map<string, number>();
  for (const one of labels) if (one !== null) counts.set(one.name, (counts.get(one.name) ?? 0) + 1);
  const recurring = new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
  const filled = lines.filter(({ text }) => text.trim() !== "");
  const inColumns = labels.filter((one) => one !== null && recurring.has(one.name)).length;
  const below = filled.filter(({ text }) => isThere(indentOf(text))).length;
  if (recurring.size < 2 || inColumns + below < filled.length * IN_COLUMNS) return lines;
  return lines.map((line, index) => {
    const label = labels[index] ?? null;
    if (label === null || OWN_MARK.test(label.name)) return line;
    return { ...line, text: `${label.name}: ${line.text.slice(label.at)}` };
  });
}

import type { Work } from "../../text/work.ts";
import { type LabelMeaning, meaningOf } from "./labels/label-meaning.ts";

/** A speaker who begins within a line: `…等等。馬克·扎克伯格:(笑)`. */
export interface LabelWithin {
  readonly name: string;
  readonly gloss: string;
  readonly meaning: LabelMeaning;
  /** Half-open UTF-16 range in the line, colon and following white space included. */
  readonly start: number;
  readonly end: number;
}

const SENTENCE_END = /[。！？!?…」』”.)）\]］]/u;
const GLOSS = /\s?[（(]([^()（）\n]{1,60})[)）]\s?$/u;
/** Longer names stand in no running line; in characters. */
const LONGEST = 40;
const LONGEST_GLOSS = 66;

/** The name that ends at a place and begins behind the end of a sentence, if it is a speaker's. */
function nameBefore(
  line: string,
  from: number,
  end: number,
  speakers: ReadonlyMap<string, string>,
  work: Work,
) {
  const before = line.slice(Math.max(from, end - LONGEST - LONGEST_GLOSS), end);
  const glossed = GLOSS.exec(before);
  const nameEnd = end - (glossed?.[0].length ?? 0);
  for (let start = Math.max(from, nameEnd - LONGEST); start < nameEnd; start++) {
    work.draw(1);
    if (!SENTENCE_END.test(line.charAt(start - 1))) continue;
    const name = line.slice(start, nameEnd).trim();
    if (name === "") continue;
    const meaning = meaningOf(name, glossed?.[1] ?? "");
    work.draw(name.length);
    if (speakers.has(meaning.key)) return { name, gloss: glossed?.[1]?.trim() ?? "", meaning, start };
  }
  return null;
}

/**
 * The labels of known speakers within a line, behind a sentence's end.
 * @param from where the words of the line begin
 * @param speakers by the keys of labels
 */
export function labelsWithin(
  line: string,
  from: number,
  speakers: ReadonlyMap<string, string>,
  work: Work,
): LabelWithin[] {
  const found: LabelWithin[] = [];
  let last = from;
  for (const match of line.slice(from).matchAll(/\s{0,4}[:：]\s{0,4}/gu)) {
    const at = from + match.index;
    const label = nameBefore(line, last, at, speakers, work);
    if (label === null) continue;
    last = at + match[0].length;
    found.push({ ...label, end: last });
  }
  return found;
}

import type { Work } from "../text/work.ts";
import { timeAlone } from "./clock-time.ts";
import { isNotSpeaker, type LabelMeaning, meaningOf } from "./label-meaning.ts";
import { type LabelForm, type LabelProposal, proposalsOf } from "./label-proposal.ts";
import { isAside } from "./stage-direction.ts";
import type { TranscriptLine } from "./transcript-line.ts";

/** A reading of the start of a line as a label, with what that label would mean. */
export interface LineLabel extends LabelProposal {
  /** The index of the line among the lines. */
  readonly line: number;
  readonly meaning: LabelMeaning;
  /** Whether it is among what stands before colons and names nobody. */
  readonly isWord: boolean;
  /** Whether nothing stands behind it on its line. */
  readonly isAlone: boolean;
  /** Whether what stands behind it is short and no sentence, as in a list of who takes part. */
  readonly isList: boolean;
}

/** Every reading of every line as a label, and which lines hold anything at all. */
export interface LineLabels {
  readonly byLine: readonly (readonly LineLabel[])[];
  readonly isBlank: readonly boolean[];
  /** Whether its sentences end with marks, so that a short line without one is a heading or a name. */
  readonly isPunctuated: boolean;
}

/** A name alone on a line is short; in characters, of Chinese and of others. */
const LONGEST_ALONE = { han: 10, other: 40 } as const;

/** Names and houses of those who take part; in characters. */
const LONGEST_LIST = 60;
const LIST = new RegExp(`^[^。！？!?…]{1,${LONGEST_LIST}}(?<![.])$`, "u");

const isShort = (name: string): boolean =>
  name.length <= (/\p{Script=Han}/u.test(name) ? LONGEST_ALONE.han : LONGEST_ALONE.other);

/** Lines that hold marks alone, such as a rule. */
export const isRule = (line: string): boolean => /^[\s*_=~#—–─-]{1,200}$/u.test(line) && /\S/.test(line);

/**
 * Reads each line by itself.
 * @param work drawn on by the characters that are looked at
 */
export function labelsOf(lines: readonly TranscriptLine[], work: Work): LineLabels {
  const meanings = new Map<string, { meaning: LabelMeaning; isWord: boolean }>();
  const known = (name: string, gloss: string): { meaning: LabelMeaning; isWord: boolean } => {
    const key = `${name}\n${gloss}`;
    const found = meanings.get(key);
    if (found !== undefined) return found;
    const meant = { meaning: meaningOf(name, gloss), isWord: isNotSpeaker(name) };
    meanings.set(key, meant);
    work.draw(name.length);
    return meant;
  };
  const isBlank = lines.map(({ text }) => text.trim() === "" || timeAlone(text) !== null || isRule(text));
  const nextFilled = new Array<number>(lines.length).fill(lines.length);
  for (let index = lines.length - 2; index >= 0; index--)
    nextFilled[index] = isBlank[index + 1] ? (nextFilled[index + 1] ?? lines.length) : index + 1;
  const read = lines.map((line, index): LineLabel[] => {
    work.draw(1 + Math.min(line.text.length, 320));
    if (isBlank[index]) return [];
    return proposalsOf(line.text)
      .filter(
        ({ name, form }) => (form !== "alone" || isShort(name)) && !(form === "bracket" && isAside(name)),
      )
      .map((proposal) => ({
        ...proposal,
        line: index,
        ...known(proposal.name, proposal.gloss),
        isAlone: line.text.slice(proposal.end).trim() === "",
        isList: LIST.test(line.text.slice(proposal.end, proposal.end + LONGEST_LIST + 1)),
      }));
  });
  // A name alone has words below it; where two such lines follow each other, they are words themselves.
  const byLine = read.map((labels, index) => {
    const next = nextFilled[index] ?? lines.length;
    const isFollowed = next < lines.length && !read[next]?.some(({ form }) => form === "alone");
    return isFollowed
      ? labels
      : labels.map((label) => (label.form === "alone" ? { ...label, isWord: true } : label));
  });
  return { byLine, isBlank, isPunctuated: arePunctuated(lines, byLine, isBlank) };
}

/** In so many of its lines a text has the marks that end sentences, or it goes without them. */
const PUNCTUATED = 0.8;
const SENTENCE_END = /[。！？!?….」』”"'’)）\]：:—-]\s*$/u;

function arePunctuated(
  lines: readonly TranscriptLine[],
  byLine: readonly (readonly LineLabel[])[],
  isBlank: readonly boolean[],
): boolean {
  const spoken = lines.filter((_, index) => !isBlank[index] && !inForm(byLine[index], "alone"));
  return spoken.filter(({ text }) => SENTENCE_END.test(text)).length >= spoken.length * PUNCTUATED;
}

/** The label of a line in a form, if it has one. */
export const inForm = (labels: readonly LineLabel[] | undefined, form: LabelForm): LineLabel | undefined =>
  labels?.find((label) => label.form === form);

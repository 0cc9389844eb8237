import type { Work } from "../../../text/work.ts";
import { isAside } from "../../stage-direction.ts";
import { isTimeAlone } from "../clock-time.ts";
import { isCaption } from "../footer.ts";
import type { TranscriptLine } from "../transcript-line.ts";
import { toldQuestions } from "./asked-labels.ts";
import type { LabelForm } from "./label-form.ts";
import { RECURRENCES } from "./label-habits.ts";
import { isNotSpeaker, type LabelMeaning, looksLikeName, meaningOf } from "./label-meaning.ts";
import { type LabelProposal, proposalsOf } from "./label-proposal.ts";
import { haveBareAnswers } from "./question-letters.ts";

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

/** What labels of the same words mean is asked once. */
type Meanings = (name: string, gloss: string) => Pick<LineLabel, "meaning" | "isWord">;

function knownMeanings(work: Work): Meanings {
  const meanings = new Map<string, Pick<LineLabel, "meaning" | "isWord">>();
  return (name, gloss) => {
    const key = `${name}\n${gloss}`;
    const found = meanings.get(key);
    if (found !== undefined) return found;
    const meant = { meaning: meaningOf(name, gloss), isWord: isNotSpeaker(name) };
    meanings.set(key, meant);
    work.draw(name.length);
    return meant;
  };
}

/** Whoever is said to ask has asked, and "a reader" is nobody's name. */
const asAsking = (meaning: LabelMeaning): LabelMeaning => ({
  ...meaning,
  isNamed: meaning.isNamed && looksLikeName(meaning.name),
  role: meaning.role ?? "interviewer",
  isSure: true,
});

/** Field by field: what is spread takes ten times as long, and a file may be nothing but labels. */
function lineLabel(proposal: LabelProposal, line: number, text: string, known: Meanings): LineLabel {
  const { form, name, gloss, start, end, isBold, isBullet, isColumn, asked } = proposal;
  const { meaning: meant, isWord } = known(name, gloss);
  const meaning = asked !== null ? asAsking(meant) : meant;
  const isAlone = text.slice(end).trim() === "";
  const isList = LIST.test(text.slice(end, end + LONGEST_LIST + 1));
  return {
    form,
    name,
    gloss,
    start,
    end,
    isBold,
    isBullet,
    isColumn,
    asked,
    line,
    meaning,
    isWord,
    isAlone,
    isList,
  };
}

/** The same label, that names nobody. */
function asWord({ form, name, gloss, start, end, isBold, isBullet, ...label }: LineLabel): LineLabel {
  const { isColumn, asked, line, meaning, isAlone, isList } = label;
  return {
    form,
    name,
    gloss,
    start,
    end,
    isBold,
    isBullet,
    isColumn,
    asked,
    line,
    meaning,
    isWord: true,
    isAlone,
    isList,
  };
}

/**
 * A name alone has words below it. Where two such lines follow each other, the upper one is a name if it comes back
 * and its neighbours do not ("Ruth Calder" over "Owen Pryce, thank you."); else they are words themselves, or a list.
 */
function withoutWordsAlone(
  read: readonly (readonly LineLabel[])[],
  isBlank: readonly boolean[],
): (readonly LineLabel[])[] {
  const filled = [...read.keys()].filter((index) => !isBlank[index]);
  const alone = filled.map((index) => inForm(read[index], "alone"));
  const counts = new Map<string, number>();
  for (const label of alone)
    if (label !== undefined) counts.set(label.meaning.key, (counts.get(label.meaning.key) ?? 0) + 1);
  const comesBack = (label: LineLabel | undefined): boolean =>
    label !== undefined && (counts.get(label.meaning.key) ?? 0) >= RECURRENCES;
  const found = [...read];
  for (const [at, own] of alone.entries()) {
    const index = filled[at];
    if (own === undefined || index === undefined) continue;
    const [above, below] = [alone[at - 1], alone[at + 1]];
    const isAmongWords = comesBack(own) && !comesBack(above) && !comesBack(below);
    const isName = at < alone.length - 1 && (below === undefined || isAmongWords);
    if (!isName) found[index] = found[index]?.map((label) => (label === own ? asWord(label) : label)) ?? [];
  }
  return found;
}

/**
 * Reads each line by itself.
 * @param work drawn on by the characters that are looked at
 */
export function labelsOf(lines: readonly TranscriptLine[], work: Work): LineLabels {
  const known = knownMeanings(work);
  const isBlank = lines.map(({ text }) => text.trim() === "" || isTimeAlone(text) || isRule(text));
  const isBareAnswer = haveBareAnswers(lines.map(({ text }) => text));
  const read = lines.map(({ text }, index): LineLabel[] => {
    work.draw(1 + Math.min(text.length, 320));
    if (isBlank[index] || isCaption(text)) return [];
    return proposalsOf(text, isBareAnswer)
      .filter(
        ({ name, form }) => (form !== "alone" || isShort(name)) && !(form === "bracket" && isAside(name)),
      )
      .map((proposal) => lineLabel(proposal, index, text, known));
  });
  const alone = withoutWordsAlone(read, isBlank);
  const told = toldQuestions(alone, lines, isBlank);
  const byLine = alone.map((labels, line) =>
    told.has(line) ? labels.map((label) => (label.asked !== null ? asWord(label) : label)) : labels,
  );
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

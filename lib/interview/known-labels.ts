import type { Work } from "../text/work.ts";
import { LABEL_FORMS, type LabelForm } from "./label-proposal.ts";
import { inForm, type LineLabel, type LineLabels } from "./line-labels.ts";
import { shortForms } from "./same-speaker.ts";
import type { UnsureReason } from "./transcript-line.ts";

/** How a whole transcript says who speaks. */
export interface Reading {
  readonly form: LabelForm;
  /** The labels that are speakers', by key: for a shorter form of a name the key of the longer one. */
  readonly speakers: ReadonlyMap<string, string>;
  /** Labels that are taken with a doubt, by their line. */
  readonly doubts: ReadonlyMap<number, UnsureReason>;
  /** A second reading that is nearly as good: the line where it begins. */
  readonly other: number | null;
}

/** A label that comes back is a speaker's; a colon in a sentence rarely stands behind the same words twice. */
const RECURRENCES = 2;
/** A second reading that explains so much of what the best does is said; below, it is a stray coincidence. */
const NEARLY_AS_GOOD = 0.8;
/** Fewer labels tell nothing of how a transcript is made. */
const LEAST_FOR_HABITS = 6;
/** Where so many of the labels follow one of the same speaker, that tells nothing of a label between them. */
const MOST_REPEATED = 0.1;
/** A label of a phrase comes back two or three times; a speaker who does is heard between the same others. */
const MOST_OF_PHRASE = 3;
/** If so many labels are bold, one that is not is none. */
const HABITUAL = 0.9;

const countsOf = (labels: readonly LineLabel[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { meaning } of labels) counts.set(meaning.key, (counts.get(meaning.key) ?? 0) + 1);
  return counts;
};

/** The labels of a form that could be speakers', in the order of the lines. */
const candidatesIn = (labels: LineLabels, form: LabelForm): LineLabel[] =>
  labels.byLine.flatMap((line) => inForm(line, form) ?? []).filter(({ isWord }) => !isWord);

/** What of a form comes back, or says by a title that somebody speaks. */
function strengthOf(candidates: readonly LineLabel[]): LineLabel[] {
  const counts = countsOf(candidates);
  return candidates.filter(
    ({ meaning, form }) =>
      (counts.get(meaning.key) ?? 0) >= RECURRENCES ||
      (form !== "alone" && form !== "dash" && meaning.isSure && meaning.role !== null),
  );
}

/** The labels next to each label among those that are taken, by line. */
function neighboursOf(
  taken: readonly LineLabel[],
  line: number,
): [LineLabel | undefined, LineLabel | undefined] {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return [taken[low - 1], taken[low]?.line === line ? taken[low + 1] : taken[low]];
}

/** Phrases that come back two or three times and without which the speakers alternate as well. */
function phrasesAmong(strong: readonly LineLabel[]): Set<string> {
  const counts = countsOf(strong);
  const needed = new Set<string>();
  for (const [index, { meaning }] of strong.entries()) {
    const [before, after] = [strong[index - 1], strong[index + 1]];
    if (before === undefined || after === undefined || before.meaning.key === after.meaning.key)
      needed.add(meaning.key);
  }
  const isPhrase = ({ meaning }: LineLabel): boolean =>
    !meaning.isSure &&
    !needed.has(meaning.key) &&
    (counts.get(meaning.key) ?? 0) <= MOST_OF_PHRASE &&
    strong.length >= LEAST_FOR_HABITS;
  return new Set(strong.filter(isPhrase).map(({ meaning }) => meaning.key));
}

const shareOf = (labels: readonly LineLabel[], is: (label: LineLabel, index: number) => boolean): number =>
  labels.length === 0 ? 0 : labels.filter(is).length / labels.length;

/** A short label that could be a name as it stands: no sentence, no phrase in small letters. */
const isNameLike = ({ name, meaning }: LineLabel): boolean =>
  meaning.isSure ||
  (/\p{Script=Han}/u.test(name)
    ? name.length <= 8
    : name.split(/\s+/).every((word) => /^\p{Lu}|^\d/u.test(word)));

/**
 * The labels that occur once and are speakers' all the same: by title or name; or since the same speaker is named
 * before and behind, so that somebody else has spoken between; or since everybody else is labelled.
 */
function takenOnce(
  candidates: readonly LineLabel[],
  taken: readonly LineLabel[],
  labels: LineLabels,
): LineLabel[] {
  const first = taken[0]?.line ?? 0;
  const isBold = shareOf(taken, (label) => label.isBold) >= HABITUAL;
  const repeated = shareOf(taken, (label, index) => label.meaning.key === taken[index - 1]?.meaning.key);
  const spoken = labels.isBlank.slice(first).filter((blank) => !blank).length;
  const allLabelled =
    taken.length >= LEAST_FOR_HABITS &&
    !taken.some(({ isAlone }) => isAlone) &&
    spoken - taken.length <= spoken / 10;
  const known = new Set(taken.map(({ meaning }) => meaning.key));
  const once = candidates.filter(({ meaning }) => !known.has(meaning.key));
  const between = new Map<number, number>();
  const betweenOf = (line: number): number => neighboursOf(taken, line)[0]?.line ?? -1;
  for (const { line } of once) between.set(betweenOf(line), (between.get(betweenOf(line)) ?? 0) + 1);
  return once.filter((label) => {
    const [before, after] = neighboursOf(taken, label.line);
    const isUsual = !isBold || label.isBold;
    if (before === undefined) return isUsual && label.meaning.isSure && !label.isAlone;
    if (label.meaning.isSure && isUsual) return true;
    const isGap =
      before.meaning.key === after?.meaning.key &&
      repeated <= MOST_REPEATED &&
      between.get(before.line) === 1 &&
      taken.length >= LEAST_FOR_HABITS;
    return isUsual && isNameLike(label) && (isGap || allLabelled);
  });
}

function readingIn(
  form: LabelForm,
  labels: LineLabels,
  work: Work,
): { strong: LineLabel[]; all: LineLabel[] } {
  const all = candidatesIn(labels, form);
  work.draw(all.length);
  const strong = strengthOf(all);
  const phrases = phrasesAmong(strong);
  return { strong: strong.filter(({ meaning }) => !phrases.has(meaning.key)), all };
}

/**
 * Decides by all lines together how a transcript says who speaks: the form whose labels come back most often, with
 * those that occur once where the rest asks for them.
 * @returns `null` where no label of any form comes back
 */
export function chooseReading(labels: LineLabels, work: Work): Reading | null {
  const readings = LABEL_FORMS.map((form) => ({ form, ...readingIn(form, labels, work) }));
  const ranked = readings.toSorted((one, other) => other.strong.length - one.strong.length);
  const [best, ...others] = ranked;
  if (best === undefined) return null;
  const joined = joinedForms(best, others);
  const once = takenOnce(joined.all, joined.strong, labels);
  const taken = [...joined.strong, ...once].sort((one, other) => one.line - other.line);
  if (taken.length === 0) return null;
  const lines = new Set(taken.map(({ line }) => line));
  const other = others.find(
    ({ strong }) =>
      strong.length >= LEAST_FOR_HABITS &&
      strong.filter(({ line }) => !lines.has(line)).length >= best.strong.length * NEARLY_AS_GOOD,
  );
  const doubts = new Map<number, UnsureReason>();
  for (const label of once) if (label.meaning.role === null) doubts.set(label.line, "named-once");
  const speakers = shortForms(taken, joined.all);
  const merged = new Set<string>();
  for (const { meaning, line } of joined.all) {
    const speaker = speakers.get(meaning.key);
    if (speaker === undefined || speaker === meaning.key || merged.has(meaning.key)) continue;
    merged.add(meaning.key);
    doubts.set(line, "same-speaker");
  }
  return { form: best.form, speakers, doubts, other: other?.strong[0]?.line ?? null };
}

/** Where one form names a single speaker, the labels of the next one that stand between them are the others'. */
function joinedForms(
  best: { strong: LineLabel[]; all: LineLabel[] },
  others: readonly { strong: LineLabel[]; all: LineLabel[] }[],
): { strong: LineLabel[]; all: LineLabel[] } {
  if (new Set(best.strong.map(({ meaning }) => meaning.key)).size > 1) return best;
  const lines = new Set(best.all.map(({ line }) => line));
  const [next] = others.filter(({ strong }) => strong.some(({ line }) => !lines.has(line)));
  if (next === undefined) return best;
  const more = next.strong.filter(({ line }) => !lines.has(line));
  return {
    strong: [...best.strong, ...more].sort((one, other) => one.line - other.line),
    all: [...best.all, ...more].sort((one, other) => one.line - other.line),
  };
}

import { LEAST_FOR_HABITS, RECURRENCES } from "./label-habits.ts";
import type { LineLabel, LineLabels } from "./line-labels.ts";

/** Where so many of the labels follow one of the same speaker, that tells nothing of a label between them. */
const MOST_REPEATED = 0.1;
/** If so many labels are bold, one that is not is none. */
const HABITUAL = 0.9;

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

const shareOf = (labels: readonly LineLabel[], is: (label: LineLabel, index: number) => boolean): number =>
  labels.length === 0 ? 0 : labels.filter(is).length / labels.length;

/** With the name of a house, in characters. */
const LONGEST_HAN_LABEL = 12;

/** What people call themselves where they meet in writing; a word in small letters as well, if it is set off. */
const HANDLE = /^(?:u\/|@)?[\p{L}\p{N}_.-]{2,30}$/u;

/** A short label that could be a name as it stands: no sentence, no phrase in small letters. */
const isNameLike = ({ name, meaning, form, isBold }: LineLabel): boolean =>
  meaning.isSure ||
  (HANDLE.test(name) && (form === "alone" || isBold || /[_\d@/]/u.test(name))) ||
  (/\p{Script=Han}/u.test(name)
    ? name.length <= LONGEST_HAN_LABEL
    : name.split(/\s+/).every((word) => /^\p{Lu}|^\d/u.test(word)));

/**
 * Whether a name and a time alone on a line stand in the order of the times round it, with words below: nothing else
 * in a transcript that is written so does, but a heading, which has none.
 */
function isInTimes(
  label: LineLabel,
  before: LineLabel,
  behind: LineLabel | undefined,
  { isBlank }: LineLabels,
): boolean {
  const isAfter = (one: LineLabel, other: LineLabel): boolean =>
    one.form === "time" && one.isAlone && one.start !== null && one.start <= (other.start ?? -1);
  if (!isAfter(before, label) || (behind !== undefined && !isAfter(label, behind))) return false;
  return label.isAlone && isBlank.slice(label.line + 1, behind?.line).includes(false);
}

/** A label that occurs once, and whether somebody must have spoken where it stands. */
export interface Once {
  readonly label: LineLabel;
  readonly isGap: boolean;
}

/**
 * The labels that occur once and are speakers' all the same: by title or name; or since the same speaker is named
 * before and behind, so that somebody else has spoken between; or since everybody else is labelled.
 */
export function takenOnce(
  candidates: readonly LineLabel[],
  taken: readonly LineLabel[],
  labels: LineLabels,
): Once[] {
  const first = taken[0]?.line ?? 0;
  const isBold = shareOf(taken, (label) => label.isBold) >= HABITUAL;
  const spoken = labels.isBlank.slice(first).filter((blank) => !blank).length;
  const allLabelled =
    taken.length >= LEAST_FOR_HABITS &&
    !taken.some(({ isAlone }) => isAlone) &&
    spoken - taken.length <= spoken / 10;
  const known = new Set(taken.map(({ meaning }) => meaning.key));
  const once = candidates.filter(({ meaning }) => !known.has(meaning.key));
  const before = new Map(once.map((label) => [label, neighboursOf(taken, label.line)]));
  const between = new Map<LineLabel | undefined, number>();
  for (const [one] of before.values()) between.set(one, (between.get(one) ?? 0) + 1);
  const repeated = shareOf(
    taken,
    (label, index) => label.meaning.key === taken[index + 1]?.meaning.key && !between.has(label),
  );
  const answers = new Map<string, number>();
  for (const [one, next] of before.values())
    if (one !== undefined && one.meaning.key === next?.meaning.key)
      answers.set(one.meaning.key, (answers.get(one.meaning.key) ?? 0) + 1);
  // One answers several who ask once each: whoever stands before the first answer has asked as well.
  const opening = once.findLast(({ line }) => line < first);
  const isAnswered = ({ meaning }: LineLabel): boolean => (answers.get(meaning.key) ?? 0) >= RECURRENCES;
  return once.flatMap((label): Once[] => {
    const [one, next] = before.get(label) ?? [];
    if (isBold && !label.isBold) return [];
    if (label === opening && next !== undefined && isAnswered(next) && isNameLike(label) && !label.isList)
      return [{ label, isGap: false }];
    if (one === undefined)
      return label.meaning.isSure && !label.isAlone && !label.isList ? [{ label, isGap: false }] : [];
    if (next === undefined && label.isList) return [];
    const isAlternating = one.meaning.key === next?.meaning.key && between.get(one) === 1;
    const isGap =
      isAlternating &&
      taken.length >= LEAST_FOR_HABITS &&
      (repeated <= MOST_REPEATED || label.meaning.isSure);
    const isTaken =
      label.meaning.isSure ||
      (isNameLike(label) && (isGap || allLabelled || isInTimes(label, one, next, labels)));
    return isTaken ? [{ label, isGap: isGap && label.meaning.isSure }] : [];
  });
}

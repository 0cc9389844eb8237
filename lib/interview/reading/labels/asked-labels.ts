import { endsWithQuestion } from "../../question.ts";
import type { TranscriptLine } from "../transcript-line.ts";
import { RECURRENCES } from "./label-habits.ts";
import type { LabelMeaning } from "./label-meaning.ts";
import type { LineLabel } from "./line-labels.ts";

/** The same way to write the same label. */
const wayOf = ({ form, meaning }: LineLabel): string => `${form} ${meaning.key}`;

/** What each line is opened by for sure: a label that comes back, or a title. */
function openers(byLine: readonly (readonly LineLabel[])[]): Map<number, LabelMeaning> {
  const counts = new Map<string, number>();
  for (const label of byLine.flat()) counts.set(wayOf(label), (counts.get(wayOf(label)) ?? 0) + 1);
  const isSure = (label: LineLabel): boolean =>
    label.asked === null &&
    !label.isWord &&
    ((counts.get(wayOf(label)) ?? 0) >= RECURRENCES ||
      (label.meaning.role !== null && label.form !== "alone" && label.form !== "dash"));
  const found = new Map<number, LabelMeaning>();
  for (const [line, labels] of byLine.entries()) {
    const sure = labels.find(isSure);
    if (sure !== undefined) found.set(line, sure.meaning);
  }
  return found;
}

/** For each line the last one that holds anything, itself among them; -1 where none does. */
function lastFilled(isBlank: readonly boolean[]): number[] {
  let last = -1;
  return isBlank.map((blank, line) => {
    if (!blank) last = line;
    return last;
  });
}

/**
 * The labels that say in words that somebody asks and are such: the speaker has other labels; or one speaker is named
 * before and behind, so that somebody else has spoken between; or a question stands behind it and then one who answers.
 * Everywhere else it is what somebody tells of a question.
 * @returns the lines of the others
 */
export function toldQuestions(
  byLine: readonly (readonly LineLabel[])[],
  lines: readonly TranscriptLine[],
  isBlank: readonly boolean[],
): Set<number> {
  const asked = byLine.flatMap((labels) => labels.filter((label) => label.asked !== null));
  if (asked.length === 0) return new Set();
  const opened = openers(byLine);
  const openings = [...opened.keys()];
  const speakers = new Set([...opened.values()].map(({ key }) => key));
  const filled = lastFilled(isBlank);
  const lastBefore = (line: number): number => filled[line - 1] ?? -1;
  const told = new Set<number>();
  let next = 0;
  for (const { line, meaning, asked: by } of asked) {
    while ((openings[next] ?? Number.POSITIVE_INFINITY) < line) next++;
    const [at, behind] = [openings[next - 1], openings[next]];
    const answer = behind === undefined ? undefined : opened.get(behind);
    const before = at === undefined ? undefined : opened.get(at);
    if (behind === undefined || answer === undefined) {
      if (!speakers.has(meaning.key)) told.add(line);
      continue;
    }
    const asks = endsWithQuestion(lines[lastBefore(behind)]?.text.trim() ?? "");
    const isAnswered =
      before === undefined
        ? lastBefore(behind) === line
        : before.key === answer.key || (asks && by === "title" && answer.role !== "interviewer");
    if (!isAnswered && !speakers.has(meaning.key)) told.add(line);
  }
  return told;
}

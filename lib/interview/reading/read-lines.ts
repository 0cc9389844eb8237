import type { Work } from "../../text/work.ts";
import { type CastLine, type CastMember, castIn, castLines } from "./cast.ts";
import type { DraftParagraph, DraftTranscript, DraftTurn } from "./draft-turn.ts";
import { draftTurns } from "./draft-turns.ts";
import { chooseReading, type ReadingChoice } from "./labels/known-labels.ts";
import { keyOf, meaningOf } from "./labels/label-meaning.ts";
import { type LineLabels, labelsOf } from "./labels/line-labels.ts";
import { CHANGE_OF_VOICE } from "./line-marks.ts";
import type { TranscriptLine, UnsureLine } from "./transcript-line.ts";
import { joinedWords } from "./wrapped-lines.ts";

/** Reads lines whose words say who speaks; `null` where none does. */
export function labelledTurns(
  lines: readonly TranscriptLine[],
  work: Work,
  choice: ReadingChoice = "best",
): DraftTranscript | null {
  const all = labelsOf(lines, work);
  const cast = castLines(lines, all);
  if (cast.length === 0) return turnsIn(lines, all, [], work, choice);
  const read = turnsIn(lines, all, cast, work, choice);
  const first = read?.turns[0]?.line ?? 0;
  // Below the first turn a line is somebody's words.
  const above = cast.filter(({ line }) => (lines[line]?.number ?? 0) < first);
  if (read !== null && above.length === cast.length) return read;
  return turnsIn(lines, all, above, work, choice);
}

/** Reads turns from all lines but those that say who takes part. */
function turnsIn(
  lines: readonly TranscriptLine[],
  all: LineLabels,
  cast: readonly CastLine[],
  work: Work,
  choice: ReadingChoice,
): DraftTranscript | null {
  const ofCast = new Set(cast.map(({ line }) => line));
  const byLine =
    cast.length === 0 ? all.byLine : all.byLine.map((one, line) => (ofCast.has(line) ? [] : one));
  const labels = { ...all, byLine };
  const reading = chooseReading(labels, work, choice);
  if (reading === null) return null;
  const turns = draftTurns(lines, labels, reading, work);
  const doubts = cast.flatMap(({ line, isSure }): UnsureLine[] => {
    const { number = 0, text = "" } = lines[line] ?? {};
    return isSure ? [] : [{ line: number, text: text.trim(), why: "cast" }];
  });
  const draft: DraftTranscript = {
    ...turns,
    unsure: [...doubts, ...turns.unsure, ...perhapsCast(lines, turns, ofCast)],
    cast: cast.flatMap(({ members }) => members),
  };
  if (reading.other === null) return draft;
  const line = lines[reading.other];
  const other: UnsureLine[] =
    line === undefined ? [] : [{ line: line.number, text: line.text.trim(), why: "other-reading" }];
  return { ...draft, unsure: [...draft.unsure, ...other] };
}

/** Lines among the turns that could say who takes part: several parts, or a label that opens this one turn. */
function perhapsCast(
  lines: readonly TranscriptLine[],
  { turns }: Pick<DraftTranscript, "turns">,
  ofCast: ReadonlySet<number>,
): UnsureLine[] {
  const first = turns[0]?.line ?? 0;
  const found: { readonly line: TranscriptLine; readonly members: readonly CastMember[] }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.number < first || ofCast.has(index)) continue;
    const members = castIn(line.text);
    if (members.length > 0) found.push({ line, members });
  }
  if (found.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { key } of turns) counts.set(key, (counts.get(key) ?? 0) + 1);
  const opened = new Map(turns.map(({ line, key }) => [line, key]));
  return found.flatMap(({ line: { number, text }, members }): UnsureLine[] => {
    const parts = new Set(members.map(({ part }) => part)).size;
    const key = opened.get(number);
    const isOnce = key !== undefined && counts.get(key) === 1;
    return parts > 1 || isOnce
      ? [{ line: number, text: text.trim(), why: key === undefined ? "label-not-taken" : "named-once" }]
      : [];
  });
}

/** Reads lines of which the file says by whom they are. A line without a speaker goes on with the turn. */
export function spokenTurns(lines: readonly TranscriptLine[]): DraftTranscript {
  const turns: DraftTurn[] = [];
  const preface: string[] = [];
  for (const { number, text: written, start, speaker } of lines) {
    const text = written.replace(CHANGE_OF_VOICE, "");
    const last = turns.at(-1);
    const paragraph: DraftParagraph = { text, line: number, gap: 0 };
    if (speaker === null || keyOf(speaker) === (last === undefined ? null : keyOf(last.label))) {
      if (text === "") continue;
      if (last === undefined) preface.push(text);
      else last.paragraphs.push(paragraph);
      continue;
    }
    const meaning = meaningOf(speaker, "");
    turns.push({
      label: speaker,
      gloss: "",
      key: meaning.key,
      meaning,
      line: number,
      start,
      paragraphs: text === "" ? [] : [paragraph],
    });
  }
  return { turns, preface: preface.join("\n"), unsure: [], cast: [] };
}

const joined = (paragraphs: readonly DraftParagraph[]): DraftParagraph[] => {
  const [first] = paragraphs;
  return first === undefined ? [] : [{ ...first, text: joinedWords(paragraphs.map(({ text }) => text)) }];
};

/** What one says without a break is one turn. */
export function inOneTurnEach(draft: DraftTranscript): DraftTranscript {
  const turns: DraftTurn[] = [];
  for (const turn of draft.turns) {
    const last = turns.at(-1);
    if (last?.key === turn.key) last.paragraphs.push(...turn.paragraphs);
    else turns.push({ ...turn, paragraphs: [...turn.paragraphs] });
  }
  return { ...draft, turns };
}

/** A transcript whose lines end where the screen is full: what one says in a turn is one paragraph. */
export function joinedLines(draft: DraftTranscript): DraftTranscript {
  const { turns } = inOneTurnEach(draft);
  return { ...draft, turns: turns.map((turn) => ({ ...turn, paragraphs: joined(turn.paragraphs) })) };
}

import type { Work } from "../text/work.ts";
import { type DraftParagraph, type DraftTranscript, type DraftTurn, draftTurns } from "./draft-turns.ts";
import { chooseReading, type ReadingChoice } from "./known-labels.ts";
import { keyOf, meaningOf } from "./label-meaning.ts";
import { labelsOf } from "./line-labels.ts";
import type { TranscriptLine, UnsureLine } from "./transcript-line.ts";

/** Reads lines whose words say who speaks; `null` where none does. */
export function labelledTurns(
  lines: readonly TranscriptLine[],
  work: Work,
  choice: ReadingChoice = "best",
): DraftTranscript | null {
  const labels = labelsOf(lines, work);
  const reading = chooseReading(labels, work, choice);
  if (reading === null) return null;
  const draft = draftTurns(lines, labels, reading, work);
  if (reading.other === null) return draft;
  const line = lines[reading.other];
  const other: UnsureLine[] =
    line === undefined ? [] : [{ line: line.number, text: line.text.trim(), why: "other-reading" }];
  return { ...draft, unsure: [...draft.unsure, ...other] };
}

/** Reads lines of which the file says by whom they are. A line without a speaker goes on with the turn. */
export function spokenTurns(lines: readonly TranscriptLine[]): DraftTranscript {
  const turns: DraftTurn[] = [];
  const preface: string[] = [];
  for (const { number, text, start, speaker } of lines) {
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
  return { turns, preface: preface.join("\n"), unsure: [] };
}

/** Between letters of Chinese and Japanese no space stands. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、！？：；「」『』（）…—]$/u;

const joined = (paragraphs: readonly DraftParagraph[]): DraftParagraph[] => {
  const [first, ...others] = paragraphs;
  if (first === undefined) return [];
  let text = first.text;
  for (const other of others) text += `${UNSPACED.test(text) ? "" : " "}${other.text}`;
  return [{ ...first, text }];
};

/** A transcript whose lines end where the screen is full: what one says in a turn is one paragraph. */
export function joinedLines(draft: DraftTranscript): DraftTranscript {
  const turns: DraftTurn[] = [];
  for (const turn of draft.turns) {
    const last = turns.at(-1);
    if (last?.key === turn.key) last.paragraphs.push(...turn.paragraphs);
    else turns.push({ ...turn, paragraphs: [...turn.paragraphs] });
  }
  return { ...draft, turns: turns.map((turn) => ({ ...turn, paragraphs: joined(turn.paragraphs) })) };
}

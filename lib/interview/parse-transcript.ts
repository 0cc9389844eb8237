import { paragraphOf } from "./display-text.ts";
import type { Paragraph, Speaker, Turn } from "./interview.ts";
import { labelAtStart, labelsWithin, looksLikeName, type SpeakerLabel } from "./speaker-label.ts";

/** Why a text is no transcript; the person is told in a sentence of their language. */
export type TranscriptProblem = "empty" | "no-speakers" | "one-speaker" | "too-long";

export type TranscriptResult =
  | {
      readonly ok: true;
      readonly speakers: readonly Speaker[];
      readonly turns: readonly Turn[];
      /** What stands before the first turn, such as an article about the interview; may be empty. */
      readonly preface: string;
    }
  | { readonly ok: false; readonly problem: TranscriptProblem };

/** A day of talk is about 500,000 characters of Chinese; beyond that, the file is something else. */
const LONGEST_TRANSCRIPT = 2_000_000;

/** A label that comes back is a speaker's; a colon in a sentence rarely stands behind the same words twice. */
const LABEL_RECURRENCES = 2;

/** One stretch of a line: with the label that opens it, or without one where the turn goes on. */
interface Piece {
  readonly label: SpeakerLabel | null;
  readonly text: string;
}

/** Width and case must not make two speakers of one. */
function keyOf(name: string): string {
  return name
    .normalize("NFKC")
    .replaceAll(/[\s·・‧•]/gu, "")
    .toLowerCase();
}

/** The labels that are speakers', by key, with the forms of each. */
function findSpeakers(lines: readonly string[]): Map<string, { name: string; glosses: Set<string> }> {
  const labels = lines.map(labelAtStart).filter((label) => label !== null);
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(keyOf(label.name), (counts.get(keyOf(label.name)) ?? 0) + 1);
  const speakers = new Map<string, { name: string; glosses: Set<string> }>();
  for (const label of labels) {
    const key = keyOf(label.name);
    if ((counts.get(key) ?? 0) < LABEL_RECURRENCES && !looksLikeName(label)) continue;
    const speaker = speakers.get(key) ?? { name: label.name, glosses: new Set<string>() };
    if (label.gloss !== "") speaker.glosses.add(label.gloss);
    speakers.set(key, speaker);
  }
  return speakers;
}

/** A line cut where a known speaker begins. */
function cutLine(line: string, speakers: ReadonlyMap<string, { name: string }>): Piece[] {
  const first = labelAtStart(line);
  const opening = first !== null && speakers.has(keyOf(first.name)) ? first : null;
  const from = opening?.end ?? 0;
  const names = [...speakers.values()].map((speaker) => speaker.name);
  const within = labelsWithin(line, names).filter((label) => label.start >= from);
  const starts: { label: SpeakerLabel | null; from: number }[] = [
    { label: opening, from },
    ...within.map((label) => ({ label, from: label.end })),
  ];
  return starts.map(({ label, from: start }, index) => ({
    label,
    text: line.slice(start, within[index]?.start ?? line.length).trim(),
  }));
}

/** Who asks: the speaker whose paragraphs hold most question marks for their length. */
function findInterviewer(turns: readonly Turn[], ids: readonly string[]): string | null {
  let best: { id: string; rate: number } | null = null;
  for (const id of ids) {
    const text = turns
      .filter((turn) => turn.speaker === id)
      .flatMap((turn) => turn.paragraphs.map((paragraph) => paragraph.text))
      .join("");
    const rate = (text.match(/[?？]/gu)?.length ?? 0) / Math.max(1, text.length);
    if (best === null || rate > best.rate) best = { id, rate };
  }
  return best?.id ?? null;
}

/**
 * Reads a transcript in plain text: a speaker's name and a colon open a turn, lines without one go on with it.
 * What comes before the first speaker's line is kept apart as the preface.
 * @param text lines ended by LF or CRLF; script, width of the colon and blank lines do not matter
 * @returns the speakers in the order of their appearance and the turns, or why there are none
 */
export function parseTranscript(text: string): TranscriptResult {
  if (text.length > LONGEST_TRANSCRIPT) return { ok: false, problem: "too-long" };
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|[\n\r\u2028\u2029]/u);
  if (lines.every((line) => line.trim() === "")) return { ok: false, problem: "empty" };
  const found = findSpeakers(lines);
  if (found.size === 0) return { ok: false, problem: "no-speakers" };

  const ids = new Map([...found.keys()].map((key, index) => [key, `speaker-${index + 1}`]));
  const turns: { number: number; speaker: string | null; paragraphs: Paragraph[] }[] = [];
  const preface: string[] = [];
  for (const line of lines) {
    for (const piece of cutLine(line, found)) {
      const current = turns.at(-1);
      if (piece.label !== null) {
        turns.push({
          number: turns.length + 1,
          speaker: ids.get(keyOf(piece.label.name)) ?? null,
          paragraphs: piece.text === "" ? [] : [paragraphOf(piece.text)],
        });
      } else if (current === undefined) preface.push(piece.text);
      else if (piece.text !== "") current.paragraphs.push(paragraphOf(piece.text));
    }
  }

  const spoken = new Set(turns.map((turn) => turn.speaker));
  const heard = [...ids].filter(([, id]) => spoken.has(id));
  if (heard.length < 2) return { ok: false, problem: "one-speaker" };
  const interviewer = findInterviewer(
    turns,
    heard.map(([, id]) => id),
  );
  const speakers = heard.map(([key, id]): Speaker => {
    const speaker = found.get(key);
    const name = speaker?.name ?? key;
    return {
      id,
      name,
      names: [...new Set([name, ...(speaker?.glosses ?? [])])],
      role: id === interviewer ? "interviewer" : "guest",
    };
  });
  return { ok: true, speakers, turns, preface: preface.join("\n").trim() };
}

import type { Work } from "../text/work.ts";
import type { CastMember } from "./cast.ts";
import { CLOCK_TIME, isTimeAlone, secondsOf } from "./clock-time.ts";
import { isCaption } from "./footer.ts";
import type { Reading } from "./known-labels.ts";
import { type LabelMeaning, meaningOf } from "./label-meaning.ts";
import { inForm, isRule, type LineLabel, type LineLabels } from "./line-labels.ts";
import { interjectionsIn } from "./stage-direction.ts";
import type { TranscriptLine, UnsureLine, UnsureReason } from "./transcript-line.ts";
import { labelsWithin } from "./within-line.ts";

export interface DraftParagraph {
  readonly text: string;
  /** Number of its line. */
  readonly line: number;
  /** Blank lines before it. */
  readonly gap: number;
}

/** A turn as it is being read. */
export interface DraftTurn {
  /** As it stands in the label, without decoration. */
  readonly label: string;
  readonly gloss: string;
  /** Of the speaker. */
  readonly key: string;
  readonly meaning: LabelMeaning | null;
  readonly line: number;
  start: number | null;
  readonly paragraphs: DraftParagraph[];
}

export interface DraftTranscript {
  readonly turns: DraftTurn[];
  readonly preface: string;
  readonly unsure: UnsureLine[];
  /** Who takes part, as the lines above the turns say; empty where none does. */
  readonly cast: readonly CastMember[];
}

/** A time in brackets, or with a link, before the words of a paragraph. */
const TIME_BEFORE = new RegExp(String.raw`^(?=[[(（［【])${CLOCK_TIME}\s{0,4}`, "u");

/** A time in square brackets behind them. */
const TIME_BEHIND = new RegExp(String.raw`\s{0,4}(?=[[［【])${CLOCK_TIME}$`, "u");

/** So many of the lines end with a time, or it is among the words. */
const HABITUALLY_TIMED = 0.5;
const LEAST_TIMED = 4;
/** A bare time there is a mark where most lines have one. */
const BARE_BEHIND = new RegExp(String.raw`\s{1,8}${CLOCK_TIME}$`, "u");
/** A time is no longer, with its day and brackets; in characters. */
const LONGEST_TIME = 60;

/** What by habit stands behind the words of a line and tells when they were said. */
function timeBehind(lines: readonly TranscriptLine[], isBlank: readonly boolean[]): RegExp {
  const filled = lines.filter((_, index) => !isBlank[index]);
  const timed = filled.filter(({ text }) => BARE_BEHIND.test(text.trimEnd().slice(-LONGEST_TIME)));
  const isHabit = timed.length >= Math.max(LEAST_TIMED, filled.length * HABITUALLY_TIMED);
  return isHabit ? BARE_BEHIND : TIME_BEHIND;
}

/** Captions mark so that another voice begins, without saying whose. */
export const CHANGE_OF_VOICE = /^\s?>>+\s?/u;

/** The marks of Markdown for a heading, which nobody says, and for a quotation. */
export const HEADING = /^#{1,6}\s/u;
const QUOTED = /^>\s/u;

/** Words without the mark of bold letters that has no other: it was the label's. */
function paired(text: string): string {
  if (text.split("**").length % 2 === 1) return text;
  return (text.endsWith("**") ? text.slice(0, -2) : text.replace("**", "")).trim();
}

/** The label with which a line opens a turn, and why it is doubtful if it is. */
function openingOf(
  labels: readonly LineLabel[],
  reading: Reading,
): { label: LineLabel; why: UnsureReason | null } | null {
  const isSpeaker = (label: LineLabel | undefined): label is LineLabel =>
    label !== undefined && reading.speakers.has(label.meaning.key) && !label.isWord;
  const usual = reading.forms.map((form) => inForm(labels, form)).find(isSpeaker);
  if (usual !== undefined) return { label: usual, why: reading.doubts.get(usual.line) ?? null };
  const other = labels.find((label) => label.form !== "alone" && !label.isList && isSpeaker(label));
  return other === undefined ? null : { label: other, why: "other-form" };
}

/** Whether a line that opens no turn looks as if it did. */
function looksLikeLabel(labels: readonly LineLabel[], reading: Reading, isPunctuated: boolean): boolean {
  return labels.some(
    ({ form, meaning, isBold }) =>
      form === "colon" ||
      form === "bracket" ||
      reading.forms.includes(form) ||
      (form === "alone" && (isPunctuated || isBold || reading.speakers.has(meaning.key))) ||
      (form !== "alone" && form !== "dash" && meaning.isSure),
  );
}

/** Whether what is thrown in has the name of somebody who speaks. */
function isOfSpeaker(interjection: string, { speakers }: Reading): boolean {
  const [name = ""] = interjection.slice(1).split(/[:：]/u);
  return speakers.has(meaningOf(name.trim(), "").key);
}

/** Puts lines together to turns, as a reading says. */
class DraftWriter {
  readonly turns: DraftTurn[] = [];
  readonly preface: string[] = [];
  readonly unsure: UnsureLine[] = [];
  readonly #reading: Reading;
  readonly #timeBehind: RegExp;
  readonly #voices: ReadonlySet<string>;
  #gap = 0;
  #time: number | null = null;

  /** @param timeBehind what stands behind the words of a line and tells when they were said */
  constructor(reading: Reading, timeBehind: RegExp) {
    this.#reading = reading;
    this.#timeBehind = timeBehind;
    this.#voices = new Set(reading.speakers.values());
  }

  blank(line: TranscriptLine): void {
    const turn = this.turns.at(-1);
    if (!isTimeAlone(line.text)) {
      this.#gap++;
      return;
    }
    const time = secondsOf(line.text);
    if (turn !== undefined && turn.paragraphs.length === 0 && turn.start === null) turn.start = time;
    else this.#time = time;
  }

  open(
    label: { name: string; gloss: string; start: number | null; meaning: LabelMeaning },
    line: TranscriptLine,
  ): void {
    this.turns.push({
      // The number of a question belongs to no name.
      label: label.meaning.asks === null ? label.name : label.meaning.name,
      gloss: label.gloss,
      key: this.#reading.speakers.get(label.meaning.key) ?? label.meaning.key,
      meaning: label.meaning,
      line: line.number,
      start: label.start ?? line.start ?? this.#time,
      paragraphs: [],
    });
    this.#time = null;
  }

  /** Another voice begins: of two the other one, which the person is to look at; of more nobody can tell. */
  change(line: TranscriptLine): void {
    const last = this.turns.at(-1);
    if (last === undefined) return;
    this.doubt(line, "goes-on");
    const other = this.turns.findLast(({ key }) => key !== last.key);
    if (other !== undefined && this.#voices.size === 2)
      this.turns.push({ ...other, line: line.number, start: line.start, paragraphs: [] });
  }

  words(written: string, line: TranscriptLine): void {
    const turn = this.turns.at(-1);
    const trimmed = written.trim();
    if (turn === undefined) {
      this.preface.push(trimmed.replace(HEADING, "").replace(QUOTED, ""));
      return;
    }
    if (turn.paragraphs.length === 0 && isTimeAlone(trimmed)) {
      turn.start ??= secondsOf(trimmed);
      return;
    }
    const isOfPage = HEADING.test(trimmed) || isCaption(trimmed);
    if (isOfPage && turn.line !== line.number) {
      this.doubt(line, "footer");
      return;
    }
    const time = TIME_BEFORE.exec(trimmed)?.[0] ?? "";
    if (time !== "" && turn.paragraphs.length === 0) turn.start ??= secondsOf(time);
    const behind =
      this.#timeBehind.exec(trimmed.slice(Math.max(time.length, trimmed.length - LONGEST_TIME)))?.[0] ?? "";
    if (behind !== "" && turn.paragraphs.length === 0) turn.start ??= secondsOf(behind);
    const spoken = trimmed.slice(time.length, trimmed.length - behind.length);
    const text = paired(spoken.replace(QUOTED, ""));
    if (text !== "") turn.paragraphs.push({ text, line: line.number, gap: this.#gap });
    this.#gap = 0;
    this.#time = null;
  }

  doubt(line: TranscriptLine, why: UnsureReason): void {
    this.unsure.push({ line: line.number, text: line.text.trim(), why });
  }
}

/**
 * Reads the turns of a transcript whose labels are known.
 * @param work drawn on by the characters that are looked at
 */
export function draftTurns(
  lines: readonly TranscriptLine[],
  labels: LineLabels,
  reading: Reading,
  work: Work,
): Omit<DraftTranscript, "cast"> {
  const writer = new DraftWriter(reading, timeBehind(lines, labels.isBlank));
  for (const [index, line] of lines.entries()) {
    const ofLine = labels.byLine[index] ?? [];
    if (labels.isBlank[index]) {
      if (isRule(line.text)) writer.words("", line);
      writer.blank(line);
      continue;
    }
    const opening = openingOf(ofLine, reading);
    if (opening !== null) {
      writer.open(opening.label, line);
      if (opening.why !== null) writer.doubt(line, opening.why);
    } else if (
      looksLikeLabel(ofLine, reading, labels.isPunctuated && writer.turns.length > 0) &&
      (writer.turns.length > 0 || !ofLine.some(({ isWord }) => isWord))
    )
      writer.doubt(line, "label-not-taken");
    const change = opening === null ? CHANGE_OF_VOICE.exec(line.text) : null;
    if (change !== null) writer.change(line);
    let from = opening?.label.end ?? change?.[0].length ?? 0;
    const within = labelsWithin(line.text, from, reading.speakers, work);
    for (const label of within) {
      writer.words(line.text.slice(from, label.start), line);
      writer.open({ ...label, start: null }, line);
      writer.doubt(line, "within-line");
      from = label.end;
    }
    writer.words(line.text.slice(from), line);
    if (
      within.length === 0 &&
      interjectionsIn(line.text.slice(from)).some((one) => isOfSpeaker(one, reading))
    )
      writer.doubt(line, "within-line");
  }
  return { turns: writer.turns, preface: writer.preface.join("\n").trim(), unsure: writer.unsure };
}

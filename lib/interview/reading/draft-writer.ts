import { isTimeAlone, secondsOf } from "./clock-time.ts";
import type { DraftTurn } from "./draft-turn.ts";
import type { Examiner } from "./examiners.ts";
import { isCaption } from "./footer.ts";
import type { Reading } from "./labels/known-labels.ts";
import type { LabelMeaning } from "./labels/label-meaning.ts";
import { HEADING, QUOTED } from "./line-marks.ts";
import { withoutTimes } from "./spoken-times.ts";
import type { TranscriptLine, UnsureLine, UnsureReason } from "./transcript-line.ts";

/** Words without the mark of bold letters that has no other: it was the label's. */
function paired(text: string): string {
  if (text.split("**").length % 2 === 1) return text;
  return (text.endsWith("**") ? text.slice(0, -2) : text.replace("**", "")).trim();
}

/** Puts lines together to turns, as a reading says. */
export class DraftWriter {
  readonly turns: DraftTurn[] = [];
  readonly preface: string[] = [];
  readonly unsure: UnsureLine[] = [];
  readonly #reading: Reading;
  readonly #timeBehind: RegExp;
  readonly #voices: ReadonlySet<string>;
  readonly #examiners: ReadonlyMap<number, Examiner>;
  #examiner: Examiner | null = null;
  #gap = 0;
  #time: number | null = null;

  /**
   * @param timeBehind what stands behind the words of a line and tells when they were said
   * @param examiners who asks from a line on, by its number
   */
  constructor(reading: Reading, timeBehind: RegExp, examiners: ReadonlyMap<number, Examiner>) {
    this.#reading = reading;
    this.#timeBehind = timeBehind;
    // Of one who has no other label than that of the question nothing needs to be told apart.
    const names = new Set([...examiners.values()].map(({ meaning }) => meaning.key));
    this.#examiners =
      names.size > 1 || [...names].some((key) => reading.speakers.has(key)) ? examiners : new Map();
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

  /** A line that is nobody's words, and may say who asks from there on. */
  examinedBy(line: TranscriptLine): void {
    this.#examiner = this.#examiners.get(line.number) ?? this.#examiner;
  }

  open(
    written: { name: string; gloss: string; start: number | null; meaning: LabelMeaning },
    line: TranscriptLine,
  ): void {
    const examiner = written.meaning.asks === "question" ? this.#examiner : null;
    const label = examiner === null ? written : { ...written, ...examiner };
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
    const other = this.#voices.size === 2 ? this.turns.findLast(({ key }) => key !== last.key) : undefined;
    if (other !== undefined)
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
    const { words, start } = withoutTimes(trimmed, this.#timeBehind);
    if (turn.paragraphs.length === 0) turn.start ??= start;
    const text = paired(words.replace(QUOTED, ""));
    if (text !== "") turn.paragraphs.push({ text, line: line.number, gap: this.#gap });
    this.#gap = 0;
    this.#time = null;
  }

  doubt(line: TranscriptLine, why: UnsureReason): void {
    this.unsure.push({ line: line.number, text: line.text.trim(), why });
  }
}
